"""List the messages of a conversation.

List the messages of a conversation, page by page: what was added to it, what users asked, and what
bots answered. Intermediate messages, such as tool calls, their results and suggestions, are left
out; `chat_messages_list` has them. Messages of earlier sections are listed too.

Token permissions: `chat` and `listMessage`.

Args:
    conversation_id: ID of the conversation (the chat's `conversation_id`).
    order: Order of the messages by their time of creation.
    chat_id: ID of a chat, to list only its messages.
    before_id: ID of a message, to list only messages that come before it in the order of the
        list; `0` for no such bound. The `first_id` of a page leads to the page before it.
    after_id: ID of a message, to list only messages that come after it in the order of the
        list; `0` for no such bound. The `last_id` of a page leads to the page after it.
    limit: Number of messages on a page, 1 to 50.
    include_middle_message: Whether intermediate messages, such as tool calls and their results,
        are listed too. By default `False`.
    bot_id: ID of a bot, to list only its messages. The reference does not list it; the official
        Go SDK sends it.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend_detailed, send_detailed
from coze_core.pages import AsyncPage, Page, PageData, PageResult, Paging
from coze_core.responses import Response

from ... import models

OPERATION: Final[Operation[PageData[models.Message]]] = Operation(
    "conversations_messages_list",
    "POST",
    "/v1/conversation/message/list",
    parameters=(
        Parameter(
            "conversation_id", "query", Annotated[str, Limits(identifier=True)], required=True
        ),
    ),
    body=models.ConversationMessageListRequest,
    body_required=False,
    is_safe=True,
    result=PageResult(
        models.ConversationMessageListResponse,
        Paging(items="data", cursor="after_id", size="limit", next="last_id", has_more="has_more"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ConversationMessageListRequest | None = None,
    conversation_id: str,
) -> Page[models.Message]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.ConversationMessageListRequest | None = None,
    conversation_id: str,
) -> AsyncPage[models.Message]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.ConversationMessageListRequest | None = None,
    conversation_id: str,
) -> Response[PageData[models.Message]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.ConversationMessageListRequest | None = None,
    conversation_id: str,
) -> Response[PageData[models.Message]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "conversation_id": conversation_id,
        },
    )
