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

_NAMES = frozenset(("debug_url",))


@_attrs_define(repr=False)
class StreamDone(Model):
    """What the end of a stream says.

    Example:
        {'debug_url':
        'https://www.coze.com/space/7362519304827510793/bot/7395041286730219554/debug'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "debug_url": "debug_url",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "debug_url": Check((str,)),
    }

    debug_url: str | Unset | None = UNSET
    """Address of a page to debug the chat with. Example: https://www.coze.com/space/7362519304827510793/bot/7395041286730219554/debug"""
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
        built.debug_url = get("debug_url", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
