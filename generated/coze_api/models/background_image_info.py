from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.background_image_detail import BackgroundImageDetail

_NAMES = frozenset(
    (
        "web_background_image",
        "mobile_background_image",
    )
)


@_attrs_define(repr=False)
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

    web_background_image: BackgroundImageDetail | Unset | None = UNSET
    """Background in web browsers."""
    mobile_background_image: BackgroundImageDetail | Unset | None = UNSET
    """Background on phones."""
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
        built.web_background_image = parse_model(
            _models.BackgroundImageDetail, get("web_background_image", UNSET)
        )
        built.mobile_background_image = parse_model(
            _models.BackgroundImageDetail, get("mobile_background_image", UNSET)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
