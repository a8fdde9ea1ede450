from enum import StrEnum
from typing import Self


class ChatStatus(StrEnum):
    """How far a chat is. Known values; the service may add others.

    - `created`: accepted.
    - `in_progress`: running.
    - `completed`: ended with all answers.
    - `failed`: ended with an error.
    - `requires_action`: waits for the outputs of tools.
    - `canceled`: ended by request.
    """

    CANCELED = "canceled"
    COMPLETED = "completed"
    CREATED = "created"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    REQUIRES_ACTION = "requires_action"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
