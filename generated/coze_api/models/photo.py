from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class Photo(Model):
    """An image of a dataset.

    Example:
        {'document_id': '7386942056030110007', 'name': 'soup.png', 'caption': 'A bowl of soup.',
            'status': 1}
    """

    document_id: Annotated[str, Limits(min_length=1)]
    """ID of the image. Example: 7386942056030110007"""
    name: str | None = None
    """Name of the image. Example: soup.png"""
    type: str | None = None
    """Format of the image, as its extension without a dot, such as `jpg` or `png`. Example: png"""
    size: Annotated[int, Limits(minimum=0)] | None = None
    """Size of the image in bytes. Example: 152236"""
    url: str | None = None
    """URL of the image. Example: https://example.com/files/soup.png"""
    caption: str | None = None
    """What the image shows. Example: A bowl of soup."""
    status: _models.DocumentStatus | None = None
    """Whether the image has been processed."""
    source_type: _models.DocumentSourceType | None = None
    """Where the image came from."""
    creator_id: str | None = None
    """ID of the user who added the image. Example: 3685670000007"""
    create_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the upload, Unix time in seconds. Example: 1760083220"""
    update_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1760083260"""
