from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    ResultModel,
    Unset,
    other_fields,
)


class FileInfo(ResultModel):
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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            id=src_dict["id"],
            bytes=get("bytes", UNSET),
            file_name=get("file_name", UNSET),
            created_at=get("created_at", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
