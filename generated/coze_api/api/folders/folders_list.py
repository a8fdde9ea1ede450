"""List folders.

List the folders at the top of a workspace, or those in one of its folders, page by page. What is
deeper is not listed: ask again with the ID of a folder that was found.

Token permission: `listFolder`.

Args:
    workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of its page.
    folder_type: Kind of folder to list.
    parent_folder_id: ID of the folder in which to list folders: the number after `folder_id` in
        the URL of its page. Without it, or with `0`, those at the top of the workspace are listed.
    page_num: Number of the page, from 1.
    page_size: Number of folders on a page, 1 to 50.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend_detailed, send_detailed
from coze_core.pages import AsyncPage, Page, PageData, PageResult, Paging
from coze_core.responses import Response

from ... import models

OPERATION: Final[Operation[PageData[models.Folder]]] = Operation(
    "folders_list",
    "GET",
    "/v1/folders",
    parameters=(
        Parameter("workspace_id", "query", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("folder_type", "query", models.FolderType, required=True),
        Parameter("parent_folder_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=50)], required=True
        ),
    ),
    result=PageResult(
        models.FolderListResponse,
        Paging(
            items="data.items",
            number="page_num",
            size="page_size",
            total="data.total_count",
            has_more="data.has_more",
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    workspace_id: str,
    folder_type: models.FolderType | str,
    parent_folder_id: str | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Page[models.Folder]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "folder_type": folder_type,
            "parent_folder_id": parent_folder_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    workspace_id: str,
    folder_type: models.FolderType | str,
    parent_folder_id: str | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> AsyncPage[models.Folder]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "folder_type": folder_type,
            "parent_folder_id": parent_folder_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    workspace_id: str,
    folder_type: models.FolderType | str,
    parent_folder_id: str | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.Folder]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "folder_type": folder_type,
            "parent_folder_id": parent_folder_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workspace_id: str,
    folder_type: models.FolderType | str,
    parent_folder_id: str | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.Folder]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "workspace_id": workspace_id,
            "folder_type": folder_type,
            "parent_folder_id": parent_folder_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )
