from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from coze_core.limits import Limits
from coze_core.models import ResultModel


class FileInfo(ResultModel):
    """A file that was uploaded.

    Example:
        {'id': '7401926385027461120', 'bytes': 152236, 'file_name': 'avatar.png', 'created_at':
            1760083200}
    """

    _also: ClassVar[Mapping[str, str]] = {"CreatedAt": "created_at"}
    id: Annotated[str, Limits(min_length=1)]
    """ID of the file. Example: 7401926385027461120"""
    bytes: Annotated[int, Limits(minimum=0)] | None = None
    """Size of the file in bytes. Example: 152236"""
    file_name: str | None = None
    """Name of the file, as it was uploaded. Example: avatar.png"""
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the upload, Unix time in seconds. Example: 1760083200"""
