"""Look a book up.

Returns one book.

Args:
    book_id: ID of the book.
    brief: Whether to leave its editions out. By default `False`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.Book]] = Operation(
    "books_retrieve",
    "GET",
    "/v1/books/{book_id}",
    parameters=(
        Parameter("book_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("brief", "query", bool),
    ),
    result=Result(models.BookResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    book_id: str,
    brief: bool | None = None,
) -> models.Book:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "book_id": book_id,
            "brief": brief,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    book_id: str,
    brief: bool | None = None,
) -> models.Book:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "book_id": book_id,
            "brief": brief,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    book_id: str,
    brief: bool | None = None,
) -> Response[models.Book]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "book_id": book_id,
            "brief": brief,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    book_id: str,
    brief: bool | None = None,
) -> Response[models.Book]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "book_id": book_id,
            "brief": brief,
        },
    )
