"""Copy a bot, an app or a workflow.

Copy a bot, an app or a workflow within its workspace, or into another one of the same enterprise or
team. The copy is a draft. What a bot or an app uses is copied along into another workspace. The
token's user must be a member of both workspaces. What is in a personal workspace can only be copied
within it.

- A bot within its workspace is copied at once: the response has `copied_entity_id`.
- All other copies take a while: the response has `task_id`, to look up what came of it.

Token permissions: `Bot.duplicate` and `Workspace.createBot` for a bot, `Project.copy` and
`Workspace.createProject` for an app, `Workflow.copy` and `Workspace.createWorkflow` for a workflow.

Args:
    entity_id: ID of the bot, app or workflow.
    entity_type: What is copied.
    to_workspace_id: ID of the workspace that the copy is made in: the number after `w` in the
        URL of its page. By default it is made where the original is.

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

OPERATION: Final[Operation[models.CopyTaskStart]] = Operation(
    "copy_tasks_create",
    "POST",
    "/v1/entities/copy_tasks",
    body=models.CopyTaskCreateRequest,
    result=Result(models.CopyTaskCreateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.CopyTaskCreateRequest,
) -> models.CopyTaskStart:
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
    body: models.CopyTaskCreateRequest,
) -> models.CopyTaskStart:
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
    body: models.CopyTaskCreateRequest,
) -> Response[models.CopyTaskStart]:
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
    body: models.CopyTaskCreateRequest,
) -> Response[models.CopyTaskStart]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
