from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentBase(Model):
    """A file to add.

    Example:
        {'name': 'soups.txt', 'source_info': {'file_base64': 'U2ltbWVyIHRoZSBicm90aC4=',
            'file_type': 'txt', 'document_source': 0}}
    """

    name: Annotated[str, Limits(min_length=1)]
    """Name of the file. Example: soups.txt"""
    source_info: _models.DocumentSourceInfo
    """Where the content of the file comes from. Example: {'file_base64': 'U2ltbWVyIHRoZSBicm90aC4=',
    'file_type': 'txt', 'document_source': 0}
    """
    update_rule: _models.DocumentUpdateRule | None = None
    """Whether a web page is read again; for web pages only."""
    caption: str | None = None
    """What an image shows; for images only. Example: A bowl of soup."""
