"""The resources below `stores`, as a resource class"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.resources import Operations, resource

if TYPE_CHECKING:
    from ..stores_categories import AsyncStoresCategories, StoresCategories
    from ..stores_plugins import AsyncStoresPlugins, StoresPlugins


class Stores(Operations):
    """The resources below `stores`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def plugins(self) -> StoresPlugins:
        """The operations tagged `stores plugins`."""
        from ..stores_plugins import StoresPlugins

        return StoresPlugins(self._client)

    @resource
    def categories(self) -> StoresCategories:
        """The operations tagged `stores categories`."""
        from ..stores_categories import StoresCategories

        return StoresCategories(self._client)


class AsyncStores(Operations):
    """The resources below `stores`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def plugins(self) -> AsyncStoresPlugins:
        """The operations tagged `stores plugins`."""
        from ..stores_plugins import AsyncStoresPlugins

        return AsyncStoresPlugins(self._client)

    @resource
    def categories(self) -> AsyncStoresCategories:
        """The operations tagged `stores categories`."""
        from ..stores_categories import AsyncStoresCategories

        return AsyncStoresCategories(self._client)
