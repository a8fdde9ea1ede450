"""The operations tagged `books covers`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.files import AsyncFileInput, FileInput, Progress, tracked
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class BooksCovers(Operations):
    """The operations tagged `books covers`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def update(
        self,
        *,
        book_id: str,
        picture: FileInput | None = None,
        caption: str | None = None,
        hidden: bool | None = None,
        progress: Progress | None = None,
    ) -> models.Cover:
        """Change a cover.

        Replaces the picture, or what is said of it.

        Args:
            book_id: ID of the book.
            picture: The picture.
            caption: What stands below it.
            hidden: Whether nobody sees it.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_covers_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "picture": tracked(picture, progress),
                "caption": caption,
                "hidden": hidden,
            },
        )

    def create(
        self,
        *,
        book_id: str,
        picture: FileInput,
        caption: str | None = None,
        progress: Progress | None = None,
    ) -> models.Cover:
        """Add a cover.

        Uploads a picture of a book.

        Args:
            book_id: ID of the book.
            picture: The picture.
            caption: What stands below it.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_covers_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "picture": tracked(picture, progress),
                "caption": caption,
            },
        )


class AsyncBooksCovers(Operations):
    """The operations tagged `books covers`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def update(
        self,
        *,
        book_id: str,
        picture: AsyncFileInput | None = None,
        caption: str | None = None,
        hidden: bool | None = None,
        progress: Progress | None = None,
    ) -> models.Cover:
        """Change a cover.

        Replaces the picture, or what is said of it.

        Args:
            book_id: ID of the book.
            picture: The picture.
            caption: What stands below it.
            hidden: Whether nobody sees it.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_covers_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "picture": tracked(picture, progress),
                "caption": caption,
                "hidden": hidden,
            },
        )

    async def create(
        self,
        *,
        book_id: str,
        picture: AsyncFileInput,
        caption: str | None = None,
        progress: Progress | None = None,
    ) -> models.Cover:
        """Add a cover.

        Uploads a picture of a book.

        Args:
            book_id: ID of the book.
            picture: The picture.
            caption: What stands below it.
            progress: called as the file is sent, with the number of bytes sent and that of all,
                or None if unknown

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .books_covers_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "book_id": book_id,
                "picture": tracked(picture, progress),
                "caption": caption,
            },
        )
