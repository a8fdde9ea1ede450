from coze_core.enums import OpenStrEnum


class MessageOrder(OpenStrEnum):
    """Order of messages by their time of creation. Known values; the service may add others.

    - `desc`: latest first.
    - `asc`: oldest first.
    """

    ASC = "asc"
    DESC = "desc"
