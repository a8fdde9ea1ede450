"""Look up a folder.

Return what a folder is called, who made it, and where it is.

Token permission: `readFolder`.

Args:
    folder_id: ID of the folder: the number after `folder_id` in the URL of its page.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.Folder]] = Operation(
    "folders_retrieve",
    "GET",
    "/v1/folders/{folder_id}",
    parameters=(
        Parameter("folder_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.FolderResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    folder_id: str,
) -> models.Folder:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "folder_id": folder_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    folder_id: str,
) -> models.Folder:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "folder_id": folder_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    folder_id: str,
) -> Response[models.Folder]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "folder_id": folder_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    folder_id: str,
) -> Response[models.Folder]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "folder_id": folder_id,
        },
    )
