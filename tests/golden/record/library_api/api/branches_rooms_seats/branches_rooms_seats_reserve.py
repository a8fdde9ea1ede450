"""Reserve a seat.

Keeps a seat free for the caller.

Args:
    branch_id: ID of the branch.
    room_id: ID of the room.
    number: Number of the seat.

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

OPERATION: Final[Operation[models.Seat]] = Operation(
    "branches_rooms_seats_reserve",
    "POST",
    "/v1/branches/{branch_id}/rooms/{room_id}/seats/{number}",
    parameters=(
        Parameter("branch_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("room_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("number", "path", Annotated[int, Limits(minimum=1)], required=True),
    ),
    result=Result(models.SeatResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    branch_id: str,
    room_id: str,
    number: int,
) -> models.Seat:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "branch_id": branch_id,
            "room_id": room_id,
            "number": number,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    branch_id: str,
    room_id: str,
    number: int,
) -> models.Seat:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "branch_id": branch_id,
            "room_id": room_id,
            "number": number,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    branch_id: str,
    room_id: str,
    number: int,
) -> Response[models.Seat]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "branch_id": branch_id,
            "room_id": room_id,
            "number": number,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    branch_id: str,
    room_id: str,
    number: int,
) -> Response[models.Seat]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "branch_id": branch_id,
            "room_id": room_id,
            "number": number,
        },
    )
