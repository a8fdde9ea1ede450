"""Change a shelf.

Changes what is given and leaves the rest.

Args:
    shelf_id: ID of the shelf.
    floor: Where it is to be.
    labels: What stands on it, by side.
    sign: What stands on it, in place of labels.

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
from coze_core.responses import EmptyResult, Response, Result
from coze_core.rules import Rules

from ... import models

OPERATION: Final[Operation[EmptyResult]] = Operation(
    "shelves_update",
    "PUT",
    "/v1/shelves/{shelf_id}",
    parameters=(
        Parameter("shelf_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.ShelfUpdateRequest,
    headers={"X-Library-Desk": "front"},
    rules=Rules(
        needs={"labels": ("floor",)},
        at_least_one=(
            (
                "floor",
                "labels",
                "sign",
            ),
        ),
        at_most_one=(
            (
                "labels",
                "sign",
            ),
        ),
    ),
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.ShelfUpdateRequest,
    shelf_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "shelf_id": shelf_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.ShelfUpdateRequest,
    shelf_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "shelf_id": shelf_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.ShelfUpdateRequest,
    shelf_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "shelf_id": shelf_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.ShelfUpdateRequest,
    shelf_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "shelf_id": shelf_id,
        },
    )
