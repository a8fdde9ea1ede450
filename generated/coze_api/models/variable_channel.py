from enum import StrEnum
from typing import Self


class VariableChannel(StrEnum):
    """Where a variable comes from. Known values, from the official SDKs; the service may add others.

    - `custom`: a user of the platform defined it.
    - `system`: the platform.
    - `location`: the user's location.
    - `feishu`: Feishu.
    - `app`: an app.
    """

    APP = "app"
    CUSTOM = "custom"
    FEISHU = "feishu"
    LOCATION = "location"
    SYSTEM = "system"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        """Give a value that the document doesn't know a member of its own, equal to the string sent."""
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
