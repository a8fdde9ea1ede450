from coze_core.enums import OpenStrEnum


class ResponseFormat(OpenStrEnum):
    """Format of a bot's answers. Known values; the service may add others.

    - `text`: plain text.
    - `markdown`: Markdown.
    - `json`: JSON.
    """

    JSON = "json"
    MARKDOWN = "markdown"
    TEXT = "text"
