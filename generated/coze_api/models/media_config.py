from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
)


class MediaConfig(Model):
    """Voice settings of a bot.

    Example:
        {'is_voice_call_closed': True}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "is_voice_call_closed": "is_voice_call_closed",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "is_voice_call_closed": Check((bool,)),
    }

    is_voice_call_closed: bool | Unset | None = UNSET
    """Whether voice calls with the bot are closed. Example: True"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            is_voice_call_closed=get("is_voice_call_closed", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
