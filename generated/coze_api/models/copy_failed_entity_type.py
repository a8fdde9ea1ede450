from coze_core.enums import OpenStrEnum


class CopyFailedEntityType(OpenStrEnum):
    """What may fail to be copied. Known values; the service may add others.

    - `app`: an app.
    - `bot`: a bot.
    - `workflow`: a workflow.
    - `plugin`: a plugin.
    - `ui`: the user interface of an app.
    - `knowledge`: a dataset.
    - `database`: a database.
    - `variable`: a variable.
    - `trigger`: a trigger.
    - `prompt`: a prompt.
    - `shortcut`: a shortcut command.
    """

    APP = "app"
    BOT = "bot"
    DATABASE = "database"
    KNOWLEDGE = "knowledge"
    PLUGIN = "plugin"
    PROMPT = "prompt"
    SHORTCUT = "shortcut"
    TRIGGER = "trigger"
    UI = "ui"
    VARIABLE = "variable"
    WORKFLOW = "workflow"
