"""Looks at the content of a file that is added to a dataset, as far as that shows outside."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from coze_mock.errors import ApiError, Code, broken_rule, shorten
from coze_mock.operations.datasets.objects import IMAGES, Source
from coze_mock.operations.files.objects import FILES
from coze_mock.state.state import MockState

_BEGINNINGS = {
    "txt": b"",
    "pdf": b"%PDF",
    "doc": b"\xd0\xcf\x11\xe0",
    "docx": b"PK",
}
"""How the content of each format of a text begins."""
_IMAGES = ("jpg", "jpeg", "png", "gif", "webp", "bmp", "heic", "heif", "tiff")


@dataclass(frozen=True)
class Content:
    """What is known of a file's content, and why it can't be processed, if it can't."""

    source: Source
    type: str
    size: int
    characters: int = 0
    failure: str = ""


def look_at(state: MockState, info: Mapping[str, Any], format_type: int) -> Content:
    """Return what is known of the content that a request describes (`DocumentSourceInfo`).

    Processing fails for content that isn't of its format, and for a web page whose host ends in
    `.invalid`, which no host does (RFC 6761 section 6.4).

    Raises ApiError: 4000 for a way that the dataset doesn't take or that lacks something, 4200 for
    an uploaded file that isn't there, 4303 for a format that no dataset of texts takes.
    """
    ways = [name for name in ("file_base64", "web_url", "source_file_id") if info.get(name)]
    if len(ways) != 1:
        raise _wrong("source_info", "needs one of file_base64, web_url and source_file_id")
    (way,) = ways
    expected = {"file_base64": Source.LOCAL, "web_url": Source.WEB}.get(way, Source.UPLOADED)
    source = info.get("document_source")
    if source != expected and (way != "file_base64" or source is not None):
        raise _wrong("document_source", f"must be {int(expected)} with {way}")
    if (format_type == IMAGES) != (way == "source_file_id"):
        kind = "images" if format_type == IMAGES else "texts"
        raise _wrong("source_info", f"{way} is not for a dataset of {kind}")
    if way == "file_base64":
        return _local(info)
    if way == "web_url":
        return _page(info["web_url"])
    return _uploaded(state, info["source_file_id"])


def _local(info: Mapping[str, Any]) -> Content:
    kind = str(info.get("file_type") or "").lower()
    if not kind:
        raise _wrong("file_type", "is required with file_base64")
    if kind not in _BEGINNINGS:
        raise ApiError(Code.FILE_TYPE_NOT_SUPPORTED, f"no dataset takes {shorten(kind)} files")
    try:
        content = base64.b64decode(info["file_base64"], validate=True)
    except (binascii.Error, ValueError):
        raise _wrong("file_base64", "is not Base64") from None
    failure = ""
    if not content:
        failure = "the file is empty"
    elif not content.startswith(_BEGINNINGS[kind]):
        failure = f"the content is not that of a {kind} file"
    characters = len(content.decode("utf-8", "replace")) if kind == "txt" else len(content)
    return Content(Source.LOCAL, kind, len(content), characters, failure)


def _page(url: str) -> Content:
    host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    failure = "the web page cannot be reached" if not host or host.endswith(".invalid") else ""
    # No page is read, so that each has its URL for a content.
    return Content(Source.WEB, "html", len(url.encode()), len(url), failure)


def _uploaded(state: MockState, file_id: str) -> Content:
    file = state[FILES].find(file_id)
    kind = file.file_name.rpartition(".")[2].lower()
    failure = "" if kind in _IMAGES else "the file is not an image"
    return Content(Source.UPLOADED, kind, file.bytes, failure=failure)


def _wrong(field: str, what: str) -> ApiError:
    return broken_rule(f"document_bases: {field}", what)
