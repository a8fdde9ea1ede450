"""The operations tagged `connectors bots`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class ConnectorsBots(Operations):
    """The operations tagged `connectors bots`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def update(
        self,
        *,
        connector_id: str,
        bot_id: str,
        audit_status: models.AuditStatus | int | None = None,
        reason: str | None = None,
    ) -> EmptyResult:
        """Say how a review ended.

        Say how the review of a bot ended that was published to a custom channel. A channel that
        reviews bots may answer the callback `bot.published` at once, or say there that it is still
        at it and call this operation later. The channel must be that of the token.

        Token permission: `Connector.botUpdateProfile`.

        Args:
            connector_id: ID of the channel.
            bot_id: ID of the bot that was published to the channel.
            audit_status: How it ended, or that it has not.
            reason: Why the bot was refused.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .connectors_bots_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "connector_id": connector_id,
                "bot_id": bot_id,
                "audit_status": audit_status,
                "reason": reason,
            },
        )


class AsyncConnectorsBots(Operations):
    """The operations tagged `connectors bots`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def update(
        self,
        *,
        connector_id: str,
        bot_id: str,
        audit_status: models.AuditStatus | int | None = None,
        reason: str | None = None,
    ) -> EmptyResult:
        """Say how a review ended.

        Say how the review of a bot ended that was published to a custom channel. A channel that
        reviews bots may answer the callback `bot.published` at once, or say there that it is still
        at it and call this operation later. The channel must be that of the token.

        Token permission: `Connector.botUpdateProfile`.

        Args:
            connector_id: ID of the channel.
            bot_id: ID of the bot that was published to the channel.
            audit_status: How it ended, or that it has not.
            reason: Why the bot was refused.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .connectors_bots_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "connector_id": connector_id,
                "bot_id": bot_id,
                "audit_status": audit_status,
                "reason": reason,
            },
        )
