from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class VoiceCloneResult(ResultModel):
    """The voice that was cloned.

    Example:
        {'voice_id': '7426720361733144585'}
    """

    voice_id: Annotated[str, Limits(min_length=1)]
    """ID of the voice, for speech and for training it again. Example: 7426720361733144585"""
