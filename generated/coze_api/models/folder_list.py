from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class FolderList(Model):
    """One page of folders.

    Example:
        {'items': [{'id': '7523161255330000006', 'name': 'Soups'}], 'has_more': False,
            'total_count': 1}
    """

    items: list[_models.Folder]
    """The folders of the page."""
    has_more: bool | None = None
    """Whether more pages follow. Example: False"""
    total_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of folders on all pages. Example: 1"""
