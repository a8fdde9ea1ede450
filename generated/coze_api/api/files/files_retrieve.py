"""Look up a file.

Return the name, size and upload time of a file. The content cannot be read back.

Token permission: `retrieveFile`.

Args:
    file_id: ID of the file, as returned by the upload.

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

OPERATION: Final[Operation[models.FileInfo]] = Operation(
    "files_retrieve",
    "GET",
    "/v1/files/retrieve",
    parameters=(
        Parameter("file_id", "query", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.FileInfoResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    file_id: str,
) -> models.FileInfo:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "file_id": file_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    file_id: str,
) -> models.FileInfo:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "file_id": file_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    file_id: str,
) -> Response[models.FileInfo]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "file_id": file_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    file_id: str,
) -> Response[models.FileInfo]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "file_id": file_id,
        },
    )
