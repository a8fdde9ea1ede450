from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BotVersionList(Model):
    """One page of versions.

    Example:
        {'items': [{'version': '1760083260123', 'publish_status': 'published_online'}],
            'has_more': False}
    """

    items: list[_models.BotVersionInfo]
    """The versions of the page."""
    has_more: bool | None = None
    """Whether there are more pages. Example: False"""
    total: Annotated[int, Limits(minimum=0)] | None = None
    """Total number of versions on all pages. The reference does not list it; the official Python SDK
    expects it. Example: 1
    """
