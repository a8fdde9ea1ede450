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
        "id",
        "bytes",
        "file_name",
        "created_at",
    )
)


@_attrs_define(repr=False)
class FileInfo(Model):
    """A file that was uploaded.

    Example:
        {'id': '7401926385027461120', 'bytes': 152236, 'file_name': 'avatar.png', 'created_at':
        1760083200}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "bytes": "bytes",
        "file_name": "file_name",
        "created_at": "created_at",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,), min_length=1),
        "bytes": Check((int,), minimum=0),
        "file_name": Check((str,)),
        "created_at": Check((int,), minimum=0),
    }

    id: str
    """ID of the file. Example: 7401926385027461120"""
    bytes: int | Unset | None = UNSET
    """Size of the file in bytes. Example: 152236"""
    file_name: str | Unset | None = UNSET
    """Name of the file, as it was uploaded. Example: avatar.png"""
    created_at: int | Unset | None = UNSET
    """Time of the upload, Unix time in seconds. Example: 1760083200"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    logid: str | None = _attrs_field(init=False, default=None, eq=False)
    """ID of the log that the service wrote of the call (header `x-tt-logid`)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.id = src_dict["id"]
        built.bytes = get("bytes", UNSET)
        built.file_name = get("file_name", UNSET)
        built.created_at = get("created_at", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        built.logid = None
        return built
