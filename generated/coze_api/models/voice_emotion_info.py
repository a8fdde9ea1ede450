from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class VoiceEmotionInfo(Model):
    """An emotion that a voice supports.

    Example:
        {'emotion': 'happy', 'display_name': 'Happy', 'emotion_scale_interval': {'min': 1,
            'max': 5, 'default': 4}}
    """

    emotion: _models.VoiceEmotion | None = None
    """The emotion."""
    display_name: str | None = None
    """Name of the emotion for people, in Chinese. Example: Happy"""
    emotion_scale_interval: _models.VoiceEmotionInterval | None = None
    """How strong the emotion can be."""
