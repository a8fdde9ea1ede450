from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class PhotoList(Model):
    """One page of images.

    Example:
        {'total_count': 1, 'photo_infos': [{'document_id': '7386942056030110007', 'caption': 'A
            bowl of soup.'}]}
    """

    total_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of images on all pages. Example: 1"""
    photo_infos: list[_models.Photo] | None = None
    """The images of the page."""
