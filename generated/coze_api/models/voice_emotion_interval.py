from __future__ import annotations

from coze_core.models import Model


class VoiceEmotionInterval(Model):
    """How strong an emotion can be.

    Example:
        {'min': 1, 'max': 5, 'default': 4}
    """

    max: float | None = None
    """The strongest. Example: 5"""
    min: float | None = None
    """The weakest. Example: 1"""
    default: float | None = None
    """The default. Example: 4"""
