from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.thinking_type import ThinkingType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(("thinking_type",))


@_attrs_define(repr=False)
class ModelInfoParameters(Model):
    """Settings of a model as the service returns them. There may be others than those listed.

    Example:
        {'thinking_type': 'enabled'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "thinking_type": "thinking_type",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "thinking_type": Check((str,)),
    }

    thinking_type: ThinkingType | Unset | None = UNSET
    """Whether the model thinks before it answers."""
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
        built.thinking_type = parse_enum(ThinkingType, get("thinking_type", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
