from coze_core.enums import OpenIntEnum


class SearchStrategy(OpenIntEnum):
    """How knowledge is searched. Known values; the service may add others."""

    SEMANTIC = 0
    HYBRID = 1
    FULL_TEXT = 20
