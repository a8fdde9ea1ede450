"""Reads the files of pages, which may be in an archive: a package needs no folder on the disk."""

from __future__ import annotations

import mimetypes
from importlib.resources import files

from starlette.exceptions import HTTPException

# What a system says of these may differ, and a browser runs no module of another type.
_MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def read_asset(folder: str, name: str) -> tuple[bytes, str]:
    """Return the content and the media type of a file in a folder of ``coze_mock/page``.

    Raises HTTPException 404 when there is none of this name.
    """
    for file in files("coze_mock").joinpath("page", *folder.split("/")).iterdir():
        if file.name == name:
            suffix = name[name.rfind(".") :]
            media_type = _MEDIA_TYPES.get(suffix) or mimetypes.guess_type(name)[0]
            return file.read_bytes(), media_type or "text/plain"
    raise HTTPException(404)
