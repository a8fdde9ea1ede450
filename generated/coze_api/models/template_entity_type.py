from coze_core.enums import OpenStrEnum


class TemplateEntityType(OpenStrEnum):
    """What a template becomes. Known values; the service may add others.

    - `agent`: a bot.
    """

    AGENT = "agent"
