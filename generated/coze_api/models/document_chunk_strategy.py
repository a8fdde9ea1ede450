from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentChunkStrategy(Model):
    """How files are divided into chunks. With `chunk_type` `1`, `separator` and `max_tokens` are
    needed.

    Example:
        {'chunk_type': 1, 'separator': '#', 'max_tokens': 800}
    """

    chunk_type: _models.DocumentChunkType | None = None
    """Who decides where files are divided."""
    separator: str | None = None
    """Text that ends a chunk. Example: #"""
    max_tokens: Annotated[int, Limits(minimum=100, maximum=2000)] | None = None
    """Length of the longest chunk, 100 to 2,000 tokens. Example: 800"""
    remove_extra_spaces: bool | None = None
    """Whether to shorten runs of spaces, line breaks and tabs; with `chunk_type` `1`. By default
    `False`. Example: False
    """
    remove_urls_emails: bool | None = None
    """Whether to remove URLs and e-mail addresses; with `chunk_type` `1`. By default `False`. Example:
    False
    """
    caption_type: _models.DocumentCaptionType | None = None
    """Who describes the images. It must be given with the first images of an empty dataset. By default
    `0`.
    """
