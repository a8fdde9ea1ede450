from coze_core.enums import OpenStrEnum


class ConversationSortOrder(OpenStrEnum):
    """Order of conversations by their time of creation. Known values; the service may add others.

    - `ASC`: oldest first.
    - `DESC`: latest first.
    """

    ASC = "ASC"
    DESC = "DESC"
