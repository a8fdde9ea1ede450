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

_NAMES = frozenset(("is_voice_call_closed",))


@_attrs_define(repr=False)
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
        built.is_voice_call_closed = get("is_voice_call_closed", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
