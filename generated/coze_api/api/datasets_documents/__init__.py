"""The operations tagged `datasets documents`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations
from coze_core.responses import EmptyResult, ResultList

from ... import models


class DatasetsDocuments(Operations):
    """The operations tagged `datasets documents`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        dataset_id: str,
        document_bases: Sequence[models.DocumentBase | models.DocumentBaseDict],
        chunk_strategy: models.DocumentChunkStrategy | models.DocumentChunkStrategyDict,
        format_type: models.DocumentFormatType | int,
    ) -> ResultList[models.Document]:
        """Add files to a dataset.

        Add up to 10 files to a dataset. The service then processes them, which takes a while:
        `datasets.process` tells how far it is. Only the owner of the dataset may do this.

        - A dataset of texts takes files in Base64 (PDF, TXT, DOC, DOCX), or web pages.
        - A dataset of images takes IDs of uploaded files. The first image of an empty dataset needs
          `caption_type` in `chunk_strategy`.
        - All files of one request come in the same way.

        Token permission: `createDocument`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            document_bases: The files, 1 to 10, all of which come in the same way.
            chunk_strategy: How the files are divided into chunks, or who describes the images.
            format_type: Kind of the dataset, `0` texts or `2` images.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_documents_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "document_bases": document_bases,
                "chunk_strategy": chunk_strategy,
                "format_type": format_type,
            },
        )

    def list(
        self,
        *,
        dataset_id: str,
        page: int = 1,
        size: int = 10,
    ) -> Page[models.Document]:
        """List the files of a dataset.

        List the files of a dataset, page by page: texts, tables or images. It reads only, though it
        is a POST.

        Token permission: `listDocument`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            page: Number of the page, from 1.
            size: Number of files on a page.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_documents_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "page": page,
                "size": size,
            },
        )

    def update(
        self,
        *,
        document_id: str,
        document_name: str | None = None,
        update_rule: models.DocumentUpdateRule | models.DocumentUpdateRuleDict | None = None,
    ) -> EmptyResult:
        """Update a file of a dataset.

        Rename a file, or change how often a web page is read again.

        Token permission: `updateDocument`.

        Args:
            document_id: ID of the file.
            document_name: New name of the file.
            update_rule: Whether a web page is read again.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_documents_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "document_id": document_id,
                "document_name": document_name,
                "update_rule": update_rule,
            },
        )

    def delete(
        self,
        *,
        document_ids: Sequence[str],
    ) -> EmptyResult:
        """Remove files from datasets.

        Remove up to 100 files: texts, images or tables. Only the owner of the dataset may do this.

        Token permission: `deleteDocument`.

        Args:
            document_ids: IDs of the files, 1 to 100.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_documents_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "document_ids": document_ids,
            },
        )


class AsyncDatasetsDocuments(Operations):
    """The operations tagged `datasets documents`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        dataset_id: str,
        document_bases: Sequence[models.DocumentBase | models.DocumentBaseDict],
        chunk_strategy: models.DocumentChunkStrategy | models.DocumentChunkStrategyDict,
        format_type: models.DocumentFormatType | int,
    ) -> ResultList[models.Document]:
        """Add files to a dataset.

        Add up to 10 files to a dataset. The service then processes them, which takes a while:
        `datasets.process` tells how far it is. Only the owner of the dataset may do this.

        - A dataset of texts takes files in Base64 (PDF, TXT, DOC, DOCX), or web pages.
        - A dataset of images takes IDs of uploaded files. The first image of an empty dataset needs
          `caption_type` in `chunk_strategy`.
        - All files of one request come in the same way.

        Token permission: `createDocument`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            document_bases: The files, 1 to 10, all of which come in the same way.
            chunk_strategy: How the files are divided into chunks, or who describes the images.
            format_type: Kind of the dataset, `0` texts or `2` images.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_documents_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "document_bases": document_bases,
                "chunk_strategy": chunk_strategy,
                "format_type": format_type,
            },
        )

    def list(
        self,
        *,
        dataset_id: str,
        page: int = 1,
        size: int = 10,
    ) -> AsyncPages[models.Document]:
        """List the files of a dataset.

        List the files of a dataset, page by page: texts, tables or images. It reads only, though it
        is a POST.

        Token permission: `listDocument`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            page: Number of the page, from 1.
            size: Number of files on a page.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_documents_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "page": page,
                "size": size,
            },
        )

    async def update(
        self,
        *,
        document_id: str,
        document_name: str | None = None,
        update_rule: models.DocumentUpdateRule | models.DocumentUpdateRuleDict | None = None,
    ) -> EmptyResult:
        """Update a file of a dataset.

        Rename a file, or change how often a web page is read again.

        Token permission: `updateDocument`.

        Args:
            document_id: ID of the file.
            document_name: New name of the file.
            update_rule: Whether a web page is read again.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_documents_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "document_id": document_id,
                "document_name": document_name,
                "update_rule": update_rule,
            },
        )

    async def delete(
        self,
        *,
        document_ids: Sequence[str],
    ) -> EmptyResult:
        """Remove files from datasets.

        Remove up to 100 files: texts, images or tables. Only the owner of the dataset may do this.

        Token permission: `deleteDocument`.

        Args:
            document_ids: IDs of the files, 1 to 100.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_documents_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "document_ids": document_ids,
            },
        )
