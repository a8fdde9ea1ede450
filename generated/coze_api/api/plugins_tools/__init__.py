"""The operations tagged `plugins tools`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class PluginsTools(Operations):
    """The operations tagged `plugins tools`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def call(
        self,
        *,
        plugin_id: str,
        tool_name: str,
        arguments: Mapping[str, Any],
    ) -> models.PluginToolCallResult:
        """Call a tool of a plugin.

        Call a tool of a paid plugin, official or of a third party, and return what it gives.
        Requires a paid plan. Tokens of channels are not supported.

        Token permission: `Plugin.callTool`.

        Args:
            plugin_id: ID of the plugin: `entity_id` where the store lists it, or the number
                after `plugin` in the URL of a plugin's own page. The ID of a product in the store
                is none.
            tool_name: Name of the tool, as the lookup of the plugin has it.
            arguments: What the tool takes, as its `inputSchema` has it; empty for nothing.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .plugins_tools_call import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "plugin_id": plugin_id,
                "tool_name": tool_name,
                "arguments": arguments,
            },
        )


class AsyncPluginsTools(Operations):
    """The operations tagged `plugins tools`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def call(
        self,
        *,
        plugin_id: str,
        tool_name: str,
        arguments: Mapping[str, Any],
    ) -> models.PluginToolCallResult:
        """Call a tool of a plugin.

        Call a tool of a paid plugin, official or of a third party, and return what it gives.
        Requires a paid plan. Tokens of channels are not supported.

        Token permission: `Plugin.callTool`.

        Args:
            plugin_id: ID of the plugin: `entity_id` where the store lists it, or the number
                after `plugin` in the URL of a plugin's own page. The ID of a product in the store
                is none.
            tool_name: Name of the tool, as the lookup of the plugin has it.
            arguments: What the tool takes, as its `inputSchema` has it; empty for nothing.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .plugins_tools_call import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "plugin_id": plugin_id,
                "tool_name": tool_name,
                "arguments": arguments,
            },
        )
