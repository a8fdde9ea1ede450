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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            latitude=get("latitude", UNSET),
            longitude=get("longitude", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
