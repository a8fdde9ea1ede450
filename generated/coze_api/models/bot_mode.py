from coze_core.enums import OpenIntEnum


class BotMode(OpenIntEnum):
    """How a bot is built. Known values; the service may add others."""

    SINGLE_AGENT = 0
    MULTI_AGENT = 1
    SINGLE_AGENT_WORKFLOW = 2
