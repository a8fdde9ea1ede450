"""Describe an image.

Replace the description of an image, by which it is found.

Token permission: `updatePhoto`.

Args:
    dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
    document_id: ID of the image.
    caption: Description of the image.

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
from coze_core.responses import EmptyResult, Response, Result

from ... import models

OPERATION: Final[Operation[EmptyResult]] = Operation(
    "datasets_images_update",
    "PUT",
    "/v1/datasets/{dataset_id}/images/{document_id}",
    parameters=(
        Parameter("dataset_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("document_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.PhotoUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.PhotoUpdateRequest,
    dataset_id: str,
    document_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
            "document_id": document_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.PhotoUpdateRequest,
    dataset_id: str,
    document_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
            "document_id": document_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.PhotoUpdateRequest,
    dataset_id: str,
    document_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
            "document_id": document_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.PhotoUpdateRequest,
    dataset_id: str,
    document_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
            "document_id": document_id,
        },
    )
