from coze_core.enums import OpenStrEnum


class ThinkingType(OpenStrEnum):
    """Whether a model thinks before it answers. Known values; the service may add others.

    - `enabled`: always.
    - `disabled`: never.
    - `auto`: the model decides; few models support it.
    """

    AUTO = "auto"
    DISABLED = "disabled"
    ENABLED = "enabled"
