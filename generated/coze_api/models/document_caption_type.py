from coze_core.enums import OpenIntEnum


class DocumentCaptionType(OpenIntEnum):
    """Who describes images. Known values; the service may add others."""

    AUTO = 0
    MANUAL = 1
