from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    ResultModel,
    Unset,
    other_fields,
)


class BotPublishResult(ResultModel):
    """The version that was published.

    Example:
        {'bot_id': '7395041286730219554', 'version': '1760083260123'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "bot_id": "bot_id",
        "version": "version",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("bot_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "bot_id": Check((str,), min_length=1),
        "version": Check((str,)),
    }

    bot_id: str
    """ID of the bot. Example: 7395041286730219554"""
    version: str | Unset | None = UNSET
    """Number of the version. Example: 1760083260123"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            bot_id=src_dict["bot_id"],
            version=get("version", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
