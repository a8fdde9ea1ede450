"""The operations tagged `folders`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class Folders(Operations):
    """The operations tagged `folders`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        workspace_id: str,
        folder_type: models.FolderType | str,
        parent_folder_id: str | None = None,
        page_num: int = 1,
        page_size: int = 20,
    ) -> Page[models.Folder]:
        """List folders.

        List the folders at the top of a workspace, or those in one of its folders, page by page.
        What is deeper is not listed: ask again with the ID of a folder that was found.

        Token permission: `listFolder`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            folder_type: Kind of folder to list.
            parent_folder_id: ID of the folder in which to list folders: the number after
                `folder_id` in the URL of its page. Without it, or with `0`, those at the top of the
                workspace are listed.
            page_num: Number of the page, from 1.
            page_size: Number of folders on a page, 1 to 50.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .folders_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "folder_type": folder_type,
                "parent_folder_id": parent_folder_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def retrieve(
        self,
        *,
        folder_id: str,
    ) -> models.Folder:
        """Look up a folder.

        Return what a folder is called, who made it, and where it is.

        Token permission: `readFolder`.

        Args:
            folder_id: ID of the folder: the number after `folder_id` in the URL of its page.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .folders_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "folder_id": folder_id,
            },
        )


class AsyncFolders(Operations):
    """The operations tagged `folders`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        workspace_id: str,
        folder_type: models.FolderType | str,
        parent_folder_id: str | None = None,
        page_num: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.Folder]:
        """List folders.

        List the folders at the top of a workspace, or those in one of its folders, page by page.
        What is deeper is not listed: ask again with the ID of a folder that was found.

        Token permission: `listFolder`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            folder_type: Kind of folder to list.
            parent_folder_id: ID of the folder in which to list folders: the number after
                `folder_id` in the URL of its page. Without it, or with `0`, those at the top of the
                workspace are listed.
            page_num: Number of the page, from 1.
            page_size: Number of folders on a page, 1 to 50.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .folders_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "folder_type": folder_type,
                "parent_folder_id": parent_folder_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def retrieve(
        self,
        *,
        folder_id: str,
    ) -> models.Folder:
        """Look up a folder.

        Return what a folder is called, who made it, and where it is.

        Token permission: `readFolder`.

        Args:
            folder_id: ID of the folder: the number after `folder_id` in the URL of its page.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .folders_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "folder_id": folder_id,
            },
        )
