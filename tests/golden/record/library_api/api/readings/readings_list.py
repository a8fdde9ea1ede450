"""List readings.

Returns readings in pages, each of which holds the token of the one that follows.

Args:
    page_token: Token of the page; that of the first by default.
    page_size: Number of readings on a page.

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

OPERATION: Final[Operation[PageData[models.Reading]]] = Operation(
    "readings_list",
    "GET",
    "/v1/readings",
    parameters=(
        Parameter("page_token", "query", str),
        Parameter("page_size", "query", Annotated[int, Limits(minimum=1, maximum=30)]),
    ),
    result=PageResult(
        models.ReadingListResponse,
        Paging(
            items="data.readings",
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
    page_size: int | None = None,
) -> Page[models.Reading]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "page_token": page_token,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    page_token: str | None = None,
    page_size: int | None = None,
) -> AsyncPage[models.Reading]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "page_token": page_token,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    page_token: str | None = None,
    page_size: int | None = None,
) -> Response[PageData[models.Reading]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "page_token": page_token,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page_token: str | None = None,
    page_size: int | None = None,
) -> Response[PageData[models.Reading]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "page_token": page_token,
            "page_size": page_size,
        },
    )
