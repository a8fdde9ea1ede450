from enum import StrEnum
from typing import Self


class ResponseFormat(StrEnum):
    """Format of a bot's answers. Known values; the service may add others.

    - `text`: plain text.
    - `markdown`: Markdown.
    - `json`: JSON.
    """

    JSON = "json"
    MARKDOWN = "markdown"
    TEXT = "text"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
