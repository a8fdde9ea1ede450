"""Look up a workflow.

Return the name, description and author of a workflow, and, with `include_input_output`, the
parameters that it takes and gives.

Token permission: `getMetaData`.

Args:
    workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its page.
    include_input_output: Whether to return `input` and `output`, the parameters of the
        workflow. By default `False`.

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

OPERATION: Final[Operation[models.Workflow]] = Operation(
    "workflows_retrieve",
    "GET",
    "/v1/workflows/{workflow_id}",
    parameters=(
        Parameter("workflow_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("include_input_output", "query", bool),
    ),
    result=Result(models.WorkflowResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    workflow_id: str,
    include_input_output: bool | None = None,
) -> models.Workflow:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "include_input_output": include_input_output,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    workflow_id: str,
    include_input_output: bool | None = None,
) -> models.Workflow:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "include_input_output": include_input_output,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    workflow_id: str,
    include_input_output: bool | None = None,
) -> Response[models.Workflow]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "include_input_output": include_input_output,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workflow_id: str,
    include_input_output: bool | None = None,
) -> Response[models.Workflow]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "workflow_id": workflow_id,
            "include_input_output": include_input_output,
        },
    )
