"""List the bots of a workspace.

List the drafts and the published bots of a workspace, page by page. On personal plans, only
workspaces that the token's user owns can be listed; on enterprise plans, all bots of a workspace.

Token permission: `listBot`.

Args:
    workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of its page.
    publish_status: Which bots to list, by publication status. By default `"published_online"`.
    connector_id: Channel whose versions to list; it applies only with `publish_status`
        `published_online` or `published_draft`. Known channels: `1024` API, `999` Chat SDK,
        `10000122` Coze store, `10000113` WeChat customer service, `10000120` WeChat service
        account, `10000121` WeChat subscription account, `10000126` Douyin mini program, `10000127`
        WeChat mini program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID
        of an organisation's custom channel. By default `"1024"`.
    page_num: Number of the page, from 1.
    page_size: Number of bots on a page.

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

OPERATION: Final[Operation[PageData[models.BotSimpleInfo]]] = Operation(
    "bots_list",
    "GET",
    "/v1/bots",
    parameters=(
        Parameter("workspace_id", "query", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("publish_status", "query", models.BotPublishStatusFilter),
        Parameter("connector_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter("page_size", "query", Annotated[int, Limits(minimum=1)], required=True),
    ),
    result=PageResult(
        models.BotListResponse,
        Paging(items="data.items", number="page_num", size="page_size", total="data.total"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    workspace_id: str,
    publish_status: models.BotPublishStatusFilter | str | None = None,
    connector_id: str | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Page[models.BotSimpleInfo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "publish_status": publish_status,
            "connector_id": connector_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    workspace_id: str,
    publish_status: models.BotPublishStatusFilter | str | None = None,
    connector_id: str | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> AsyncPage[models.BotSimpleInfo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "publish_status": publish_status,
            "connector_id": connector_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    workspace_id: str,
    publish_status: models.BotPublishStatusFilter | str | None = None,
    connector_id: str | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.BotSimpleInfo]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "publish_status": publish_status,
            "connector_id": connector_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workspace_id: str,
    publish_status: models.BotPublishStatusFilter | str | None = None,
    connector_id: str | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.BotSimpleInfo]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "publish_status": publish_status,
            "connector_id": connector_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )
