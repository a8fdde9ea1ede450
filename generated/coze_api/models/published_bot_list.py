from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class PublishedBotList(Model):
    """One page of the older list of published bots.

    Example:
        {'space_bots': [{'bot_id': '7395041286730219554', 'bot_name': 'Dish of the day'}],
            'total': 1}
    """

    space_bots: list[_models.PublishedBotInfo]
    """The bots of the page, the most recently published first."""
    total: Annotated[int, Limits(minimum=0)] | None = None
    """Total number of bots on all pages. Example: 1"""
