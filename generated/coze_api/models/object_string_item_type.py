from enum import StrEnum
from typing import Self


class ObjectStringItemType(StrEnum):
    """Kind of item of a multimodal message. Known values; the service may add others.

    - `text`: text.
    - `file`: a file.
    - `image`: an image.
    - `audio`: a sound.
    """

    AUDIO = "audio"
    FILE = "file"
    IMAGE = "image"
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
