"""The operations tagged `api_apps`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource
from coze_core.responses import EmptyResult

from ... import models

if TYPE_CHECKING:
    from ..api_apps_events import ApiAppsEvents, AsyncApiAppsEvents


class ApiApps(Operations):
    """The operations tagged `api_apps`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def events(self) -> ApiAppsEvents:
        """The operations tagged `api_apps events`."""
        from ..api_apps_events import ApiAppsEvents

        return ApiAppsEvents(self._client)

    def list(
        self,
        *,
        page_token: str | None = None,
        page_size: int = 50,
        app_type: models.ApiAppType | str | None = None,
    ) -> Page[models.ApiApp]:
        """List callback apps.

        List one's own callback apps, page by page; on enterprise plans administrators list those of
        the enterprise.

        Token permission: `listApiApp`.

        Args:
            page_token: Where the page begins: the `next_page_token` of the page before it;
                empty for the first. By default `""`.
            page_size: Number of apps on a page, 1 to 50.
            app_type: Which apps to list, by type; all by default.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "page_token": page_token,
                "page_size": page_size,
                "app_type": app_type,
            },
        )

    def create(
        self,
        *,
        app_type: models.ApiAppType | str,
        name: str | None = None,
        connector_id: str | None = None,
    ) -> models.ApiApp:
        """Create a callback app.

        Create an app that the service tells of events: of one's own account, or of a channel. It
        needs a `callback_url`, which `api_apps_update` sets, and events, to which
        `api_apps_events_create` subscribes. On enterprise plans only administrators can do that;
        the app of a channel can only be created by who created the channel.

        Token permission: `createApiApp`.

        Args:
            app_type: Whose events the app gets.
            name: Name of the app, at most 128 characters. Needed for the type `normal`; an app
                of a channel has the channel's name.
            connector_id: ID of the channel. Needed for the type `connector`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "app_type": app_type,
                "name": name,
                "connector_id": connector_id,
            },
        )

    def update(
        self,
        *,
        api_app_id: str,
        name: str | None = None,
        callback_url: str | None = None,
    ) -> EmptyResult:
        """Change a callback app.

        Change the name or the address of a callback app. What is left out stays as it is. The
        service sends a POST with a `challenge` to a new address, which must return it within 3
        seconds.

        Token permission: `updateApiApp`.

        Args:
            api_app_id: ID of the callback app.
            name: New name of the app, at most 128 characters.
            callback_url: New address to which events are sent, by HTTP or HTTPS.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
                "name": name,
                "callback_url": callback_url,
            },
        )

    def delete(
        self,
        *,
        api_app_id: str,
    ) -> EmptyResult:
        """Delete a callback app.

        Delete a callback app, which gets no more events then.

        Token permission: `deleteApiApp`.

        Args:
            api_app_id: ID of the callback app.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
            },
        )


class AsyncApiApps(Operations):
    """The operations tagged `api_apps`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def events(self) -> AsyncApiAppsEvents:
        """The operations tagged `api_apps events`."""
        from ..api_apps_events import AsyncApiAppsEvents

        return AsyncApiAppsEvents(self._client)

    def list(
        self,
        *,
        page_token: str | None = None,
        page_size: int = 50,
        app_type: models.ApiAppType | str | None = None,
    ) -> AsyncPages[models.ApiApp]:
        """List callback apps.

        List one's own callback apps, page by page; on enterprise plans administrators list those of
        the enterprise.

        Token permission: `listApiApp`.

        Args:
            page_token: Where the page begins: the `next_page_token` of the page before it;
                empty for the first. By default `""`.
            page_size: Number of apps on a page, 1 to 50.
            app_type: Which apps to list, by type; all by default.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "page_token": page_token,
                "page_size": page_size,
                "app_type": app_type,
            },
        )

    async def create(
        self,
        *,
        app_type: models.ApiAppType | str,
        name: str | None = None,
        connector_id: str | None = None,
    ) -> models.ApiApp:
        """Create a callback app.

        Create an app that the service tells of events: of one's own account, or of a channel. It
        needs a `callback_url`, which `api_apps_update` sets, and events, to which
        `api_apps_events_create` subscribes. On enterprise plans only administrators can do that;
        the app of a channel can only be created by who created the channel.

        Token permission: `createApiApp`.

        Args:
            app_type: Whose events the app gets.
            name: Name of the app, at most 128 characters. Needed for the type `normal`; an app
                of a channel has the channel's name.
            connector_id: ID of the channel. Needed for the type `connector`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "app_type": app_type,
                "name": name,
                "connector_id": connector_id,
            },
        )

    async def update(
        self,
        *,
        api_app_id: str,
        name: str | None = None,
        callback_url: str | None = None,
    ) -> EmptyResult:
        """Change a callback app.

        Change the name or the address of a callback app. What is left out stays as it is. The
        service sends a POST with a `challenge` to a new address, which must return it within 3
        seconds.

        Token permission: `updateApiApp`.

        Args:
            api_app_id: ID of the callback app.
            name: New name of the app, at most 128 characters.
            callback_url: New address to which events are sent, by HTTP or HTTPS.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
                "name": name,
                "callback_url": callback_url,
            },
        )

    async def delete(
        self,
        *,
        api_app_id: str,
    ) -> EmptyResult:
        """Delete a callback app.

        Delete a callback app, which gets no more events then.

        Token permission: `deleteApiApp`.

        Args:
            api_app_id: ID of the callback app.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
            },
        )
