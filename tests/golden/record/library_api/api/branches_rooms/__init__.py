"""The resources below `branches rooms`, as a resource class"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.resources import Operations, resource

if TYPE_CHECKING:
    from ..branches_rooms_seats import AsyncBranchesRoomsSeats, BranchesRoomsSeats


class BranchesRooms(Operations):
    """The resources below `branches rooms`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def seats(self) -> BranchesRoomsSeats:
        """The operations tagged `branches rooms seats`."""
        from ..branches_rooms_seats import BranchesRoomsSeats

        return BranchesRoomsSeats(self._client)


class AsyncBranchesRooms(Operations):
    """The resources below `branches rooms`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def seats(self) -> AsyncBranchesRoomsSeats:
        """The operations tagged `branches rooms seats`."""
        from ..branches_rooms_seats import AsyncBranchesRoomsSeats

        return AsyncBranchesRoomsSeats(self._client)
