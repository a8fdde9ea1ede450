from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class VoiceprintFeatureCreateResult(ResultModel):
    """The voiceprint that was created.

    Example:
        {'id': '7513865283312930035'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the voiceprint. Example: 7513865283312930035"""
