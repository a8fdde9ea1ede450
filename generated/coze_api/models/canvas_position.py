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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            top=get("top", UNSET),
            left=get("left", UNSET),
            width=get("width", UNSET),
            height=get("height", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
