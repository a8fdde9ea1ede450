from coze_core.enums import OpenStrEnum


class FolderType(OpenStrEnum):
    """Kind of folder. Known values; the service may add others.

    - `development`: of the bots and apps of a workspace.
    - `library`: of what they use, such as workflows and datasets. Only the official SDKs know it.
    """

    DEVELOPMENT = "development"
    LIBRARY = "library"
