"""Delete a dataset.

Delete a dataset with all its files, and unbind it from all bots. Administrators of the workspace
may delete any dataset, others their own.

Token permission: `delete`.

Args:
    dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.

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
    "datasets_delete",
    "DELETE",
    "/v1/datasets/{dataset_id}",
    parameters=(
        Parameter("dataset_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    dataset_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "dataset_id": dataset_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    dataset_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "dataset_id": dataset_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    dataset_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "dataset_id": dataset_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    dataset_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "dataset_id": dataset_id,
        },
    )
