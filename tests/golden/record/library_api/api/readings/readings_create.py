"""Start a reading.

Starts a reading, and tells how it goes while it goes on, if that is wanted.

Args:
    book_id: ID of the book.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final, Required, TypedDict

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models


class ReadingsCreateArguments(TypedDict, total=False):
    """The arguments of `create`."""

    book_id: Required[str]


OPERATION: Final[Operation[models.Reading]] = Operation(
    "readings_create",
    "POST",
    "/v1/readings",
    body=models.ReadingCreateRequest,
    result=Result(models.ReadingResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ReadingCreateRequest,
) -> models.Reading:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "stream": False,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.ReadingCreateRequest,
) -> models.Reading:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "stream": False,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.ReadingCreateRequest,
) -> Response[models.Reading]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "stream": False,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.ReadingCreateRequest,
) -> Response[models.Reading]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "stream": False,
        },
    )
