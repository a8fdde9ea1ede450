from enum import StrEnum
from typing import Self


class MessageContentType(StrEnum):
    """Kind of content. Known values; the service may add others.

    - `text`: text.
    - `object_string`: text and files, as JSON text.
    - `card`: a card; in answers only.
    - `audio`: sound in base64; in answers only, and only if the question holds sound.
    """

    AUDIO = "audio"
    CARD = "card"
    OBJECT_STRING = "object_string"
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
