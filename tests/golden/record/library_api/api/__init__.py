"""Contains methods for accessing the API"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncStreamingClient, SyncStreamingClient
from coze_core.resources import resource

if TYPE_CHECKING:
    from .books import AsyncBooks, Books
    from .branches import AsyncBranches, Branches
    from .cards import AsyncCards, Cards
    from .loans import AsyncLoans, Loans
    from .readings import AsyncReadings, Readings
    from .shelves import AsyncShelves, Shelves


class Resources:
    """The API's resources, by tag, of a client that sends their requests."""

    def _client(self) -> SyncStreamingClient:
        """The client that sends the requests."""
        raise NotImplementedError

    @resource
    def books(self) -> Books:
        """The operations tagged `books`."""
        from .books import Books

        return Books(self._client())

    @resource
    def shelves(self) -> Shelves:
        """The operations tagged `shelves`."""
        from .shelves import Shelves

        return Shelves(self._client())

    @resource
    def readings(self) -> Readings:
        """The operations tagged `readings`."""
        from .readings import Readings

        return Readings(self._client())

    @resource
    def loans(self) -> Loans:
        """The operations tagged `loans`."""
        from .loans import Loans

        return Loans(self._client())

    @resource
    def cards(self) -> Cards:
        """The operations tagged `cards`."""
        from .cards import Cards

        return Cards(self._client())

    @resource
    def branches(self) -> Branches:
        """The resources below `branches`."""
        from .branches import Branches

        return Branches(self._client())


class AsyncResources:
    """The API's resources, by tag, of a client that sends their requests."""

    def _client(self) -> AsyncStreamingClient:
        """The client that sends the requests."""
        raise NotImplementedError

    @resource
    def books(self) -> AsyncBooks:
        """The operations tagged `books`."""
        from .books import AsyncBooks

        return AsyncBooks(self._client())

    @resource
    def shelves(self) -> AsyncShelves:
        """The operations tagged `shelves`."""
        from .shelves import AsyncShelves

        return AsyncShelves(self._client())

    @resource
    def readings(self) -> AsyncReadings:
        """The operations tagged `readings`."""
        from .readings import AsyncReadings

        return AsyncReadings(self._client())

    @resource
    def loans(self) -> AsyncLoans:
        """The operations tagged `loans`."""
        from .loans import AsyncLoans

        return AsyncLoans(self._client())

    @resource
    def cards(self) -> AsyncCards:
        """The operations tagged `cards`."""
        from .cards import AsyncCards

        return AsyncCards(self._client())

    @resource
    def branches(self) -> AsyncBranches:
        """The resources below `branches`."""
        from .branches import AsyncBranches

        return AsyncBranches(self._client())
