from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_model,
)


class BackgroundImageDetail(Model):
    """A background image and how it is shown.

    Example:
        {'image_url': 'https://example.com/backgrounds/web.png', 'origin_image_url':
        'https://example.com/backgrounds/web-original.png', 'theme_color': '#FFFFFF',
        'canvas_position': {'top': 100, 'left': 50, 'width': 300, 'height': 200},
        'gradient_position': {'left': 0, 'right': 800}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "image_url": "image_url",
        "origin_image_url": "origin_image_url",
        "theme_color": "theme_color",
        "canvas_position": "canvas_position",
        "gradient_position": "gradient_position",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "image_url": Check((str,)),
        "origin_image_url": Check((str,)),
        "theme_color": Check((str,)),
        "canvas_position": Check(
            (
                Model,
                dict,
            )
        ),
        "gradient_position": Check(
            (
                Model,
                dict,
            )
        ),
    }

    image_url: str | Unset | None = UNSET
    """Address of the image. Example: https://example.com/backgrounds/web.png"""
    origin_image_url: str | Unset | None = UNSET
    """Address of the image before cropping. The reference shows it in its example only. Example: https://example.com/backgrounds/web-original.png"""
    theme_color: str | Unset | None = UNSET
    """Colour that goes with the image, hexadecimal. Example: #FFFFFF"""
    canvas_position: _models.CanvasPosition | Unset | None = UNSET
    """The part of the image that is shown."""
    gradient_position: _models.GradientPosition | Unset | None = UNSET
    """Where the image fades out."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            image_url=get("image_url", UNSET),
            origin_image_url=get("origin_image_url", UNSET),
            theme_color=get("theme_color", UNSET),
            canvas_position=parse_model(_models.CanvasPosition, get("canvas_position", UNSET)),
            gradient_position=parse_model(
                _models.GradientPosition, get("gradient_position", UNSET)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
