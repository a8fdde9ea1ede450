from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class BotCreateResult(ResultModel):
    """The bot that was created.

    Example:
        {'bot_id': '7395041286730219554'}
    """

    bot_id: Annotated[str, Limits(min_length=1)]
    """ID of the new bot. Example: 7395041286730219554"""
