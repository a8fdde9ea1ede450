from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class VoiceprintGroupList(Model):
    """One page of groups of voiceprints.

    Example:
        {'items': [{'id': '7513864977188960034', 'name': 'Living room'}], 'total': 1}
    """

    items: list[_models.VoiceprintGroup]
    """The groups of the page."""
    total: Annotated[int, Limits(minimum=0)] | None = None
    """Total number of groups on all pages. Example: 1"""
