from coze_core.enums import OpenStrEnum


class VoiceEmotion(OpenStrEnum):
    """Emotion of a voice. Known values; the service may add others.

    - `happy`: happy.
    - `sad`: sad.
    - `angry`: angry.
    - `surprised`: surprised.
    - `fear`: afraid.
    - `hate`: disgusted.
    - `excited`: excited.
    - `coldness`: cold.
    - `neutral`: neutral.
    """

    ANGRY = "angry"
    COLDNESS = "coldness"
    EXCITED = "excited"
    FEAR = "fear"
    HAPPY = "happy"
    HATE = "hate"
    NEUTRAL = "neutral"
    SAD = "sad"
    SURPRISED = "surprised"
