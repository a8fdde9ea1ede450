"""The operations tagged `api_apps events`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class ApiAppsEvents(Operations):
    """The operations tagged `api_apps events`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        api_app_id: str,
        page_token: str | None = None,
        page_size: int = 50,
    ) -> Page[models.ApiAppEvent]:
        """List the events of a callback app.

        List the events that a callback app is subscribed to, page by page.

        Token permission: `listApiApp`.

        Args:
            api_app_id: ID of the callback app.
            page_token: Where the page begins: the `next_page_token` of the page before it;
                empty for the first. By default `""`.
            page_size: Number of events on a page, 1 to 50.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_events_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
                "page_token": page_token,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        api_app_id: str,
        event_types: Sequence[models.CallbackEventType | str],
    ) -> EmptyResult:
        """Subscribe a callback app to events.

        Subscribe a callback app to events, in addition to those that it is subscribed to.

        Token permission: `subscribeApiAppEvent`.

        Args:
            api_app_id: ID of the callback app.
            event_types: The events.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_events_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
                "event_types": event_types,
            },
        )

    def delete(
        self,
        *,
        api_app_id: str,
        event_types: Sequence[models.CallbackEventType | str],
    ) -> EmptyResult:
        """Unsubscribe a callback app from events.

        Unsubscribe a callback app from events, of which it isn't told any more.

        Token permission: `unsubscribeApiAppEvent`.

        Args:
            api_app_id: ID of the callback app.
            event_types: The events.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_events_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
                "event_types": event_types,
            },
        )


class AsyncApiAppsEvents(Operations):
    """The operations tagged `api_apps events`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        api_app_id: str,
        page_token: str | None = None,
        page_size: int = 50,
    ) -> AsyncPages[models.ApiAppEvent]:
        """List the events of a callback app.

        List the events that a callback app is subscribed to, page by page.

        Token permission: `listApiApp`.

        Args:
            api_app_id: ID of the callback app.
            page_token: Where the page begins: the `next_page_token` of the page before it;
                empty for the first. By default `""`.
            page_size: Number of events on a page, 1 to 50.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_events_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
                "page_token": page_token,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        api_app_id: str,
        event_types: Sequence[models.CallbackEventType | str],
    ) -> EmptyResult:
        """Subscribe a callback app to events.

        Subscribe a callback app to events, in addition to those that it is subscribed to.

        Token permission: `subscribeApiAppEvent`.

        Args:
            api_app_id: ID of the callback app.
            event_types: The events.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_events_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
                "event_types": event_types,
            },
        )

    async def delete(
        self,
        *,
        api_app_id: str,
        event_types: Sequence[models.CallbackEventType | str],
    ) -> EmptyResult:
        """Unsubscribe a callback app from events.

        Unsubscribe a callback app from events, of which it isn't told any more.

        Token permission: `unsubscribeApiAppEvent`.

        Args:
            api_app_id: ID of the callback app.
            event_types: The events.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .api_apps_events_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "api_app_id": api_app_id,
                "event_types": event_types,
            },
        )
