"""Look up a plugin.

Return what a plugin can do: its tools, and what each takes and gives. The plugin may be an official
one, one of a third party, or one of a workspace's library. For a paid plugin, the response also
says how other programs reach it by MCP. Tokens of channels are not supported.

Token permission: `Plugin.getPlugin`.

Args:
    plugin_id: ID of the plugin: `entity_id` where the store lists it, or the number after
        `plugin` in the URL of a plugin's own page. The ID of a product in the store is none.

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

OPERATION: Final[Operation[models.Plugin]] = Operation(
    "plugins_retrieve",
    "GET",
    "/v1/plugins/{plugin_id}",
    parameters=(
        Parameter("plugin_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.PluginResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    plugin_id: str,
) -> models.Plugin:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "plugin_id": plugin_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    plugin_id: str,
) -> models.Plugin:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "plugin_id": plugin_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    plugin_id: str,
) -> Response[models.Plugin]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "plugin_id": plugin_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    plugin_id: str,
) -> Response[models.Plugin]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "plugin_id": plugin_id,
        },
    )
