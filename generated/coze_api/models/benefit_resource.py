from coze_core.enums import OpenStrEnum


class BenefitResource(OpenStrEnum):
    """Group of operations that has a rate of its own. Known values; the service may add others.

    - `plugin`: calling tools of plugins, and reading plugins.
    - `chat`: starting and retrieving chats, and listing their messages.
    - `workflow`: running workflows and chatflows, and reading how runs went.
    """

    CHAT = "chat"
    PLUGIN = "plugin"
    WORKFLOW = "workflow"
