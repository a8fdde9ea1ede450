"""The operations tagged `datasets`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource
from coze_core.responses import EmptyResult, ResultList

from ... import models

if TYPE_CHECKING:
    from ..datasets_documents import AsyncDatasetsDocuments, DatasetsDocuments
    from ..datasets_images import AsyncDatasetsImages, DatasetsImages


class Datasets(Operations):
    """The operations tagged `datasets`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def documents(self) -> DatasetsDocuments:
        """The operations tagged `datasets documents`."""
        from ..datasets_documents import DatasetsDocuments

        return DatasetsDocuments(self._client)

    @resource
    def images(self) -> DatasetsImages:
        """The operations tagged `datasets images`."""
        from ..datasets_images import DatasetsImages

        return DatasetsImages(self._client)

    def list(
        self,
        *,
        space_id: str,
        name: str | None = None,
        format_type: models.DocumentFormatType | int | None = None,
        page_num: int = 1,
        page_size: int = 10,
    ) -> Page[models.Dataset]:
        """List the datasets of a workspace.

        List all datasets of a workspace, page by page, whoever owns them. Datasets of Volcano
        Engine are among them, though their files cannot be read; those of low-code apps are not.

        Token permission: `listKnowledge`.

        Args:
            space_id: ID of the workspace: the number after `w` (or `space`) in the URL of its
                page.
            name: Part of the name of the datasets to list.
            format_type: Kind of the datasets to list; empty means all kinds.
            page_num: Number of the page, from 1.
            page_size: Number of datasets on a page, 1 to 300.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "space_id": space_id,
                "name": name,
                "format_type": format_type,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        name: str,
        space_id: str,
        format_type: models.DocumentFormatType | int,
        description: str | None = None,
        file_id: str | None = None,
    ) -> models.DatasetCreateResult:
        """Create a dataset.

        Create an empty dataset for texts or for images; `datasets.documents.create` fills it.
        Tables cannot be created by API, and Volcano Engine knowledge has an API of its own.

        Token permission: `createKnowledge`.

        Args:
            name: Name of the dataset, 1 to 100 characters.
            space_id: ID of the workspace: the number after `w` (or `space`) in the URL of its
                page.
            format_type: What the dataset is for, `0` texts or `2` images. Tables cannot be
                created by API.
            description: What is in the dataset.
            file_id: ID of an uploaded image to use as the icon. cozepy calls it `icon_file_id`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "name": name,
                "space_id": space_id,
                "format_type": format_type,
                "description": description,
                "file_id": file_id,
            },
        )

    def update(
        self,
        *,
        dataset_id: str,
        name: str,
        file_id: str | None = None,
        description: str | None = None,
    ) -> EmptyResult:
        """Update a dataset.

        Replace the name, the description and the icon of a dataset. **What is left out goes back to
        its default**: send the present description to keep it. Only the owner may do this.

        Token permission: `update`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            name: Name of the dataset, 1 to 100 characters.
            file_id: ID of an uploaded image to use as the icon. cozepy calls it `icon_file_id`.
            description: What is in the dataset.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "name": name,
                "file_id": file_id,
                "description": description,
            },
        )

    def delete(
        self,
        *,
        dataset_id: str,
    ) -> EmptyResult:
        """Delete a dataset.

        Delete a dataset with all its files, and unbind it from all bots. Administrators of the
        workspace may delete any dataset, others their own.

        Token permission: `delete`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
            },
        )

    def process(
        self,
        *,
        dataset_id: str,
        document_ids: Sequence[str],
    ) -> ResultList[models.DocumentProgress]:
        """Follow the processing of files.

        Return how far files of one dataset have been processed: texts, images and tables. It reads
        only, though it is a POST.

        Token permission: `readDocumentProgress`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            document_ids: IDs of files, all of one dataset.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_process import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "document_ids": document_ids,
            },
        )


class AsyncDatasets(Operations):
    """The operations tagged `datasets`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def documents(self) -> AsyncDatasetsDocuments:
        """The operations tagged `datasets documents`."""
        from ..datasets_documents import AsyncDatasetsDocuments

        return AsyncDatasetsDocuments(self._client)

    @resource
    def images(self) -> AsyncDatasetsImages:
        """The operations tagged `datasets images`."""
        from ..datasets_images import AsyncDatasetsImages

        return AsyncDatasetsImages(self._client)

    def list(
        self,
        *,
        space_id: str,
        name: str | None = None,
        format_type: models.DocumentFormatType | int | None = None,
        page_num: int = 1,
        page_size: int = 10,
    ) -> AsyncPages[models.Dataset]:
        """List the datasets of a workspace.

        List all datasets of a workspace, page by page, whoever owns them. Datasets of Volcano
        Engine are among them, though their files cannot be read; those of low-code apps are not.

        Token permission: `listKnowledge`.

        Args:
            space_id: ID of the workspace: the number after `w` (or `space`) in the URL of its
                page.
            name: Part of the name of the datasets to list.
            format_type: Kind of the datasets to list; empty means all kinds.
            page_num: Number of the page, from 1.
            page_size: Number of datasets on a page, 1 to 300.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "space_id": space_id,
                "name": name,
                "format_type": format_type,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        name: str,
        space_id: str,
        format_type: models.DocumentFormatType | int,
        description: str | None = None,
        file_id: str | None = None,
    ) -> models.DatasetCreateResult:
        """Create a dataset.

        Create an empty dataset for texts or for images; `datasets.documents.create` fills it.
        Tables cannot be created by API, and Volcano Engine knowledge has an API of its own.

        Token permission: `createKnowledge`.

        Args:
            name: Name of the dataset, 1 to 100 characters.
            space_id: ID of the workspace: the number after `w` (or `space`) in the URL of its
                page.
            format_type: What the dataset is for, `0` texts or `2` images. Tables cannot be
                created by API.
            description: What is in the dataset.
            file_id: ID of an uploaded image to use as the icon. cozepy calls it `icon_file_id`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "name": name,
                "space_id": space_id,
                "format_type": format_type,
                "description": description,
                "file_id": file_id,
            },
        )

    async def update(
        self,
        *,
        dataset_id: str,
        name: str,
        file_id: str | None = None,
        description: str | None = None,
    ) -> EmptyResult:
        """Update a dataset.

        Replace the name, the description and the icon of a dataset. **What is left out goes back to
        its default**: send the present description to keep it. Only the owner may do this.

        Token permission: `update`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            name: Name of the dataset, 1 to 100 characters.
            file_id: ID of an uploaded image to use as the icon. cozepy calls it `icon_file_id`.
            description: What is in the dataset.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "name": name,
                "file_id": file_id,
                "description": description,
            },
        )

    async def delete(
        self,
        *,
        dataset_id: str,
    ) -> EmptyResult:
        """Delete a dataset.

        Delete a dataset with all its files, and unbind it from all bots. Administrators of the
        workspace may delete any dataset, others their own.

        Token permission: `delete`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
            },
        )

    async def process(
        self,
        *,
        dataset_id: str,
        document_ids: Sequence[str],
    ) -> ResultList[models.DocumentProgress]:
        """Follow the processing of files.

        Return how far files of one dataset have been processed: texts, images and tables. It reads
        only, though it is a POST.

        Token permission: `readDocumentProgress`.

        Args:
            dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
            document_ids: IDs of files, all of one dataset.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .datasets_process import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "dataset_id": dataset_id,
                "document_ids": document_ids,
            },
        )
