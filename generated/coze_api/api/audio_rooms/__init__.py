"""The operations tagged `audio rooms`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class AudioRooms(Operations):
    """The operations tagged `audio rooms`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        bot_id: str,
        conversation_id: str | None = None,
        voice_id: str | None = None,
        uid: str | None = None,
        workflow_id: str | None = None,
        connector_id: str | None = None,
        config: models.RoomConfig | models.RoomConfigDict | None = None,
    ) -> models.Room:
        """Create a room.

        Create a room for a voice call by RTC, and let a bot join it. **Charged from this call on**:
        the bot waits 3 minutes for a user, which is the least that is charged.

        Token permission: `createRoom`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            conversation_id: ID of the conversation that keeps what is said. By default a new
                one.
            voice_id: ID of the voice in which the bot speaks. Without it, a default voice of
                the service.
            uid: ID of the user, chosen by the application. What the bot remembers of different
                users is kept apart.
            workflow_id: ID of a workflow. The reference does not list it; the official SDKs
                send it.
            connector_id: ID of the channel. The reference does not list it; the official
                JavaScript SDK sends it.
            config: Settings of the room.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_rooms_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "conversation_id": conversation_id,
                "voice_id": voice_id,
                "uid": uid,
                "workflow_id": workflow_id,
                "connector_id": connector_id,
                "config": config,
            },
        )


class AsyncAudioRooms(Operations):
    """The operations tagged `audio rooms`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        bot_id: str,
        conversation_id: str | None = None,
        voice_id: str | None = None,
        uid: str | None = None,
        workflow_id: str | None = None,
        connector_id: str | None = None,
        config: models.RoomConfig | models.RoomConfigDict | None = None,
    ) -> models.Room:
        """Create a room.

        Create a room for a voice call by RTC, and let a bot join it. **Charged from this call on**:
        the bot waits 3 minutes for a user, which is the least that is charged.

        Token permission: `createRoom`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            conversation_id: ID of the conversation that keeps what is said. By default a new
                one.
            voice_id: ID of the voice in which the bot speaks. Without it, a default voice of
                the service.
            uid: ID of the user, chosen by the application. What the bot remembers of different
                users is kept apart.
            workflow_id: ID of a workflow. The reference does not list it; the official SDKs
                send it.
            connector_id: ID of the channel. The reference does not list it; the official
                JavaScript SDK sends it.
            config: Settings of the room.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_rooms_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "conversation_id": conversation_id,
                "voice_id": voice_id,
                "uid": uid,
                "workflow_id": workflow_id,
                "connector_id": connector_id,
                "config": config,
            },
        )
