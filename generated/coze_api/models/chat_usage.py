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
        "token_count",
        "output_count",
        "input_count",
    )
)


@_attrs_define(repr=False)
class ChatUsage(Model):
    """Tokens that a chat used.

    Example:
        {'token_count': 633, 'output_count': 19, 'input_count': 614}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "token_count": "token_count",
        "output_count": "output_count",
        "input_count": "input_count",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "token_count": Check((int,), minimum=0),
        "output_count": Check((int,), minimum=0),
        "input_count": Check((int,), minimum=0),
    }

    token_count: int | Unset | None = UNSET
    """All tokens. Example: 633"""
    output_count: int | Unset | None = UNSET
    """Tokens of what the model wrote. Example: 19"""
    input_count: int | Unset | None = UNSET
    """Tokens of what the model read, prompts and context included. Example: 614"""
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
        built.token_count = get("token_count", UNSET)
        built.output_count = get("output_count", UNSET)
        built.input_count = get("input_count", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
