"""Resume a run that isn't streamed.

Answer what a run asks that `workflows_runs_create` started, and return what that returns: the
output, or the `execute_id` if the run is asynchronous. An interrupt can be answered three times at
most: if the third answer doesn't fit either, the run fails. Each answer costs tokens, as a run
does.

Token permission: `run`.

Args:
    workflow_id: ID of the workflow.
    event_id: ID of the interrupt, its `event_id`.
    interrupt_type: Kind of the interrupt, its `type`.
    resume_data: The answer: text, or JSON text of an object with the values that an input node
        asks for. A file is JSON text with its `file_id`.

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

OPERATION: Final[Operation[models.WorkflowRunResponse]] = Operation(
    "workflows_runs_resume_run",
    "POST",
    "/v1/workflows/resume",
    body=models.WorkflowResumeRequest,
    result=Result(models.WorkflowRunResponse, "."),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.WorkflowResumeRequest,
) -> models.WorkflowRunResponse:
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
    body: models.WorkflowResumeRequest,
) -> models.WorkflowRunResponse:
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
    body: models.WorkflowResumeRequest,
) -> Response[models.WorkflowRunResponse]:
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
    body: models.WorkflowResumeRequest,
) -> Response[models.WorkflowRunResponse]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
