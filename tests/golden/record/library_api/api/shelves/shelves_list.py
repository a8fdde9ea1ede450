"""List shelves.

Returns all shelves that fit, in one list.

Args:
    branch_ids: Only shelves of these branches.
    locked: Only shelves that are locked, or only those that aren't.
    order: What the list is sorted by.
    floor: Only shelves on this floor.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result, ResultList

from ... import models

OPERATION: Final[Operation[ResultList[models.Shelf]]] = Operation(
    "shelves_list",
    "GET",
    "/v1/shelves",
    parameters=(
        Parameter(
            "branch_ids",
            "query",
            Annotated[list[Annotated[str, Limits(identifier=True)]], Limits(max_length=3)],
            joined=True,
        ),
        Parameter("locked", "query", bool),
        Parameter("order", "query", models.ShelfOrder),
        Parameter("floor", "query", models.Floor),
    ),
    result=Result(models.ShelfListResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    branch_ids: Sequence[str] | None = None,
    locked: bool | None = None,
    order: models.ShelfOrder | str | None = None,
    floor: models.Floor | int | None = None,
) -> ResultList[models.Shelf]:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "branch_ids": branch_ids,
            "locked": locked,
            "order": order,
            "floor": floor,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    branch_ids: Sequence[str] | None = None,
    locked: bool | None = None,
    order: models.ShelfOrder | str | None = None,
    floor: models.Floor | int | None = None,
) -> ResultList[models.Shelf]:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "branch_ids": branch_ids,
            "locked": locked,
            "order": order,
            "floor": floor,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    branch_ids: Sequence[str] | None = None,
    locked: bool | None = None,
    order: models.ShelfOrder | str | None = None,
    floor: models.Floor | int | None = None,
) -> Response[ResultList[models.Shelf]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "branch_ids": branch_ids,
            "locked": locked,
            "order": order,
            "floor": floor,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    branch_ids: Sequence[str] | None = None,
    locked: bool | None = None,
    order: models.ShelfOrder | str | None = None,
    floor: models.Floor | int | None = None,
) -> Response[ResultList[models.Shelf]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "branch_ids": branch_ids,
            "locked": locked,
            "order": order,
            "floor": floor,
        },
    )
