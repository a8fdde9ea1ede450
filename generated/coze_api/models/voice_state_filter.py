from coze_core.enums import OpenStrEnum


class VoiceStateFilter(OpenStrEnum):
    """Which voices to list, by state. Known values; the service may add others.

    - `init`: those that are not cloned yet.
    - `cloned`: those that are cloned.
    - `all`: all of them.
    - empty: the default.
    """

    ALL = "all"
    CLONED = "cloned"
    DEFAULT = ""
    INIT = "init"
