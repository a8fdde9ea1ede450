from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ApiAppList(Model):
    """One page of callback apps.

    Example:
        {'items': [{'id': '7521953685535260061', 'name': 'Orders'}], 'has_more': False}
    """

    items: list[_models.ApiApp]
    """The apps of the page."""
    has_more: bool | None = None
    """Whether there are more pages. Example: False"""
    next_page_token: str | None = None
    """Where the next page begins. Example: 1752492196"""
