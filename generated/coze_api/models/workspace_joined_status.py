from coze_core.enums import OpenStrEnum


class WorkspaceJoinedStatus(OpenStrEnum):
    """Whether a user has joined a workspace. Known values; the service may add others.

    - `joined`: the user has joined.
    """

    JOINED = "joined"
