"""The resources below `branches`, as a resource class"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.resources import Operations, resource

if TYPE_CHECKING:
    from ..branches_rooms import AsyncBranchesRooms, BranchesRooms


class Branches(Operations):
    """The resources below `branches`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def rooms(self) -> BranchesRooms:
        """The resources below `branches rooms`."""
        from ..branches_rooms import BranchesRooms

        return BranchesRooms(self._client)


class AsyncBranches(Operations):
    """The resources below `branches`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def rooms(self) -> AsyncBranchesRooms:
        """The resources below `branches rooms`."""
        from ..branches_rooms import AsyncBranchesRooms

        return AsyncBranchesRooms(self._client)
