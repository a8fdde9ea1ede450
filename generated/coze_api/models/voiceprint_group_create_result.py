from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class VoiceprintGroupCreateResult(ResultModel):
    """The group of voiceprints that was created.

    Example:
        {'id': '7513864977188960034'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the group. Example: 7513864977188960034"""
