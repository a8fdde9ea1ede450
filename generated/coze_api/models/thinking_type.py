from coze_core.enums import OpenStrEnum


class ThinkingType(OpenStrEnum):
    """Whether a model thinks before it answers. Known values; the service may add others.

    - `enabled`: always, which costs more tokens. The default of models that can turn it on and off.
    - `disabled`: never.
    - `auto`: the model decides by the question; few models support it.
    """

    AUTO = "auto"
    DISABLED = "disabled"
    ENABLED = "enabled"
