"""Submit tool outputs.

Submit the outputs of the tool calls of a chat whose status is `requires_action`: results of tools
that run on the client, or answers to the questions of a workflow. The same chat then continues,
streamed or not, exactly as with `chat_create`. The chat must have been started with
`auto_save_history` true (otherwise code 5000).

Token permission: `submitToolChat`.

Args:
    conversation_id: ID of the conversation (the chat's `conversation_id`).
    chat_id: ID of the chat (its `id`).
    tool_outputs: One output for each tool call.
    auto_save_history: Whether what follows is saved. The reference does not list it; the
        official JavaScript SDK knows it.
    connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does not list
        it; the official SDKs send it. By default `"1024"`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final, Required, TypedDict

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models


class ChatSubmitToolOutputsArguments(TypedDict, total=False):
    """The arguments of `submit_tool_outputs`."""

    conversation_id: Required[str]
    chat_id: Required[str]
    tool_outputs: Required[Sequence[models.ToolOutput | models.ToolOutputDict]]
    auto_save_history: bool | None
    connector_id: str | None


OPERATION: Final[Operation[models.Chat]] = Operation(
    "chat_submit_tool_outputs",
    "POST",
    "/v3/chat/submit_tool_outputs",
    parameters=(
        Parameter(
            "conversation_id", "query", Annotated[str, Limits(identifier=True)], required=True
        ),
        Parameter("chat_id", "query", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.SubmitToolOutputsRequest,
    result=Result(models.ChatResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> models.Chat:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "chat_id": chat_id,
            "stream": False,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> models.Chat:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "chat_id": chat_id,
            "stream": False,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> Response[models.Chat]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "chat_id": chat_id,
            "stream": False,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> Response[models.Chat]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
            "chat_id": chat_id,
            "stream": False,
        },
    )
