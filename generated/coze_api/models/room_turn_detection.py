from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class RoomTurnDetection(Model):
    """How the end of what a user says is found.

    Example:
        {'type': 'server_vad'}
    """

    type: _models.RoomTurnDetectionType | None = None
    """The way. Example: server_vad"""
