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

_NAMES = frozenset(("logid",))


@_attrs_define(repr=False)
class ResponseDetail(Model):
    """Details about the handling of a request.

    Example:
        {'logid': '20251010160000A1B2C3D4E5F60718293A'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "logid": "logid",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "logid": Check((str,)),
    }

    logid: str | Unset | None = UNSET
    """Log ID of the request, the same as in the header `x-tt-logid`. Example: 20251010160000A1B2C3D4E5F60718293A"""
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
        built.logid = get("logid", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
