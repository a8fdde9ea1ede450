"""Follow the processing of files.

Return how far files of one dataset have been processed: texts, images and tables. It reads only,
though it is a POST.

Token permission: `readDocumentProgress`.

Args:
    dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
    document_ids: IDs of files, all of one dataset.

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
from coze_core.responses import Response, Result, ResultList

from ... import models

OPERATION: Final[Operation[ResultList[models.DocumentProgress]]] = Operation(
    "datasets_process",
    "POST",
    "/v1/datasets/{dataset_id}/process",
    parameters=(
        Parameter("dataset_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.DatasetProcessRequest,
    is_safe=True,
    result=Result(models.DatasetProcessResponse, "data.data"),
    otherwise=Operation(
        "datasets_process",
        "POST",
        "/v1/datasets/{dataset_id}/process",
        parameters=(
            Parameter("dataset_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        ),
        body=models.DatasetProcessRequest,
        is_safe=True,
        result=Result(models.DatasetProcessResponse, "data.data"),
        numbers=("document_ids",),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DatasetProcessRequest,
    dataset_id: str,
) -> ResultList[models.DocumentProgress]:
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
    body: models.DatasetProcessRequest,
    dataset_id: str,
) -> ResultList[models.DocumentProgress]:
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
    body: models.DatasetProcessRequest,
    dataset_id: str,
) -> Response[ResultList[models.DocumentProgress]]:
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
    body: models.DatasetProcessRequest,
    dataset_id: str,
) -> Response[ResultList[models.DocumentProgress]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "dataset_id": dataset_id,
        },
    )
