from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class SpeechCreateRequest(Model):
    """A text to be spoken.

    Example:
        {'input': 'What a lovely day!', 'voice_id': '7468512265134890011', 'response_format':
            'mp3'}
    """

    input: Annotated[str, Limits(min_length=1, max_bytes=1024)]
    """The text, at most 1,024 bytes of UTF-8. Example: What a lovely day!"""
    voice_id: Annotated[str, Limits(identifier=True)]
    """ID of the voice. Example: 7468512265134890011"""
    emotion: _models.VoiceEmotion | None = None
    """Emotion of the voice, none by default. Only for voices with several emotions, and only one of
    those that the voice supports. Example: happy
    """
    emotion_scale: Annotated[float, Limits(minimum=1, maximum=5)] | None = None
    """How strong the emotion is, 1.0 to 5.0. By default `4`. Example: 4.5"""
    response_format: _models.SpeechFormat | None = None
    """Format of the audio. Example: mp3"""
    speed: Annotated[float, Limits(minimum=0.2, maximum=3)] | None = None
    """How fast the voice speaks, in times its normal speed: 0.5 to 2 for voices of large models, 0.2
    to 3 for those of small ones. One decimal is enough. By default `1`. Example: 1.2
    """
    sample_rate: _models.SampleRate | None = None
    """Sampling rate of the audio, in Hz. Example: 24000"""
    loudness_rate: Annotated[int, Limits(minimum=-50, maximum=100)] | None = None
    """How much louder the audio is than by default, in percent: -50 is half as loud, 100 is twice as
    loud. By default `0`. Example: 30
    """
    context_texts: str | None = None
    """How to speak, in words: emotion, dialect, tone, speed and pitch. None by default. Only for
    voices of the Doubao speech model 2.0. Example: In a low, hoarse and sad voice.
    """
