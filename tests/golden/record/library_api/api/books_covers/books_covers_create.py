"""Add a cover.

Uploads a picture of a book.

Args:
    book_id: ID of the book.
    picture: The picture.
    caption: What stands below it.
    progress: called as the file is sent, with the number of bytes sent and that of all, or None
        if unknown

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

OPERATION: Final[Operation[models.Cover]] = Operation(
    "books_covers_create",
    "POST",
    "/v1/books/{book_id}/cover",
    parameters=(
        Parameter("book_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.CoverCreateRequest,
    body_type="multipart",
    result=Result(models.CoverResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.CoverCreateRequest,
    book_id: str,
) -> models.Cover:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "book_id": book_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.CoverCreateRequest,
    book_id: str,
) -> models.Cover:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "book_id": book_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.CoverCreateRequest,
    book_id: str,
) -> Response[models.Cover]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "book_id": book_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.CoverCreateRequest,
    book_id: str,
) -> Response[models.Cover]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "book_id": book_id,
        },
    )
