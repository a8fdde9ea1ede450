from coze_core.enums import OpenStrEnum


class ShortcutCommandToolType(OpenStrEnum):
    """Kind of tool that a shortcut command runs. Known values; the service may add others.

    - `workflow`: a workflow.
    - `plugin`: a tool of a plugin.
    """

    PLUGIN = "plugin"
    WORKFLOW = "workflow"
