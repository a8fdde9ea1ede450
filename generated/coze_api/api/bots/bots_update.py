"""Update a bot.

Change the draft of a bot. Omitted fields keep their values; publish again for the change to take
effect. Only Coze knowledge can be bound, not Volcano Engine knowledge.

Token permission: `edit`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page.
    name: Name of the bot, 1 to 20 characters.
    description: What the bot is for, 0 to 500 characters.
    icon_file_id: ID of an uploaded image to use as the avatar.
    prompt_info: Persona of the bot and rules for its answers.
    onboarding_info: Opening of conversations.
    knowledge: Knowledge that the bot draws on.
    plugin_id_list: Tools that the bot may call.
    workflow_id_list: Workflows that the bot may run.
    model_info_config: Model of the bot and how it generates answers.
    suggest_reply_info: Whether the bot suggests questions after its answers.
    media_config: Voice settings. The reference does not list it here; the service takes it.

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

from ... import models

OPERATION: Final[Operation[EmptyResult]] = Operation(
    "bots_update",
    "POST",
    "/v1/bot/update",
    body=models.BotUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.BotUpdateRequest,
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
    body: models.BotUpdateRequest,
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
    body: models.BotUpdateRequest,
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
    body: models.BotUpdateRequest,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
