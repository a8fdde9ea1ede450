from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    Check,
    File,
    Model,
    RequestFiles,
    other_fields,
)


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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            file=src_dict["file"],
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )

    def to_multipart(self) -> RequestFiles:
        """The parts of a `multipart/form-data` body (RFC 7578)."""
        files: RequestFiles = []
        files.append(("file", self.file.to_tuple()))
        return files
