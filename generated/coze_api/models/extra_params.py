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
        "latitude",
        "longitude",
    )
)


@_attrs_define(repr=False)
class ExtraParams(Model):
    """Facts for the model in special cases. The service knows `latitude` and `longitude`.

    Example:
        {'latitude': '39.9800718', 'longitude': '116.309314'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "latitude": "latitude",
        "longitude": "longitude",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "latitude": Check((str,)),
        "longitude": Check((str,)),
    }

    latitude: str | Unset = UNSET
    """Latitude in degrees, as a decimal string. Example: 39.9800718"""
    longitude: str | Unset = UNSET
    """Longitude in degrees, as a decimal string. Example: 116.309314"""
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
        built.latitude = get("latitude", UNSET)
        built.longitude = get("longitude", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
