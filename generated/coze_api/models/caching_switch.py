from coze_core.enums import OpenStrEnum


class CachingSwitch(OpenStrEnum):
    """Whether a model caches prefixes. Known values; the service may add others.

    - `enabled`: it does.
    - `disabled`: it does not.
    """

    DISABLED = "disabled"
    ENABLED = "enabled"
