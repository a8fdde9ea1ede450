from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class RoomConfig(Model):
    """Settings of a room.

    Example:
        {'room_mode': 'default', 'prologue_content': 'Hello, what shall we cook today?'}
    """

    room_mode: _models.RoomMode | None = None
    """What the room is for. By default `"default"`."""
    audio_config: _models.RoomAudioConfig | None = None
    """Settings of the sound."""
    video_config: _models.RoomVideoConfig | None = None
    """Settings of the pictures."""
    turn_detection: _models.RoomTurnDetection | None = None
    """How the end of what a user says is found. Example: {'type': 'server_vad'}"""
    translate_config: _models.RoomTranslateConfig | None = None
    """Languages of an interpretation, for the mode `translate`. The reference does not list it; the
    official Python and JavaScript SDKs send it.
    """
    prologue_content: str | None = None
    """What the bot says first. Example: Hello, what shall we cook today?"""
    prologue_delay_duration_ms: Annotated[int, Limits(minimum=0, maximum=5000)] | None = None
    """How long the bot waits before it says that, in milliseconds, 0 to 5,000. By default `500`.
    Example: 100
    """
