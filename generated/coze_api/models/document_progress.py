from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentProgress(Model):
    """How far a file has been processed.

    Example:
        {'document_id': '7386942056030110005', 'document_name': 'soups.txt', 'status': 0,
            'progress': 40}
    """

    document_id: Annotated[str, Limits(min_length=1)]
    """ID of the file. Example: 7386942056030110005"""
    document_name: str | None = None
    """Name of the file. Example: soups.txt"""
    url: str | None = None
    """URL of the file. Example: https://example.com/files/soups.txt"""
    size: Annotated[int, Limits(minimum=0)] | None = None
    """Size of the file in bytes. Example: 1830"""
    type: str | None = None
    """Format of the file, as its extension without a dot. Example: txt"""
    status: _models.DocumentStatus | None = None
    """Whether the file has been processed."""
    progress: Annotated[int, Limits(minimum=0, maximum=100)] | None = None
    """How much has been processed, in percent. Example: 40"""
    remaining_time: Annotated[int, Limits(minimum=0)] | None = None
    """Seconds that the rest will take, as estimated. Example: 6"""
    status_descript: str | None = None
    """Why the file could not be processed; only with status `9`. Example: The file is encrypted."""
    update_type: _models.DocumentUpdateType | None = None
    """Whether a web page is read again."""
    update_interval: Annotated[int, Limits(minimum=0)] | None = None
    """Hours after which a web page is read again. Example: 0"""
