from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    Check,
    ResultModel,
    other_fields,
)


class BotCreateResult(ResultModel):
    """The bot that was created.

    Example:
        {'bot_id': '7395041286730219554'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "bot_id": "bot_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("bot_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "bot_id": Check((str,), min_length=1),
    }

    bot_id: str
    """ID of the new bot. Example: 7395041286730219554"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            bot_id=src_dict["bot_id"],
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
