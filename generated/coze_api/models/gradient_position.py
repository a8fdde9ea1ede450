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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            left=get("left", UNSET),
            right=get("right", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
