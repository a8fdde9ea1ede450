from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    Check,
    File,
    Model,
    RequestFiles,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(("file",))


@_attrs_define(repr=False)
class FileUploadRequest(Model):
    """The multipart form of an upload.

    Example:
        {'file': 'We are open from Tuesday to Sunday, 10:00 to 18:00.'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "file": "file",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("file",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "file": Check((File,), min_length=1, max_length=536870912),
    }

    file: File
    """The file's bytes and name, in a part called `file` (the reference writes `Data`). From 1
    byte to 512 MB; lengths here count bytes. Example: We are open from Tuesday to Sunday, 10:00 to 18:00.
    """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.file = src_dict["file"]
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built

    def to_multipart(self) -> RequestFiles:
        """The parts of a `multipart/form-data` body (RFC 7578)."""
        files: RequestFiles = []
        files.append(("file", self.file.to_tuple()))
        return files
