from enum import StrEnum
from typing import Self


class BotPublishStatusFilter(StrEnum):
    """Which bots to list, by state of publication. Known values; the service may add others.

    - `all`: all of them.
    - `published_online`: published, as published.
    - `published_draft`: published, with changes in the draft.
    - `unpublished_draft`: never published.
    """

    ALL = "all"
    PUBLISHED_DRAFT = "published_draft"
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
