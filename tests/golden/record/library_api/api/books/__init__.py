"""The operations tagged `books`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coze_core.clients import (
    AsyncBinaryStream,
    AsyncStreamingClient,
    BinaryStream,
    SyncStreamingClient,
)
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource
from coze_core.responses import BinaryResult, EmptyResult

from ... import models

if TYPE_CHECKING:
    from ..books_covers import AsyncBooksCovers, BooksCovers


class Books(Operations):
    """The operations tagged `books`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    @resource
    def covers(self) -> BooksCovers:
        """The operations tagged `books covers`."""
        from ..books_covers import BooksCovers

        return BooksCovers(self._client)

    def retrieve(
        self,
        *,
        book_id: str,
        brief: bool | None = None,
    ) -> models.Book:
        """Look a book up.

        Returns one book.

        Args:
            book_id: ID of the book.
            brief: Whether to leave its editions out. By default `False`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "brief": brief,
            },
        )

    def list(
        self,
        *,
        shelf_id: str | int,
        format: models.BookFormat | str | None = None,
        page: int = 1,
        per_page: int = 2,
    ) -> Page[models.Book]:
        """List the books of a shelf.

        Returns the books in pages that are numbered.

        Args:
            shelf_id: The shelf, as a number or as the letters on it.
            format: Only books of this format.
            page: Number of the page, from 1.
            per_page: Number of books on a page.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "shelf_id": shelf_id,
                "format": format,
                "page": page,
                "per_page": per_page,
            },
        )

    def remove(
        self,
        *,
        book_ids: Sequence[str],
    ) -> EmptyResult:
        """Remove books.

        Removes books for good.

        Args:
            book_ids: IDs of the books.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_remove import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "book_ids": book_ids,
            },
        )

    def search(
        self,
        *,
        words: str,
        page: int = 1,
        size: int = 2,
    ) -> Page[models.Book]:
        """Search all books.

        Returns the books in pages that are numbered in the body.

        Args:
            words: Words that a book must have in its title.
            page: Number of the page, from 1.
            size: Number of books on a page.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_search import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "words": words,
                "page": page,
                "size": size,
            },
        )

    def read_out(
        self,
        *,
        book_id: str,
        voice: str | None = None,
        speed: float | None = None,
    ) -> BinaryResult:
        """Read a book out.

        Returns the sound of somebody reading, in a voice that may be chosen.

        Args:
            book_id: ID of the book.
            voice: Name of the voice.
            speed: How fast, 1 by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_read_out import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "voice": voice,
                "speed": speed,
            },
        )

    def read_out_stream(
        self,
        *,
        book_id: str,
        voice: str | None = None,
        speed: float | None = None,
    ) -> BinaryStream:
        """Read a book out, as a stream.

        Returns the sound of somebody reading, in a voice that may be chosen.

        Args:
            book_id: ID of the book.
            voice: Name of the voice.
            speed: How fast, 1 by default.

        Returns:
            the stream of bytes; the request is sent when it is entered, iterated or written to
                a file

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .books_read_out import OPERATION

        return self._client.stream_bytes(
            OPERATION.request(
                {
                    "book_id": book_id,
                    "voice": voice,
                    "speed": speed,
                }
            )
        )


class AsyncBooks(Operations):
    """The operations tagged `books`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    @resource
    def covers(self) -> AsyncBooksCovers:
        """The operations tagged `books covers`."""
        from ..books_covers import AsyncBooksCovers

        return AsyncBooksCovers(self._client)

    async def retrieve(
        self,
        *,
        book_id: str,
        brief: bool | None = None,
    ) -> models.Book:
        """Look a book up.

        Returns one book.

        Args:
            book_id: ID of the book.
            brief: Whether to leave its editions out. By default `False`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "brief": brief,
            },
        )

    def list(
        self,
        *,
        shelf_id: str | int,
        format: models.BookFormat | str | None = None,
        page: int = 1,
        per_page: int = 2,
    ) -> AsyncPages[models.Book]:
        """List the books of a shelf.

        Returns the books in pages that are numbered.

        Args:
            shelf_id: The shelf, as a number or as the letters on it.
            format: Only books of this format.
            page: Number of the page, from 1.
            per_page: Number of books on a page.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "shelf_id": shelf_id,
                "format": format,
                "page": page,
                "per_page": per_page,
            },
        )

    async def remove(
        self,
        *,
        book_ids: Sequence[str],
    ) -> EmptyResult:
        """Remove books.

        Removes books for good.

        Args:
            book_ids: IDs of the books.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_remove import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "book_ids": book_ids,
            },
        )

    def search(
        self,
        *,
        words: str,
        page: int = 1,
        size: int = 2,
    ) -> AsyncPages[models.Book]:
        """Search all books.

        Returns the books in pages that are numbered in the body.

        Args:
            words: Words that a book must have in its title.
            page: Number of the page, from 1.
            size: Number of books on a page.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_search import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "words": words,
                "page": page,
                "size": size,
            },
        )

    async def read_out(
        self,
        *,
        book_id: str,
        voice: str | None = None,
        speed: float | None = None,
    ) -> BinaryResult:
        """Read a book out.

        Returns the sound of somebody reading, in a voice that may be chosen.

        Args:
            book_id: ID of the book.
            voice: Name of the voice.
            speed: How fast, 1 by default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_read_out import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "voice": voice,
                "speed": speed,
            },
        )

    def read_out_stream(
        self,
        *,
        book_id: str,
        voice: str | None = None,
        speed: float | None = None,
    ) -> AsyncBinaryStream:
        """Read a book out, as a stream.

        Returns the sound of somebody reading, in a voice that may be chosen.

        Args:
            book_id: ID of the book.
            voice: Name of the voice.
            speed: How fast, 1 by default.

        Returns:
            the stream of bytes; the request is sent when it is entered, iterated or written to
                a file

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .books_read_out import OPERATION

        return self._client.stream_bytes(
            OPERATION.request(
                {
                    "book_id": book_id,
                    "voice": voice,
                    "speed": speed,
                }
            )
        )
