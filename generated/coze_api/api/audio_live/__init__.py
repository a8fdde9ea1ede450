"""The operations tagged `audio live`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class AudioLive(Operations):
    """The operations tagged `audio live`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def retrieve(
        self,
        *,
        live_id: str,
    ) -> models.LiveInfo:
        """Look up a live stream.

        Return the streams of a live interpretation, so that they can be listened to. The reference
        has no page about this operation, which is known from the official SDKs.

        Token permission: not documented.

        Args:
            live_id: ID of the live stream.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_live_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "live_id": live_id,
            },
        )


class AsyncAudioLive(Operations):
    """The operations tagged `audio live`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def retrieve(
        self,
        *,
        live_id: str,
    ) -> models.LiveInfo:
        """Look up a live stream.

        Return the streams of a live interpretation, so that they can be listened to. The reference
        has no page about this operation, which is known from the official SDKs.

        Token permission: not documented.

        Args:
            live_id: ID of the live stream.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .audio_live_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "live_id": live_id,
            },
        )
