from __future__ import annotations

from coze_core.models import ResultModel

from .. import models as _models


class LiveInfo(ResultModel):
    """A live stream.

    Example:
        {'app_id': '6705332c79516e0100000043', 'stream_infos': [{'stream_id': 'stream_1',
            'live_type': 'origin'}]}
    """

    stream_infos: list[_models.LiveStreamInfo]
    """What can be listened to."""
    app_id: str | None = None
    """ID of the RTC application. Example: 6705332c79516e0100000043"""
