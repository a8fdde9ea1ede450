from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class LiveStreamInfo(Model):
    """A stream that can be listened to.

    Example:
        {'stream_id': 'stream_1', 'name': 'Chinese', 'live_type': 'origin'}
    """

    stream_id: str | None = None
    """ID of the stream. Example: stream_1"""
    name: str | None = None
    """Name of the stream. Example: Chinese"""
    live_type: _models.LiveType | None = None
    """What is heard in the stream."""
