from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class VoiceprintFeatureList(Model):
    """One page of voiceprints.

    Example:
        {'items': [{'id': '7513865283312930035', 'name': 'Mum'}], 'total': 1}
    """

    items: list[_models.VoiceprintFeature]
    """The voiceprints of the page."""
    total: Annotated[int, Limits(minimum=0)] | None = None
    """Total number of voiceprints on all pages. Example: 1"""
