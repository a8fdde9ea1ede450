from coze_core.enums import OpenStrEnum


class WorkspaceType(OpenStrEnum):
    """Kind of workspace. Known values; the service may add others.

    - `personal`: a person's own.
    - `team`: shared by several people.
    """

    PERSONAL = "personal"
    TEAM = "team"
