"""The operations tagged `branches rooms seats`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class BranchesRoomsSeats(Operations):
    """The operations tagged `branches rooms seats`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def reserve(
        self,
        *,
        branch_id: str,
        room_id: str,
        number: int,
    ) -> models.Seat:
        """Reserve a seat.

        Keeps a seat free for the caller.

        Args:
            branch_id: ID of the branch.
            room_id: ID of the room.
            number: Number of the seat.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .branches_rooms_seats_reserve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "branch_id": branch_id,
                "room_id": room_id,
                "number": number,
            },
        )


class AsyncBranchesRoomsSeats(Operations):
    """The operations tagged `branches rooms seats`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def reserve(
        self,
        *,
        branch_id: str,
        room_id: str,
        number: int,
    ) -> models.Seat:
        """Reserve a seat.

        Keeps a seat free for the caller.

        Args:
            branch_id: ID of the branch.
            room_id: ID of the room.
            number: Number of the seat.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .branches_rooms_seats_reserve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "branch_id": branch_id,
                "room_id": room_id,
                "number": number,
            },
        )
