from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class RoomVideoConfig(Model):
    """Settings of the pictures in a room, which a model looks at.

    Example:
        {'codec': 'H264', 'video_frame_rate': 15}
    """

    codec: _models.RoomVideoCodec | None = None
    """Codec of the pictures. By default `"H264"`."""
    video_frame_rate: Annotated[int, Limits(minimum=1, maximum=24)] | None = None
    """How many pictures a second the model gets, 1 to 24. By default `1`. Example: 15"""
    stream_video_type: _models.RoomVideoType | None = None
    """Where the pictures come from."""
    video_frame_expire_duration: Annotated[int, Limits(minimum=1, maximum=10)] | None = None
    """From how long before the user begins to speak the model gets pictures, in seconds, 1 to 10. By
    default `1`. Example: 5
    """
