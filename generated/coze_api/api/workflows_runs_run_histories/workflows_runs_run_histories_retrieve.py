"""Look up an asynchronous run.

Return how an asynchronous run goes and, once it has ended, its output. What output nodes wrote is
kept for 24 hours, what the end node gave for 7 days. Outputs of more than 1 MB are incomplete
(`is_output_trimmed`): read those of output nodes one by one with
`workflows_runs_run_histories_execute_nodes_retrieve`.

Token permission: `listRunHistory`.

Args:
    workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its page.
    execute_id: ID of the run, from the response that started it asynchronously.

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

OPERATION: Final[Operation[models.WorkflowRunHistory]] = Operation(
    "workflows_runs_run_histories_retrieve",
    "GET",
    "/v1/workflows/{workflow_id}/run_histories/{execute_id}",
    parameters=(
        Parameter("workflow_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("execute_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    result=Result(models.WorkflowRunHistoryResponse, "data", only=True),
    otherwise=Operation(
        "workflows_runs_run_histories_retrieve",
        "GET",
        "/v1/workflow/get_run_history",
        parameters=(
            Parameter(
                "workflow_id", "query", Annotated[str, Limits(identifier=True)], required=True
            ),
            Parameter(
                "execute_id", "query", Annotated[str, Limits(identifier=True)], required=True
            ),
        ),
        result=Result(models.WorkflowRunHistoryResponse, "data", only=True),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    workflow_id: str,
    execute_id: str,
) -> models.WorkflowRunHistory:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "execute_id": execute_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    workflow_id: str,
    execute_id: str,
) -> models.WorkflowRunHistory:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "execute_id": execute_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    workflow_id: str,
    execute_id: str,
) -> Response[models.WorkflowRunHistory]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "execute_id": execute_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workflow_id: str,
    execute_id: str,
) -> Response[models.WorkflowRunHistory]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "execute_id": execute_id,
        },
    )
