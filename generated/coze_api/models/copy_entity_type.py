from coze_core.enums import OpenStrEnum


class CopyEntityType(OpenStrEnum):
    """What can be copied. Known values; the service may add others.

    - `app`: an app.
    - `bot`: a bot.
    - `workflow`: a workflow.
    """

    APP = "app"
    BOT = "bot"
    WORKFLOW = "workflow"
