from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class RoomAudioConfig(Model):
    """Settings of the sound in a room.

    Example:
        {'codec': 'OPUS'}
    """

    codec: _models.RoomAudioCodec | None = None
    """Codec of the sound. By default `"OPUS"`."""
