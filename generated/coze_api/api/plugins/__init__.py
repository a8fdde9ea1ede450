"""The operations tagged `plugins`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations, resource
from coze_core.responses import ResultList

from ... import models

if TYPE_CHECKING:
    from ..plugins_tools import AsyncPluginsTools, PluginsTools


class Plugins(Operations):
    """The operations tagged `plugins`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def tools(self) -> PluginsTools:
        """The operations tagged `plugins tools`."""
        from ..plugins_tools import PluginsTools

        return PluginsTools(self._client)

    def retrieve(
        self,
        *,
        plugin_id: str,
    ) -> models.Plugin:
        """Look up a plugin.

        Return what a plugin can do: its tools, and what each takes and gives. The plugin may be an
        official one, one of a third party, or one of a workspace's library. For a paid plugin, the
        response also says how other programs reach it by MCP. Tokens of channels are not supported.

        Token permission: `Plugin.getPlugin`.

        Args:
            plugin_id: ID of the plugin: `entity_id` where the store lists it, or the number
                after `plugin` in the URL of a plugin's own page. The ID of a product in the store
                is none.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .plugins_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "plugin_id": plugin_id,
            },
        )

    def retrieve_many(
        self,
        *,
        ids: Sequence[str],
    ) -> ResultList[models.Plugin]:
        """Look up several plugins.

        Return what up to 20 plugins can do, as the lookup of one does. Tokens of channels are not
        supported.

        Token permission: `Plugin.getPlugin`.

        Args:
            ids: IDs of the plugins, at most 20: `entity_id` where the store lists them.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .plugins_retrieve_many import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "ids": ids,
            },
        )


class AsyncPlugins(Operations):
    """The operations tagged `plugins`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def tools(self) -> AsyncPluginsTools:
        """The operations tagged `plugins tools`."""
        from ..plugins_tools import AsyncPluginsTools

        return AsyncPluginsTools(self._client)

    async def retrieve(
        self,
        *,
        plugin_id: str,
    ) -> models.Plugin:
        """Look up a plugin.

        Return what a plugin can do: its tools, and what each takes and gives. The plugin may be an
        official one, one of a third party, or one of a workspace's library. For a paid plugin, the
        response also says how other programs reach it by MCP. Tokens of channels are not supported.

        Token permission: `Plugin.getPlugin`.

        Args:
            plugin_id: ID of the plugin: `entity_id` where the store lists it, or the number
                after `plugin` in the URL of a plugin's own page. The ID of a product in the store
                is none.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .plugins_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "plugin_id": plugin_id,
            },
        )

    async def retrieve_many(
        self,
        *,
        ids: Sequence[str],
    ) -> ResultList[models.Plugin]:
        """Look up several plugins.

        Return what up to 20 plugins can do, as the lookup of one does. Tokens of channels are not
        supported.

        Token permission: `Plugin.getPlugin`.

        Args:
            ids: IDs of the plugins, at most 20: `entity_id` where the store lists them.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .plugins_retrieve_many import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "ids": ids,
            },
        )
