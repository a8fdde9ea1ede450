from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "voice_id",
        "language_code",
    )
)


@_attrs_define(repr=False)
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.voice_id = get("voice_id", UNSET)
        built.language_code = get("language_code", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
