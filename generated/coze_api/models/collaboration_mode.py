from coze_core.enums import OpenStrEnum


class CollaborationMode(OpenStrEnum):
    """Whether one person or several work on a bot or a workflow. Known values; the service may add
    others.

    - `single`: one.
    - `collaboration`: several.
    """

    COLLABORATION = "collaboration"
    SINGLE = "single"
