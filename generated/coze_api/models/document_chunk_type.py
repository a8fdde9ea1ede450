from coze_core.enums import OpenIntEnum


class DocumentChunkType(OpenIntEnum):
    """Who decides where files are divided. Known values; the service may add others."""

    AUTO = 0
    CUSTOM = 1
