from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentCreateRequest(Model):
    """Files to add to a dataset.

    Example:
        {'dataset_id': '7385093717923410004', 'format_type': 0, 'chunk_strategy': {'chunk_type':
            0}, 'document_bases': [{'name': 'soups.txt', 'source_info': {'file_base64':
            'U2ltbWVyIHRoZSBicm90aC4=', 'file_type': 'txt', 'document_source': 0}}]}
    """

    dataset_id: Annotated[str, Limits(identifier=True)]
    """ID of the dataset: the number after `knowledge` in the URL of its page. Example:
    7385093717923410004
    """
    document_bases: Annotated[list[_models.DocumentBase], Limits(min_length=1, max_length=10)]
    """The files, 1 to 10, all of which come in the same way."""
    chunk_strategy: _models.DocumentChunkStrategy
    """How the files are divided into chunks, or who describes the images. Example: {'chunk_type': 1,
    'separator': '#', 'max_tokens': 800}
    """
    format_type: _models.DocumentFormatType
    """Kind of the dataset, `0` texts or `2` images. Example: 0"""
