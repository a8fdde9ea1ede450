"""The operations tagged `readings`, as a resource class and as endpoint functions"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource

from ... import models

if TYPE_CHECKING:
    from ..readings_notes import AsyncReadingsNotes, ReadingsNotes
    from ..readings_runs import AsyncReadingsRuns, ReadingsRuns
    from .readings_create import ReadingsCreateArguments as ReadingsCreateArguments


class Readings(Operations):
    """The operations tagged `readings`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    @resource
    def notes(self) -> ReadingsNotes:
        """The operations tagged `readings notes`."""
        from ..readings_notes import ReadingsNotes

        return ReadingsNotes(self._client)

    @resource
    def runs(self) -> ReadingsRuns:
        """The operations tagged `readings runs`."""
        from ..readings_runs import ReadingsRuns

        return ReadingsRuns(self._client)

    def list(
        self,
        *,
        page_token: str | None = None,
        page_size: int | None = None,
    ) -> Page[models.Reading]:
        """List readings.

        Returns readings in pages, each of which holds the token of the one that follows.

        Args:
            page_token: Token of the page; that of the first by default.
            page_size: Number of readings on a page.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .readings_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "page_token": page_token,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        book_id: str,
    ) -> models.Reading:
        """Start a reading.

        Starts a reading, and tells how it goes while it goes on, if that is wanted.

        Args:
            book_id: ID of the book.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .readings_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "stream": False,
            },
        )

    def stream(
        self,
        *,
        book_id: str,
    ) -> EventStream[models.ReadingEvent]:
        """Start a reading, as a stream.

        Starts a reading, and tells how it goes while it goes on, if that is wanted.

        Args:
            book_id: ID of the book.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .readings_create import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "book_id": book_id,
                    "stream": True,
                }
            ),
            models.READING_EVENTS,
        )


class AsyncReadings(Operations):
    """The operations tagged `readings`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    @resource
    def notes(self) -> AsyncReadingsNotes:
        """The operations tagged `readings notes`."""
        from ..readings_notes import AsyncReadingsNotes

        return AsyncReadingsNotes(self._client)

    @resource
    def runs(self) -> AsyncReadingsRuns:
        """The operations tagged `readings runs`."""
        from ..readings_runs import AsyncReadingsRuns

        return AsyncReadingsRuns(self._client)

    def list(
        self,
        *,
        page_token: str | None = None,
        page_size: int | None = None,
    ) -> AsyncPages[models.Reading]:
        """List readings.

        Returns readings in pages, each of which holds the token of the one that follows.

        Args:
            page_token: Token of the page; that of the first by default.
            page_size: Number of readings on a page.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .readings_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "page_token": page_token,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        book_id: str,
    ) -> models.Reading:
        """Start a reading.

        Starts a reading, and tells how it goes while it goes on, if that is wanted.

        Args:
            book_id: ID of the book.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .readings_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "stream": False,
            },
        )

    def stream(
        self,
        *,
        book_id: str,
    ) -> AsyncEventStream[models.ReadingEvent]:
        """Start a reading, as a stream.

        Starts a reading, and tells how it goes while it goes on, if that is wanted.

        Args:
            book_id: ID of the book.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .readings_create import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "book_id": book_id,
                    "stream": True,
                }
            ),
            models.READING_EVENTS,
        )


def __getattr__(name: str) -> Any:
    """Import what describes an operation's arguments on first use (PEP 562)."""
    module = {"ReadingsCreateArguments": "readings_create"}.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return value
