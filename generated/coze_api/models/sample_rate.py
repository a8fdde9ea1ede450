from coze_core.enums import OpenIntEnum


class SampleRate(OpenIntEnum):
    """Sampling rate of audio in Hz. Known values; the service may add others."""

    HZ_8000 = 8000
    HZ_16000 = 16000
    HZ_22050 = 22050
    HZ_24000 = 24000
    HZ_32000 = 32000
    HZ_44100 = 44100
    HZ_48000 = 48000
