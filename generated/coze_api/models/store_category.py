from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class StoreCategory(Model):
    """A category of the store.

    Example:
        {'id': '7327137275714730012', 'name': 'Food'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the category. Example: 7327137275714730012"""
    name: str | None = None
    """Name of the category. Example: Food"""
