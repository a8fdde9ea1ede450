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


class BackgroundImageInfo(Model):
    """The background images of a bot.

    Example:
        {'web_background_image': {'image_url': 'https://example.com/backgrounds/web.png',
        'theme_color': '#FFFFFF'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "web_background_image": "web_background_image",
        "mobile_background_image": "mobile_background_image",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "web_background_image": Check(
            (
                Model,
                dict,
            )
        ),
        "mobile_background_image": Check(
            (
                Model,
                dict,
            )
        ),
    }

    web_background_image: _models.BackgroundImageDetail | Unset | None = UNSET
    """Background in web browsers."""
    mobile_background_image: _models.BackgroundImageDetail | Unset | None = UNSET
    """Background on phones."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            web_background_image=parse_model(
                _models.BackgroundImageDetail, get("web_background_image", UNSET)
            ),
            mobile_background_image=parse_model(
                _models.BackgroundImageDetail, get("mobile_background_image", UNSET)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
