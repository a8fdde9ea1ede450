"""The operations tagged `stores plugins`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class StoresPlugins(Operations):
    """The operations tagged `stores plugins`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        keyword: str | None = None,
        is_official: bool | None = None,
        category_ids: Sequence[str] | None = None,
        page_num: int = 1,
        page_size: int = 20,
        sort_type: models.StorePluginSortType | str | None = None,
    ) -> Page[models.StorePlugin]:
        """List the paid plugins of the store.

        List the paid plugins of the store, official ones and those of third parties, page by page.

        Token permission: none.

        Args:
            keyword: Text to look for in names and descriptions.
            is_official: Whether to list only official plugins, or only those of third parties;
                both by default.
            category_ids: IDs of the categories whose plugins to list; all by default.
            page_num: Number of the page, from 1.
            page_size: Number of plugins on a page, 1 to 100.
            sort_type: Order of the plugins; the service's own by default.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .stores_plugins_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "keyword": keyword,
                "is_official": is_official,
                "category_ids": category_ids,
                "page_num": page_num,
                "page_size": page_size,
                "sort_type": sort_type,
            },
        )


class AsyncStoresPlugins(Operations):
    """The operations tagged `stores plugins`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        keyword: str | None = None,
        is_official: bool | None = None,
        category_ids: Sequence[str] | None = None,
        page_num: int = 1,
        page_size: int = 20,
        sort_type: models.StorePluginSortType | str | None = None,
    ) -> AsyncPages[models.StorePlugin]:
        """List the paid plugins of the store.

        List the paid plugins of the store, official ones and those of third parties, page by page.

        Token permission: none.

        Args:
            keyword: Text to look for in names and descriptions.
            is_official: Whether to list only official plugins, or only those of third parties;
                both by default.
            category_ids: IDs of the categories whose plugins to list; all by default.
            page_num: Number of the page, from 1.
            page_size: Number of plugins on a page, 1 to 100.
            sort_type: Order of the plugins; the service's own by default.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .stores_plugins_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "keyword": keyword,
                "is_official": is_official,
                "category_ids": category_ids,
                "page_num": page_num,
                "page_size": page_size,
                "sort_type": sort_type,
            },
        )
