from coze_core.enums import OpenIntEnum


class DocumentFormatType(OpenIntEnum):
    """Kind of a dataset and of its files. Known values; the service may add others."""

    DOCUMENT = 0
    SPREADSHEET = 1
    IMAGE = 2
