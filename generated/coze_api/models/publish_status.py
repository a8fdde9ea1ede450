from enum import StrEnum
from typing import Self


class PublishStatus(StrEnum):
    """Whether a version or the draft of a bot is meant. Known values; the service may add others.

    - `published_online`: a published version.
    - `unpublished_draft`: the draft.
    """

    PUBLISHED_ONLINE = "published_online"
    UNPUBLISHED_DRAFT = "unpublished_draft"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
