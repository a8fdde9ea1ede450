from coze_core.enums import OpenStrEnum


class VoiceState(OpenStrEnum):
    """Whether a voice has been cloned. Known values; the service may add others.

    - `init`: not yet.
    - `cloned`: it has.
    """

    CLONED = "cloned"
    INIT = "init"
