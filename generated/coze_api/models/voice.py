from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class Voice(Model):
    """A voice.

    Example:
        {'voice_id': '7468512265134890011', 'name': 'Cheerful Anna', 'state': 'cloned',
            'model_type': 'big', 'is_system_voice': True, 'language_code': 'en'}
    """

    voice_id: Annotated[str, Limits(min_length=1)]
    """ID of the voice. Example: 7468512265134890011"""
    name: str | None = None
    """Name of the voice. Example: Cheerful Anna"""
    state: _models.VoiceState | None = None
    """Whether the voice has been cloned."""
    model_name: str | None = None
    """Name of the voice's model. Example: Doubao speech model"""
    model_type: _models.VoiceModelType | None = None
    """Kind of the voice's model."""
    create_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of creation, Unix time in seconds. Example: 1729686510"""
    update_time: Annotated[int, Limits(minimum=0)] | None = None
    """Time of the last change, Unix time in seconds. Example: 1729686510"""
    preview_text: str | None = None
    """What the preview says. Example: What a lovely day!"""
    preview_audio: str | None = None
    """URL of the preview, which is usually public. Example: https://example.com/voices/anna.mp3"""
    language_code: str | None = None
    """Code of the voice's language. Example: en"""
    language_name: str | None = None
    """Name of the voice's language. Example: English"""
    is_system_voice: bool | None = None
    """Whether the voice belongs to the system; else somebody cloned it. Example: True"""
    support_emotions: list[_models.VoiceEmotionInfo] | None = None
    """Emotions that the voice supports; only for voices with several emotions."""
    available_training_times: Annotated[int, Limits(minimum=0)] | None = None
    """How many more times the voice can be trained, of 10 in all. Example: 9"""
