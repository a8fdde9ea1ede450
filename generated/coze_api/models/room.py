from __future__ import annotations

from typing import Annotated, ClassVar

from coze_core.limits import Limits
from coze_core.models import ResultModel


class Room(ResultModel):
    """How a user joins a room, by the SDK of the RTC service.

    Example:
        {'room_id': 'room_7431057983420010042', 'app_id': '6705332c79516e0100000043', 'token':
            '0016705332c79516e01example', 'uid': 'user-42'}
    """

    _secret: ClassVar[frozenset[str]] = frozenset(["token"])
    room_id: Annotated[str, Limits(min_length=1)]
    """ID of the room. Example: room_7431057983420010042"""
    app_id: str | None = None
    """ID of the RTC application. Example: 6705332c79516e0100000043"""
    token: str | None = None
    """Key of the room, by which the user is let in. Example: 0016705332c79516e01example"""
    uid: str | None = None
    """ID of the user, that of the request if it had one. Example: user-42"""
