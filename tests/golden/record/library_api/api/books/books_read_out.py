"""Read a book out.

Returns the sound of somebody reading, in a voice that may be chosen.

Args:
    book_id: ID of the book.
    voice: Name of the voice.
    speed: How fast, 1 by default.

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
from coze_core.responses import BinaryReader, BinaryResult, Response

from ... import models

OPERATION: Final[Operation[BinaryResult]] = Operation(
    "books_read_out",
    "POST",
    "/v1/books/{book_id}/read_out",
    parameters=(
        Parameter("book_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.ReadOutRequest,
    body_required=False,
    result=BinaryReader(),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ReadOutRequest | None = None,
    book_id: str,
) -> BinaryResult:
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
    body: models.ReadOutRequest | None = None,
    book_id: str,
) -> BinaryResult:
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
    body: models.ReadOutRequest | None = None,
    book_id: str,
) -> Response[BinaryResult]:
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
    body: models.ReadOutRequest | None = None,
    book_id: str,
) -> Response[BinaryResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "book_id": book_id,
        },
    )
