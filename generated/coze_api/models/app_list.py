from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class AppList(Model):
    """One page of apps.

    Example:
        {'items': [{'id': '7443775747763010001', 'name': 'Shopping list'}], 'total': 1}
    """

    items: list[_models.AppSimpleInfo]
    """The apps of the page."""
    total: Annotated[int, Limits(minimum=0)] | None = None
    """Total number of apps on all pages. Example: 1"""
