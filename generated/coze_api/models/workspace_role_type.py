from coze_core.enums import OpenStrEnum


class WorkspaceRoleType(OpenStrEnum):
    """Role of a user in a workspace. Known values; the service may add others.

    - `owner`: owns the workspace.
    - `admin`: administers the workspace.
    - `member`: works in the workspace.
    """

    ADMIN = "admin"
    MEMBER = "member"
    OWNER = "owner"
