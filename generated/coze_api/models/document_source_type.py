from coze_core.enums import OpenIntEnum


class DocumentSourceType(OpenIntEnum):
    """Where the content of a file comes from. Known values; the service may add others."""

    LOCAL_FILE = 0
    ONLINE_WEB = 1
    CUSTOM = 2
    THIRD_PARTY = 3
    FRONT_CRAWL = 4
    UPLOAD_FILE_ID = 5
    NOTION = 101
    GOOGLE_DRIVE = 102
    FEISHU_WEB = 103
    LARK_WEB = 104
