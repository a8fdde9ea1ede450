"""List the published bots of a workspace (older).

List the bots of a workspace that are published to the API channel, latest first, page by page. The
service is about to retire this operation: use `bots_list` instead.

Token permission: `getPublishedBot`.

Args:
    space_id: ID of the workspace: the number after `space` (or `w`) in the URL of its page.
    page_index: Number of the page, from 1.
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

OPERATION: Final[Operation[PageData[models.PublishedBotInfo]]] = Operation(
    "bots_list_published",
    "GET",
    "/v1/space/published_bots_list",
    parameters=(
        Parameter("space_id", "query", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_index", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter("page_size", "query", Annotated[int, Limits(minimum=1)], required=True),
    ),
    result=PageResult(
        models.PublishedBotListResponse,
        Paging(items="data.space_bots", number="page_index", size="page_size", total="data.total"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    space_id: str,
    page_index: int = 1,
    page_size: int = 20,
) -> Page[models.PublishedBotInfo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "space_id": space_id,
            "page_index": page_index,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    space_id: str,
    page_index: int = 1,
    page_size: int = 20,
) -> AsyncPage[models.PublishedBotInfo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "space_id": space_id,
            "page_index": page_index,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    space_id: str,
    page_index: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.PublishedBotInfo]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "space_id": space_id,
            "page_index": page_index,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    space_id: str,
    page_index: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.PublishedBotInfo]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "space_id": space_id,
            "page_index": page_index,
            "page_size": page_size,
        },
    )
