"""List the versions of a bot.

List the versions of a bot with their author and time, page by page, for one channel or for all. On
personal plans, this works only for bots in workspaces that the token's user owns; on team and
enterprise plans, for all bots of the team or enterprise.

Token permission: `Bot.listVersion`.

Args:
    bot_id: ID of the bot: the number after `bot` in the URL of its page.
    page_num: Number of the page, from 1.
    page_size: Number of versions on a page, 1 to 30.
    publish_status: Whether to list published versions or drafts. By default
        `"published_online"`.
    connector_id: Channel whose versions to list; it applies only with `publish_status`
        `published_online`. Without it, the versions of all channels are listed. Known channels:
        `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat customer service,
        `10000120` WeChat service account, `10000121` WeChat subscription account, `10000126` Douyin
        mini program, `10000127` WeChat mini program, `10000011` Feishu, `10000128` Feishu base,
        `10000117` Juejin; or the ID of an organisation's custom channel.

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

OPERATION: Final[Operation[PageData[models.BotVersionInfo]]] = Operation(
    "bots_versions_list",
    "GET",
    "/v1/bots/{bot_id}/versions",
    parameters=(
        Parameter("bot_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=30)], required=True
        ),
        Parameter("publish_status", "query", models.PublishStatus),
        Parameter("connector_id", "query", Annotated[str, Limits(identifier=True)]),
    ),
    result=PageResult(
        models.BotVersionListResponse,
        Paging(
            items="data.items",
            number="page_num",
            size="page_size",
            has_more="data.has_more",
            total="data.total",
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    bot_id: str,
    page_num: int = 1,
    page_size: int = 10,
    publish_status: models.PublishStatus | str | None = None,
    connector_id: str | None = None,
) -> Page[models.BotVersionInfo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "page_num": page_num,
            "page_size": page_size,
            "publish_status": publish_status,
            "connector_id": connector_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    bot_id: str,
    page_num: int = 1,
    page_size: int = 10,
    publish_status: models.PublishStatus | str | None = None,
    connector_id: str | None = None,
) -> AsyncPage[models.BotVersionInfo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "page_num": page_num,
            "page_size": page_size,
            "publish_status": publish_status,
            "connector_id": connector_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    bot_id: str,
    page_num: int = 1,
    page_size: int = 10,
    publish_status: models.PublishStatus | str | None = None,
    connector_id: str | None = None,
) -> Response[PageData[models.BotVersionInfo]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "page_num": page_num,
            "page_size": page_size,
            "publish_status": publish_status,
            "connector_id": connector_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    bot_id: str,
    page_num: int = 1,
    page_size: int = 10,
    publish_status: models.PublishStatus | str | None = None,
    connector_id: str | None = None,
) -> Response[PageData[models.BotVersionInfo]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "bot_id": bot_id,
            "page_num": page_num,
            "page_size": page_size,
            "publish_status": publish_status,
            "connector_id": connector_id,
        },
    )
