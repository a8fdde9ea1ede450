"""List the events of a callback app.

List the events that a callback app is subscribed to, page by page.

Token permission: `listApiApp`.

Args:
    api_app_id: ID of the callback app.
    page_token: Where the page begins: the `next_page_token` of the page before it; empty for
        the first. By default `""`.
    page_size: Number of events on a page, 1 to 50.

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

OPERATION: Final[Operation[PageData[models.ApiAppEvent]]] = Operation(
    "api_apps_events_list",
    "GET",
    "/v1/api_apps/{api_app_id}/events",
    parameters=(
        Parameter("api_app_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_token", "query", str),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=50)], required=True
        ),
    ),
    result=PageResult(
        models.ApiAppEventListResponse,
        Paging(
            items="data.items",
            cursor="page_token",
            size="page_size",
            next="data.next_page_token",
            has_more="data.has_more",
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    api_app_id: str,
    page_token: str | None = None,
    page_size: int = 50,
) -> Page[models.ApiAppEvent]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "api_app_id": api_app_id,
            "page_token": page_token,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    api_app_id: str,
    page_token: str | None = None,
    page_size: int = 50,
) -> AsyncPage[models.ApiAppEvent]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "api_app_id": api_app_id,
            "page_token": page_token,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    api_app_id: str,
    page_token: str | None = None,
    page_size: int = 50,
) -> Response[PageData[models.ApiAppEvent]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "api_app_id": api_app_id,
            "page_token": page_token,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    api_app_id: str,
    page_token: str | None = None,
    page_size: int = 50,
) -> Response[PageData[models.ApiAppEvent]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "api_app_id": api_app_id,
            "page_token": page_token,
            "page_size": page_size,
        },
    )
