"""The operations tagged `connectors`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations, resource
from coze_core.responses import EmptyResult

from ... import models

if TYPE_CHECKING:
    from ..connectors_bots import AsyncConnectorsBots, ConnectorsBots


class Connectors(Operations):
    """The operations tagged `connectors`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def bots(self) -> ConnectorsBots:
        """The operations tagged `connectors bots`."""
        from ..connectors_bots import ConnectorsBots

        return ConnectorsBots(self._client)

    def install(
        self,
        *,
        connector_id: str,
        workspace_id: str,
    ) -> EmptyResult:
        """Add a channel to a workspace.

        Add a public or a custom channel to a workspace, whose bots and apps can be published to it
        from then on. On enterprise plans only administrators can do that; members can for their
        personal workspaces.

        Token permission: `installConnector`.

        Args:
            connector_id: ID of the channel.
            workspace_id: ID of the workspace: the number after `w` in the URL of its page.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .connectors_install import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "connector_id": connector_id,
                "workspace_id": workspace_id,
            },
        )

    def bind(
        self,
        *,
        connector_id: str,
        configs: Sequence[models.ConnectorUserConfig | models.ConnectorUserConfigDict],
        user_id: str | None = None,
    ) -> EmptyResult:
        """Bind devices to a channel.

        Bind devices to a custom channel, so that developers can choose among them when they publish
        a bot to it. The service's sales people must enable that for the channel; they also set the
        key.

        Token permission: `bindConnectorConfig`.

        Args:
            connector_id: ID of the channel.
            configs: The devices, by the key that the service knows them by.
            user_id: Coze user ID of the developer whom the devices belong to.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .connectors_bind import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "connector_id": connector_id,
                "configs": configs,
                "user_id": user_id,
            },
        )


class AsyncConnectors(Operations):
    """The operations tagged `connectors`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def bots(self) -> AsyncConnectorsBots:
        """The operations tagged `connectors bots`."""
        from ..connectors_bots import AsyncConnectorsBots

        return AsyncConnectorsBots(self._client)

    async def install(
        self,
        *,
        connector_id: str,
        workspace_id: str,
    ) -> EmptyResult:
        """Add a channel to a workspace.

        Add a public or a custom channel to a workspace, whose bots and apps can be published to it
        from then on. On enterprise plans only administrators can do that; members can for their
        personal workspaces.

        Token permission: `installConnector`.

        Args:
            connector_id: ID of the channel.
            workspace_id: ID of the workspace: the number after `w` in the URL of its page.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .connectors_install import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "connector_id": connector_id,
                "workspace_id": workspace_id,
            },
        )

    async def bind(
        self,
        *,
        connector_id: str,
        configs: Sequence[models.ConnectorUserConfig | models.ConnectorUserConfigDict],
        user_id: str | None = None,
    ) -> EmptyResult:
        """Bind devices to a channel.

        Bind devices to a custom channel, so that developers can choose among them when they publish
        a bot to it. The service's sales people must enable that for the channel; they also set the
        key.

        Token permission: `bindConnectorConfig`.

        Args:
            connector_id: ID of the channel.
            configs: The devices, by the key that the service knows them by.
            user_id: Coze user ID of the developer whom the devices belong to.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .connectors_bind import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "connector_id": connector_id,
                "configs": configs,
                "user_id": user_id,
            },
        )
