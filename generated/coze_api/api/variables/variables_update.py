"""Set variables of a user.

Set the values of a user's variables in a bot or an app that is published to the API or the Chat
SDK. The variables must be there and turned on; those of the system cannot be set.

Token permission: `updateVariable`.

Args:
    connector_uid: ID of the user, chosen by the application: the `user_id` of a chat, or of a
        workflow run's `ext`.
    data: The values, at least one.
    app_id: ID of the app: the number after `project-ide` in the URL of its page. Either
        `app_id` or `bot_id` is needed.
    bot_id: ID of the bot: the number after `bot` in the URL of its page. Either `app_id` or
        `bot_id` is needed.
    connector_id: Channel of the values: `1024` API or `999` Chat SDK. By default `"1024"`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import EmptyResult, Response, Result
from coze_core.rules import Rules

from ... import models

OPERATION: Final[Operation[EmptyResult]] = Operation(
    "variables_update",
    "PUT",
    "/v1/variables",
    body=models.VariablesUpdateRequest,
    rules=Rules(
        at_least_one=(
            (
                "app_id",
                "bot_id",
            ),
        )
    ),
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.VariablesUpdateRequest,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.VariablesUpdateRequest,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.VariablesUpdateRequest,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.VariablesUpdateRequest,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
