"""Look up a copy task.

Return how far the copying of something is, and what came of it.

Token permission: none.

Args:
    task_id: ID of the task, as the response to the call that started it has it.

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

OPERATION: Final[Operation[models.CopyTask]] = Operation(
    "copy_tasks_retrieve",
    "GET",
    "/v1/entities/copy_tasks/{task_id}",
    parameters=(
        Parameter("task_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.CopyTaskResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    task_id: str,
) -> models.CopyTask:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "task_id": task_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    task_id: str,
) -> models.CopyTask:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "task_id": task_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    task_id: str,
) -> Response[models.CopyTask]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "task_id": task_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    task_id: str,
) -> Response[models.CopyTask]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "task_id": task_id,
        },
    )
