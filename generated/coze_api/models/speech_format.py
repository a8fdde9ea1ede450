from coze_core.enums import OpenStrEnum


class SpeechFormat(OpenStrEnum):
    """Format of spoken text. Known values; the service may add others.

    - `wav`: a WAV file.
    - `pcm`: raw samples, 16-bit little-endian mono PCM.
    - `ogg_opus`: Opus in pieces, in an Ogg container.
    - `mp3`: an MP3 file.
    """

    MP3 = "mp3"
    OGG_OPUS = "ogg_opus"
    PCM = "pcm"
    WAV = "wav"
