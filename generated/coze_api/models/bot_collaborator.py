from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    Check,
    Model,
    other_fields,
)


class BotCollaborator(Model):
    """A person to work on a bot.

    Example:
        {'user_id': '4114791485510008'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "user_id": "user_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("user_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "user_id": Check((str,), min_length=1),
    }

    user_id: str
    """Coze user ID (UID), shown in the account settings. Must be a member of the bot's workspace. Example: 4114791485510008"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            user_id=src_dict["user_id"],
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
