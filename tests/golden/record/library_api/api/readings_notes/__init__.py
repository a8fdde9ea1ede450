"""The operations tagged `readings notes`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class ReadingsNotes(Operations):
    """The operations tagged `readings notes`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        reading_id: str,
        after_id: str | None = None,
        limit: int = 2,
    ) -> Page[models.Note]:
        """List the notes of a reading.

        Returns notes in pages, each of which follows the last note of the one before.

        Args:
            reading_id: ID of the reading.
            after_id: ID of the note that the page follows; the first page by default.
            limit: Number of notes on a page.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .readings_notes_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "reading_id": reading_id,
                "after_id": after_id,
                "limit": limit,
            },
        )


class AsyncReadingsNotes(Operations):
    """The operations tagged `readings notes`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        reading_id: str,
        after_id: str | None = None,
        limit: int = 2,
    ) -> AsyncPages[models.Note]:
        """List the notes of a reading.

        Returns notes in pages, each of which follows the last note of the one before.

        Args:
            reading_id: ID of the reading.
            after_id: ID of the note that the page follows; the first page by default.
            limit: Number of notes on a page.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .readings_notes_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "reading_id": reading_id,
                "after_id": after_id,
                "limit": limit,
            },
        )
