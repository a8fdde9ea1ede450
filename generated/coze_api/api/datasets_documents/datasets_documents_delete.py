"""Remove files from datasets.

Remove up to 100 files: texts, images or tables. Only the owner of the dataset may do this.

Token permission: `deleteDocument`.

Args:
    document_ids: IDs of the files, 1 to 100.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import EmptyResult, Response, Result

from ... import models

OPERATION: Final[Operation[EmptyResult]] = Operation(
    "datasets_documents_delete",
    "POST",
    "/open_api/knowledge/document/delete",
    body=models.DocumentDeleteRequest,
    headers={"Agw-Js-Conv": "str"},
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DocumentDeleteRequest,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.DocumentDeleteRequest,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.DocumentDeleteRequest,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.DocumentDeleteRequest,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
