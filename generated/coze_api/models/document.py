from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class Document(Model):
    """A file of a dataset.

    Example:
        {'document_id': '7386942056030110005', 'name': 'soups.txt', 'type': 'txt', 'size': 1830,
            'format_type': 0, 'source_type': 0, 'status': 1}
    """

    document_id: Annotated[str, Limits(min_length=1)]
    """ID of the file. Example: 7386942056030110005"""
    name: str | None = None
    """Name of the file. Example: soups.txt"""
    type: str | None = None
    """Format of the file, as its extension without a dot, such as `pdf`, `txt`, `doc`, `docx`.
    Example: txt
    """
    size: Annotated[int, Limits(minimum=0)] | None = None
    """Size of the file in bytes. Example: 1830"""
    char_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of characters. Example: 1830"""
    slice_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of chunks. Example: 3"""
    hit_count: Annotated[int, Limits(minimum=0)] | None = None
    """How often a chunk of the file was found for a conversation. Example: 0"""
    format_type: _models.DocumentFormatType | None = None
    """Kind of the file."""
    source_type: _models.DocumentSourceType | None = None
    """Where the content came from."""
    status: _models.DocumentStatus | None = None
    """Whether the file has been processed."""
    chunk_strategy: _models.DocumentChunkStrategyInfo | None = None
    """How the file is divided into chunks."""
    update_type: _models.DocumentUpdateType | None = None
    """Whether a web page is read again."""
    update_interval: Annotated[int, Limits(minimum=0)] | None = None
    """Hours after which a web page is read again. Example: 0"""
    tos_uri: str | None = None
    """The file's name within the service. Example: FileBizType.BIZ_BOT_DATASET/soups.txt"""
    create_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the upload, Unix time in seconds. Example: 1760083220"""
    update_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083260"""
