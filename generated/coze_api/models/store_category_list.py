from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class StoreCategoryList(Model):
    """One page of the categories of the store.

    Example:
        {'items': [{'id': '7327137275714730012', 'name': 'Food'}], 'has_more': False}
    """

    items: list[_models.StoreCategory]
    """The categories of the page."""
    has_more: bool | None = None
    """Whether more pages follow. Example: False"""
