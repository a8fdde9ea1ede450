"""Update a dataset.

Replace the name, the description and the icon of a dataset. **What is left out goes back to its
default**: send the present description to keep it. Only the owner may do this.

Token permission: `update`.

Args:
    dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
    name: Name of the dataset, 1 to 100 characters.
    file_id: ID of an uploaded image to use as the icon. cozepy calls it `icon_file_id`.
    description: What is in the dataset.

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
    "datasets_update",
    "PUT",
    "/v1/datasets/{dataset_id}",
    parameters=(
        Parameter("dataset_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.DatasetUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DatasetUpdateRequest,
    dataset_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.DatasetUpdateRequest,
    dataset_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.DatasetUpdateRequest,
    dataset_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.DatasetUpdateRequest,
    dataset_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
        },
    )
