"""Create a dataset.

Create an empty dataset for texts or for images; `datasets.documents.create` fills it. Tables cannot
be created by API, and Volcano Engine knowledge has an API of its own.

Token permission: `createKnowledge`.

Args:
    name: Name of the dataset, 1 to 100 characters.
    space_id: ID of the workspace: the number after `w` (or `space`) in the URL of its page.
    format_type: What the dataset is for, `0` texts or `2` images. Tables cannot be created by
        API.
    description: What is in the dataset.
    file_id: ID of an uploaded image to use as the icon. cozepy calls it `icon_file_id`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.DatasetCreateResult]] = Operation(
    "datasets_create",
    "POST",
    "/v1/datasets",
    body=models.DatasetCreateRequest,
    result=Result(models.DatasetCreateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DatasetCreateRequest,
) -> models.DatasetCreateResult:
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
    body: models.DatasetCreateRequest,
) -> models.DatasetCreateResult:
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
    body: models.DatasetCreateRequest,
) -> Response[models.DatasetCreateResult]:
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
    body: models.DatasetCreateRequest,
) -> Response[models.DatasetCreateResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
