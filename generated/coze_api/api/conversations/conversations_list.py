"""List the conversations with a bot.

List the conversations that were created with a bot, page by page. Only those of the token's own
account are listed, and only those of the API and Chat SDK channels.

Token permission: `listConversation`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page.
    page_num: Number of the page, from 1.
    page_size: Number of conversations on a page, 1 to 50.
    sort_order: Order of the conversations by their time of creation. By default `"DESC"`.
    connector_id: Channel whose conversations to list: `1024` API or `999` Chat SDK. By default
        `"1024"`.

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

OPERATION: Final[Operation[PageData[models.Conversation]]] = Operation(
    "conversations_list",
    "GET",
    "/v1/conversations",
    parameters=(
        Parameter("bot_id", "query", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=50)], required=True
        ),
        Parameter("sort_order", "query", models.ConversationSortOrder),
        Parameter("connector_id", "query", Annotated[str, Limits(identifier=True)]),
    ),
    result=PageResult(
        models.ConversationListResponse,
        Paging(
            items="data.conversations",
            number="page_num",
            size="page_size",
            has_more="data.has_more",
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    bot_id: str,
    page_num: int = 1,
    page_size: int = 50,
    sort_order: models.ConversationSortOrder | str | None = None,
    connector_id: str | None = None,
) -> Page[models.Conversation]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "page_num": page_num,
            "page_size": page_size,
            "sort_order": sort_order,
            "connector_id": connector_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    bot_id: str,
    page_num: int = 1,
    page_size: int = 50,
    sort_order: models.ConversationSortOrder | str | None = None,
    connector_id: str | None = None,
) -> AsyncPage[models.Conversation]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "page_num": page_num,
            "page_size": page_size,
            "sort_order": sort_order,
            "connector_id": connector_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    bot_id: str,
    page_num: int = 1,
    page_size: int = 50,
    sort_order: models.ConversationSortOrder | str | None = None,
    connector_id: str | None = None,
) -> Response[PageData[models.Conversation]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "page_num": page_num,
            "page_size": page_size,
            "sort_order": sort_order,
            "connector_id": connector_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    bot_id: str,
    page_num: int = 1,
    page_size: int = 50,
    sort_order: models.ConversationSortOrder | str | None = None,
    connector_id: str | None = None,
) -> Response[PageData[models.Conversation]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "page_num": page_num,
            "page_size": page_size,
            "sort_order": sort_order,
            "connector_id": connector_id,
        },
    )
