"""List what should have been back.

Returns the books, which stand in an object of their own.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result, ResultList

from ... import models

OPERATION: Final[Operation[ResultList[models.Book]]] = Operation(
    "loans_list_overdue",
    "GET",
    "/v1/loans/overdue",
    result=Result(models.OverdueResponse, "data.books"),
    otherwise=Operation(
        "loans_list_overdue",
        "GET",
        "/v1/loans/overdue",
        result=Result(models.OverdueResponse, "data.books"),
        query={"desk": "front"},
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
) -> ResultList[models.Book]:
    """Send the request and return what the response holds."""
    return send(client, OPERATION, {})


async def asyncio(
    *,
    client: AsyncClient,
) -> ResultList[models.Book]:
    """Send the request and return what the response holds."""
    return await asend(client, OPERATION, {})


def sync_detailed(
    *,
    client: SyncClient,
) -> Response[ResultList[models.Book]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(client, OPERATION, {})


async def asyncio_detailed(
    *,
    client: AsyncClient,
) -> Response[ResultList[models.Book]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(client, OPERATION, {})
