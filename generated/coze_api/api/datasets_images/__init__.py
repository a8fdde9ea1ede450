"""The operations tagged `datasets images`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class DatasetsImages(Operations):
    """The operations tagged `datasets images`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        dataset_id: str,
        page_num: int = 1,
        page_size: int = 10,
        keyword: str | None = None,
        has_caption: bool | None = None,
    ) -> Page[models.Photo]:
        """List the images of a dataset.

        List the images of a dataset, page by page: all of them, or those with certain descriptions.

        Token permission: `listPhoto`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            page_num: Number of the page, from 1.
            page_size: Number of images on a page, 1 to 299.
            keyword: Part of the description of the images to list.
            has_caption: Whether to list images with a description, or those without; empty
                means all.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_images_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "page_num": page_num,
                "page_size": page_size,
                "keyword": keyword,
                "has_caption": has_caption,
            },
        )

    def update(
        self,
        *,
        dataset_id: str,
        document_id: str,
        caption: str,
    ) -> EmptyResult:
        """Describe an image.

        Replace the description of an image, by which it is found.

        Token permission: `updatePhoto`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            document_id: ID of the image.
            caption: Description of the image.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_images_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "document_id": document_id,
                "caption": caption,
            },
        )


class AsyncDatasetsImages(Operations):
    """The operations tagged `datasets images`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        dataset_id: str,
        page_num: int = 1,
        page_size: int = 10,
        keyword: str | None = None,
        has_caption: bool | None = None,
    ) -> AsyncPages[models.Photo]:
        """List the images of a dataset.

        List the images of a dataset, page by page: all of them, or those with certain descriptions.

        Token permission: `listPhoto`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            page_num: Number of the page, from 1.
            page_size: Number of images on a page, 1 to 299.
            keyword: Part of the description of the images to list.
            has_caption: Whether to list images with a description, or those without; empty
                means all.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_images_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "page_num": page_num,
                "page_size": page_size,
                "keyword": keyword,
                "has_caption": has_caption,
            },
        )

    async def update(
        self,
        *,
        dataset_id: str,
        document_id: str,
        caption: str,
    ) -> EmptyResult:
        """Describe an image.

        Replace the description of an image, by which it is found.

        Token permission: `updatePhoto`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            document_id: ID of the image.
            caption: Description of the image.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_images_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "document_id": document_id,
                "caption": caption,
            },
        )
