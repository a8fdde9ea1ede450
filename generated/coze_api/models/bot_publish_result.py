from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class BotPublishResult(ResultModel):
    """The version that was published.

    Example:
        {'bot_id': '7395041286730219554', 'version': '1760083260123'}
    """

    bot_id: Annotated[str, Limits(min_length=1)]
    """ID of the bot. Example: 7395041286730219554"""
    version: str | None = None
    """Number of the version. Example: 1760083260123"""
