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
        "top",
        "left",
        "width",
        "height",
    )
)


@_attrs_define(repr=False)
class CanvasPosition(Model):
    """The part of a background image that is shown.

    Example:
        {'top': 100, 'left': 50, 'width': 300, 'height': 200}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "top": "top",
        "left": "left",
        "width": "width",
        "height": "height",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "top": Check(
            (
                int,
                float,
            )
        ),
        "left": Check(
            (
                int,
                float,
            )
        ),
        "width": Check(
            (
                int,
                float,
            )
        ),
        "height": Check(
            (
                int,
                float,
            )
        ),
    }

    top: float | Unset | None = UNSET
    """Distance from the top of the image, in pixels. Example: 100"""
    left: float | Unset | None = UNSET
    """Distance from the left of the image, in pixels. Example: 50"""
    width: float | Unset | None = UNSET
    """Width of the part, in pixels. Example: 300"""
    height: float | Unset | None = UNSET
    """Height of the part, in pixels. Example: 200"""
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
        built.top = get("top", UNSET)
        built.left = get("left", UNSET)
        built.width = get("width", UNSET)
        built.height = get("height", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
