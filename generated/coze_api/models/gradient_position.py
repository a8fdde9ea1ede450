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
        "left",
        "right",
    )
)


@_attrs_define(repr=False)
class GradientPosition(Model):
    """Where a background image fades out.

    Example:
        {'left': 0, 'right': 800}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "left": "left",
        "right": "right",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "left": Check(
            (
                int,
                float,
            )
        ),
        "right": Check(
            (
                int,
                float,
            )
        ),
    }

    left: float | Unset | None = UNSET
    """Left border of the fade, in pixels from the left of the canvas. Example: 0"""
    right: float | Unset | None = UNSET
    """Right border of the fade, in pixels from the left of the canvas. Example: 800"""
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
        built.left = get("left", UNSET)
        built.right = get("right", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
