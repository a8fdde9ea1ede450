from coze_core.enums import OpenIntEnum


class DocumentUpdateType(OpenIntEnum):
    """Whether a web page is read again. Known values; the service may add others."""

    NO_AUTO_UPDATE = 0
    AUTO_UPDATE = 1
