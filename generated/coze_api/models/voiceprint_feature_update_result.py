from __future__ import annotations

from coze_core.models import ResultModel


class VoiceprintFeatureUpdateResult(ResultModel):
    """The voiceprint that was changed. The reference shows it in its example only.

    Example:
        {'id': '7513865283312930035'}
    """

    id: str | None = None
    """ID of the voiceprint. Example: 7513865283312930035"""
