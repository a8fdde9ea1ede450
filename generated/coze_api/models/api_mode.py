from enum import StrEnum
from typing import Self


class ApiMode(StrEnum):
    """Protocol between bot and model. Known values; the service may add others.

    - `chat_api`: the history goes along with each request.
    - `responses_api`: the model keeps the context, with prefix caching.
    """

    CHAT_API = "chat_api"
    RESPONSES_API = "responses_api"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
