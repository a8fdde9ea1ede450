"""List the books of a shelf.

Returns the books in pages that are numbered.

Args:
    shelf_id: The shelf, as a number or as the letters on it.
    format: Only books of this format.
    page: Number of the page, from 1.
    per_page: Number of books on a page.

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

OPERATION: Final[Operation[PageData[models.Book]]] = Operation(
    "books_list",
    "GET",
    "/v1/books",
    parameters=(
        Parameter("shelf_id", "query", str | int, required=True),
        Parameter("format", "query", models.BookFormat),
        Parameter("page", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "per_page", "query", Annotated[int, Limits(minimum=1, maximum=50)], required=True
        ),
    ),
    result=PageResult(
        models.BookListResponse,
        Paging(items="data.books", number="page", size="per_page", total="data.total"),
    ),
    otherwise=Operation(
        "books_list",
        "GET",
        "/v1/books",
        parameters=(
            Parameter("shelf_id", "query", str | int, required=True),
            Parameter("format", "query", models.BookFormat),
            Parameter("page", "query", Annotated[int, Limits(minimum=1)], required=True),
            Parameter(
                "per_page", "query", Annotated[int, Limits(minimum=1, maximum=50)], required=True
            ),
        ),
        result=PageResult(
            models.BookListResponse,
            Paging(items="data.books", number="page", size="per_page", total="data.total"),
        ),
        from_zero=("page",),
    ),
    told_by="Counts",
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    shelf_id: str | int,
    format: models.BookFormat | str | None = None,
    page: int = 1,
    per_page: int = 2,
) -> Page[models.Book]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "shelf_id": shelf_id,
            "format": format,
            "page": page,
            "per_page": per_page,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    shelf_id: str | int,
    format: models.BookFormat | str | None = None,
    page: int = 1,
    per_page: int = 2,
) -> AsyncPage[models.Book]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "shelf_id": shelf_id,
            "format": format,
            "page": page,
            "per_page": per_page,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    shelf_id: str | int,
    format: models.BookFormat | str | None = None,
    page: int = 1,
    per_page: int = 2,
) -> Response[PageData[models.Book]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "shelf_id": shelf_id,
            "format": format,
            "page": page,
            "per_page": per_page,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    shelf_id: str | int,
    format: models.BookFormat | str | None = None,
    page: int = 1,
    per_page: int = 2,
) -> Response[PageData[models.Book]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "shelf_id": shelf_id,
            "format": format,
            "page": page,
            "per_page": per_page,
        },
    )
