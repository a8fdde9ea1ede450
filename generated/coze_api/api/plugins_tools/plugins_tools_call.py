"""Call a tool of a plugin.

Call a tool of a paid plugin, official or of a third party, and return what it gives. Requires a
paid plan. Tokens of channels are not supported.

Token permission: `Plugin.callTool`.

Args:
    plugin_id: ID of the plugin: `entity_id` where the store lists it, or the number after
        `plugin` in the URL of a plugin's own page. The ID of a product in the store is none.
    tool_name: Name of the tool, as the lookup of the plugin has it.
    arguments: What the tool takes, as its `inputSchema` has it; empty for nothing.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.PluginToolCallResult]] = Operation(
    "plugins_tools_call",
    "POST",
    "/v1/plugins/{plugin_id}/tools/call",
    parameters=(
        Parameter("plugin_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.PluginToolCallRequest,
    result=Result(models.PluginToolCallResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.PluginToolCallRequest,
    plugin_id: str,
) -> models.PluginToolCallResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "plugin_id": plugin_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.PluginToolCallRequest,
    plugin_id: str,
) -> models.PluginToolCallResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "plugin_id": plugin_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.PluginToolCallRequest,
    plugin_id: str,
) -> Response[models.PluginToolCallResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "plugin_id": plugin_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.PluginToolCallRequest,
    plugin_id: str,
) -> Response[models.PluginToolCallResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "plugin_id": plugin_id,
        },
    )
