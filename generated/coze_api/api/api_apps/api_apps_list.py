"""List callback apps.

List one's own callback apps, page by page; on enterprise plans administrators list those of the
enterprise.

Token permission: `listApiApp`.

Args:
    page_token: Where the page begins: the `next_page_token` of the page before it; empty for
        the first. By default `""`.
    page_size: Number of apps on a page, 1 to 50.
    app_type: Which apps to list, by type; all by default.

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

OPERATION: Final[Operation[PageData[models.ApiApp]]] = Operation(
    "api_apps_list",
    "GET",
    "/v1/api_apps",
    parameters=(
        Parameter("page_token", "query", str),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=50)], required=True
        ),
        Parameter("app_type", "query", models.ApiAppType),
    ),
    result=PageResult(
        models.ApiAppListResponse,
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
    page_token: str | None = None,
    page_size: int = 50,
    app_type: models.ApiAppType | str | None = None,
) -> Page[models.ApiApp]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "page_token": page_token,
            "page_size": page_size,
            "app_type": app_type,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    page_token: str | None = None,
    page_size: int = 50,
    app_type: models.ApiAppType | str | None = None,
) -> AsyncPage[models.ApiApp]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "page_token": page_token,
            "page_size": page_size,
            "app_type": app_type,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    page_token: str | None = None,
    page_size: int = 50,
    app_type: models.ApiAppType | str | None = None,
) -> Response[PageData[models.ApiApp]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "page_token": page_token,
            "page_size": page_size,
            "app_type": app_type,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page_token: str | None = None,
    page_size: int = 50,
    app_type: models.ApiAppType | str | None = None,
) -> Response[PageData[models.ApiApp]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "page_token": page_token,
            "page_size": page_size,
            "app_type": app_type,
        },
    )
