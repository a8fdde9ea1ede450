from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class DocumentChunkStrategyInfo(Model):
    """How files are divided into chunks. What does not apply is absent, empty or 0.

    Example:
        {'chunk_type': 1, 'separator': '#', 'max_tokens': 800}
    """

    chunk_type: _models.DocumentChunkType | None = None
    """Who decides where files are divided."""
    separator: str | None = None
    """Text that ends a chunk. Example: #"""
    max_tokens: Annotated[int, Limits(minimum=0)] | None = None
    """Length of the longest chunk in tokens. Example: 800"""
    remove_extra_spaces: bool | None = None
    """Whether runs of spaces, line breaks and tabs are shortened. Example: False"""
    remove_urls_emails: bool | None = None
    """Whether URLs and e-mail addresses are removed. Example: False"""
    caption_type: _models.DocumentCaptionType | None = None
    """Who describes the images."""
