from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class KnowledgeInfo(Model):
    """A dataset that a bot draws on.

    Example:
        {'id': '7386943985803900010', 'name': 'Opening hours'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the dataset. Example: 7386943985803900010"""
    name: str | None = None
    """Name of the dataset. Example: Opening hours"""
