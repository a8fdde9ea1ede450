from coze_core.enums import OpenIntEnum


class DocumentStatus(OpenIntEnum):
    """Whether a file has been processed. Known values; the service may add others."""

    PROCESSING = 0
    COMPLETED = 1
    FAILED = 9
