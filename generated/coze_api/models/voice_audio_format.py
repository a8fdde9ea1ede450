from coze_core.enums import OpenStrEnum


class VoiceAudioFormat(OpenStrEnum):
    """Format of a recording of a voice. Known values; the service may add others.

    - `wav`: WAV.
    - `mp3`: MP3.
    - `ogg`: Ogg.
    - `ogg_opus`: Opus in an Ogg container, as the official Python and Go SDKs write it.
    - `m4a`: M4A.
    - `aac`: AAC.
    - `pcm`: PCM, at 24 kHz, mono.
    """

    AAC = "aac"
    M4A = "m4a"
    MP3 = "mp3"
    OGG = "ogg"
    OGG_OPUS = "ogg_opus"
    PCM = "pcm"
    WAV = "wav"
