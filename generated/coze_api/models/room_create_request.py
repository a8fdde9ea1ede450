from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class RoomCreateRequest(Model):
    """A room to create, and the bot in it.

    Example:
        {'bot_id': '7395041286730219554', 'uid': 'user-42'}
    """

    bot_id: Annotated[str, Limits(identifier=True)]
    """ID of the bot: the number after `bot` in the URL of its page. Example: 7395041286730219554"""
    conversation_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the conversation that keeps what is said. By default a new one. Example:
    7412230987654310921
    """
    voice_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the voice in which the bot speaks. Without it, a default voice of the service. Example:
    7468512265134890011
    """
    uid: str | None = None
    """ID of the user, chosen by the application. What the bot remembers of different users is kept
    apart. Example: user-42
    """
    workflow_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of a workflow. The reference does not list it; the official SDKs send it. Example:
    7505836754923008211
    """
    connector_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the channel. The reference does not list it; the official JavaScript SDK sends it.
    Example: 1024
    """
    config: _models.RoomConfig | None = None
    """Settings of the room. Example: {'room_mode': 'default', 'prologue_content': 'Hello, what shall
    we cook today?'}
    """
