"""Run a workflow.

Run a published workflow and return its output, or, with `is_async`, return at once with the
`execute_id` by which `workflows_runs_run_histories_retrieve` finds the output later. A workflow
that was never published fails with code 4200.

The workflow must have no output nodes and no end node that streams: run such a workflow with
`workflows_runs_stream`. If it needs an answer on its way, the response has `interrupt_data`: answer
with `workflows_runs_resume_run`. Without a response within 90 seconds the connection is cut. A run
takes at most 10 minutes, 5 at best, an asynchronous one 24 hours. A request and the history of its
run are at most 20 MB.

Token permission: `run`.

Args:
    workflow_id: ID of the published workflow: the number after `workflow_id` in the URL of its
        page.
    parameters: Values for the parameters of the start node.
    bot_id: ID of the bot that the workflow works with, published to the API channel; for
        workflows whose nodes use a bot's databases or variables. Not together with `app_id` (code
        4000).
    app_id: ID of the app that the workflow belongs to: the number after `project-ide` in the
        URL of its page. Not together with `bot_id` (code 4000).
    ext: Facts that some plugins use.
    is_async: Whether to run asynchronously, for up to 24 hours. On plans without asynchronous
        runs this fails with code 6003. By default `False`.
    workflow_version: Number of the version to run; the latest by default. Only for workflows of
        the workspace's library.
    connector_id: Channel of the run; users and conversations of different channels are apart.
        Known channels: `1024` API, `999` Chat SDK, `998` Web SDK, `10000122` Coze store, `10000113`
        WeChat customer service, `10000120` WeChat service account, `10000121` WeChat subscription
        account, `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
        `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's custom channel. By
        default `"1024"`.

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
from coze_core.rules import Rules

from ... import models

OPERATION: Final[Operation[models.WorkflowRunResponse]] = Operation(
    "workflows_runs_create",
    "POST",
    "/v1/workflow/run",
    body=models.WorkflowRunRequest,
    rules=Rules(
        at_most_one=(
            (
                "bot_id",
                "app_id",
            ),
        )
    ),
    result=Result(models.WorkflowRunResponse, "."),
    told_by="BaseResp",
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.WorkflowRunRequest,
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
    body: models.WorkflowRunRequest,
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
    body: models.WorkflowRunRequest,
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
    body: models.WorkflowRunRequest,
) -> Response[models.WorkflowRunResponse]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
