"""The operations tagged `stores categories`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class StoresCategories(Operations):
    """The operations tagged `stores categories`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        entity_type: models.StoreEntityType | str,
        page_num: int = 1,
        page_size: int = 20,
    ) -> Page[models.StoreCategory]:
        """List the categories of the store.

        List the categories into which the store divides its plugins, page by page.

        Token permission: none.

        Args:
            entity_type: What the categories are of.
            page_num: Number of the page, from 1.
            page_size: Number of categories on a page, 1 to 100.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .stores_categories_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "entity_type": entity_type,
                "page_num": page_num,
                "page_size": page_size,
            },
        )


class AsyncStoresCategories(Operations):
    """The operations tagged `stores categories`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        entity_type: models.StoreEntityType | str,
        page_num: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.StoreCategory]:
        """List the categories of the store.

        List the categories into which the store divides its plugins, page by page.

        Token permission: none.

        Args:
            entity_type: What the categories are of.
            page_num: Number of the page, from 1.
            page_size: Number of categories on a page, 1 to 100.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .stores_categories_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "entity_type": entity_type,
                "page_num": page_num,
                "page_size": page_size,
            },
        )
