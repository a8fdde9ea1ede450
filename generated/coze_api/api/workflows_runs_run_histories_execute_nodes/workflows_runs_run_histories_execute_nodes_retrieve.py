"""Look up what an output node wrote.

Return what an output node of an asynchronous run wrote, which is kept for 24 hours. End nodes
aren't found here. Of more than 1 MB some may be missing.

Token permission: `listRunHistory`.

Args:
    workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its page.
    execute_id: ID of the run, from the response that started it asynchronously.
    node_execute_uuid: ID of one execution of the node, from the run's `node_execute_status`.

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

OPERATION: Final[Operation[models.WorkflowNodeExecuteHistory]] = Operation(
    "workflows_runs_run_histories_execute_nodes_retrieve",
    "GET",
    "/v1/workflows/{workflow_id}/run_histories/{execute_id}/execute_nodes/{node_execute_uuid}",
    parameters=(
        Parameter("workflow_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("execute_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter(
            "node_execute_uuid", "path", Annotated[str, Limits(identifier=True)], required=True
        ),
    ),
    result=Result(models.WorkflowNodeExecuteHistoryResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    workflow_id: str,
    execute_id: str,
    node_execute_uuid: str,
) -> models.WorkflowNodeExecuteHistory:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "execute_id": execute_id,
            "node_execute_uuid": node_execute_uuid,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    workflow_id: str,
    execute_id: str,
    node_execute_uuid: str,
) -> models.WorkflowNodeExecuteHistory:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "execute_id": execute_id,
            "node_execute_uuid": node_execute_uuid,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    workflow_id: str,
    execute_id: str,
    node_execute_uuid: str,
) -> Response[models.WorkflowNodeExecuteHistory]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "execute_id": execute_id,
            "node_execute_uuid": node_execute_uuid,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workflow_id: str,
    execute_id: str,
    node_execute_uuid: str,
) -> Response[models.WorkflowNodeExecuteHistory]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "execute_id": execute_id,
            "node_execute_uuid": node_execute_uuid,
        },
    )
