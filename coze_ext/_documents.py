"""Describes files to add to a dataset: from this machine, from the web, and uploaded images."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from coze_api.models import (
    DocumentBase,
    DocumentSourceInfo,
    DocumentSourceType,
    DocumentUpdateRule,
    DocumentUpdateType,
)
from coze_core.files import File, FileInput
from coze_core.limits import check_id, check_range, check_type, refuse


def local_document(source: FileInput, *, file_type: str | None = None) -> DocumentBase:
    """Return a file of this machine, for a dataset of texts; it is read at once.

    Args:
        source: a path, bytes, a binary file, or (name, one of these), as `files.upload` takes it.
        file_type: format, such as `pdf`, `txt`, `doc`, `docx`; by default that of the name.

    Raises:
        CozeArgumentError: it can't be used, or its format can't be told.
        OSError: it can't be read.
    """
    file = File.of(source, argument="source")
    name = str(file.file_name)
    with file:
        payload: Any = file.payload
        content = payload.read()
    kind = (Path(name).suffix[1:] if file_type is None else file_type).lower()
    if not kind:
        refuse("file_type", "a format such as txt", f"none, nor one in the name {name!r}")
    if not content:
        refuse("source", "at least 1 byte", 0)
    return DocumentBase(
        name=name,
        source_info=DocumentSourceInfo(
            file_base64=base64.b64encode(content).decode("ascii"),
            file_type=kind,
            document_source=DocumentSourceType.LOCAL_FILE,
        ),
    )


def web_document(
    url: str, *, name: str | None = None, update_interval: int | None = None
) -> DocumentBase:
    """Return a web page, for a dataset of texts.

    Args:
        url: URL of the page.
        name: name of the file in the dataset; by default the URL.
        update_interval: hours after which the service reads the page again, at least 24; None
            reads it once.

    Raises:
        CozeArgumentError: an argument can't be used.
    """
    check_type("url", url, str)
    check_range("url", len(url), 1, None, "characters")
    rule = None
    if update_interval is not None:
        check_type("update_interval", update_interval, int)
        check_range("update_interval", update_interval, 24, None, "hours")
        rule = DocumentUpdateRule(
            update_type=DocumentUpdateType.AUTO_UPDATE, update_interval=update_interval
        )
    return DocumentBase(
        name=url if name is None else name,
        source_info=DocumentSourceInfo(web_url=url, document_source=DocumentSourceType.ONLINE_WEB),
        update_rule=rule,
    )


def image_document(file_id: str, *, name: str, caption: str | None = None) -> DocumentBase:
    """Return an uploaded image, for a dataset of images.

    Args:
        file_id: ID of the file, as `files.upload` returns it.
        name: name of the image in the dataset.
        caption: what it shows; by default the service describes it, if the dataset is so.

    Raises:
        CozeArgumentError: an argument can't be used.
    """
    check_id("file_id", file_id)
    return DocumentBase(
        name=name,
        source_info=DocumentSourceInfo(
            source_file_id=file_id, document_source=DocumentSourceType.UPLOAD_FILE_ID
        ),
        caption=caption,
    )
