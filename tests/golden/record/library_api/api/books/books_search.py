"""Search all books.

Returns the books in pages that are numbered in the body.

Args:
    words: Words that a book must have in its title.
    page: Number of the page, from 1.
    size: Number of books on a page.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend_detailed, send_detailed
from coze_core.pages import AsyncPage, Page, PageData, PageResult, Paging
from coze_core.responses import Response

from ... import models

OPERATION: Final[Operation[PageData[models.Book]]] = Operation(
    "books_search",
    "POST",
    "/v1/books/search",
    body=models.BookSearchRequest,
    is_safe=True,
    result=PageResult(
        models.BookSearchResponse, Paging(items="books", number="page", size="size", total="total")
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.BookSearchRequest,
) -> Page[models.Book]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.BookSearchRequest,
) -> AsyncPage[models.Book]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.BookSearchRequest,
) -> Response[PageData[models.Book]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.BookSearchRequest,
) -> Response[PageData[models.Book]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
