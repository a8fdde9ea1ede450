from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BotList(Model):
    """One page of bots.

    Example:
        {'items': [{'id': '7395041286730219554', 'name': 'Dish of the day'}], 'total': 1}
    """

    items: list[_models.BotSimpleInfo]
    """The bots of the page."""
    total: Annotated[int, Limits(minimum=0)] | None = None
    """Total number of bots on all pages. Example: 1"""
