"""The operations tagged `shelves`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import EmptyResult, ResultList

from ... import models


class Shelves(Operations):
    """The operations tagged `shelves`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        branch_ids: Sequence[str] | None = None,
        locked: bool | None = None,
        order: models.ShelfOrder | str | None = None,
        floor: models.Floor | int | None = None,
    ) -> ResultList[models.Shelf]:
        """List shelves.

        Returns all shelves that fit, in one list.

        Args:
            branch_ids: Only shelves of these branches.
            locked: Only shelves that are locked, or only those that aren't.
            order: What the list is sorted by.
            floor: Only shelves on this floor.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .shelves_list import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "branch_ids": branch_ids,
                "locked": locked,
                "order": order,
                "floor": floor,
            },
        )

    def update(
        self,
        *,
        shelf_id: str,
        floor: models.Floor | int | None = None,
        labels: Mapping[str, str] | None = None,
        sign: str | None = None,
    ) -> EmptyResult:
        """Change a shelf.

        Changes what is given and leaves the rest.

        Args:
            shelf_id: ID of the shelf.
            floor: Where it is to be.
            labels: What stands on it, by side.
            sign: What stands on it, in place of labels.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .shelves_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "shelf_id": shelf_id,
                "floor": floor,
                "labels": labels,
                "sign": sign,
            },
        )


class AsyncShelves(Operations):
    """The operations tagged `shelves`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        branch_ids: Sequence[str] | None = None,
        locked: bool | None = None,
        order: models.ShelfOrder | str | None = None,
        floor: models.Floor | int | None = None,
    ) -> ResultList[models.Shelf]:
        """List shelves.

        Returns all shelves that fit, in one list.

        Args:
            branch_ids: Only shelves of these branches.
            locked: Only shelves that are locked, or only those that aren't.
            order: What the list is sorted by.
            floor: Only shelves on this floor.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .shelves_list import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "branch_ids": branch_ids,
                "locked": locked,
                "order": order,
                "floor": floor,
            },
        )

    async def update(
        self,
        *,
        shelf_id: str,
        floor: models.Floor | int | None = None,
        labels: Mapping[str, str] | None = None,
        sign: str | None = None,
    ) -> EmptyResult:
        """Change a shelf.

        Changes what is given and leaves the rest.

        Args:
            shelf_id: ID of the shelf.
            floor: Where it is to be.
            labels: What stands on it, by side.
            sign: What stands on it, in place of labels.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .shelves_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "shelf_id": shelf_id,
                "floor": floor,
                "labels": labels,
                "sign": sign,
            },
        )
