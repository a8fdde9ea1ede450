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


class VoiceInfo(Model):
    """A voice of a bot.

    Example:
        {'voice_id': '7468512265134890011', 'language_code': 'en'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "voice_id": "voice_id",
        "language_code": "language_code",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "voice_id": Check((str,)),
        "language_code": Check((str,)),
    }

    voice_id: str | Unset | None = UNSET
    """ID of the voice. Example: 7468512265134890011"""
    language_code: str | Unset | None = UNSET
    """Language of the voice. Example: en"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            voice_id=get("voice_id", UNSET),
            language_code=get("language_code", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
