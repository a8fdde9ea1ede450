"""Update a file of a dataset.

Rename a file, or change how often a web page is read again.

Token permission: `updateDocument`.

Args:
    document_id: ID of the file.
    document_name: New name of the file.
    update_rule: Whether a web page is read again.

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
    "datasets_documents_update",
    "POST",
    "/open_api/knowledge/document/update",
    body=models.DocumentUpdateRequest,
    headers={"Agw-Js-Conv": "str"},
    result=Result(models.DocumentUpdateResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DocumentUpdateRequest,
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
    body: models.DocumentUpdateRequest,
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
    body: models.DocumentUpdateRequest,
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
    body: models.DocumentUpdateRequest,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
