from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class VoiceprintScore(Model):
    """How well a voiceprint fits a recording.

    Example:
        {'score': 60, 'feature_id': '7513865283312930035', 'feature_name': 'Mum'}
    """

    score: Annotated[float, Limits(minimum=0, maximum=100)] | None = None
    """How well it fits, 0 to 100; more is better. Example: 60"""
    feature_id: str | None = None
    """ID of the voiceprint. Example: 7513865283312930035"""
    feature_name: str | None = None
    """Name of the voiceprint. Example: Mum"""
    feature_desc: str | None = None
    """Description of the voiceprint. Example: Mum's voice, recorded in the kitchen."""
