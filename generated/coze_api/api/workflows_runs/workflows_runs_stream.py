"""Run a workflow, as a stream.

Run a published workflow and return what its nodes write as they write it. Output nodes, question
nodes and an end node that streams write in pieces; a workflow without any of them responds with one
message of its end node. A workflow that was never published fails with code 4200.

The stream ends with the event `Done`, with `Error`, or with `Interrupt`: then the run waits for an
answer, and `workflows_runs_resume` goes on with it. There is no way to read a cut stream again: the
run goes on without it.

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
    CozeError: raised while the stream is read: it was refused, failed or cut.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Required, TypedDict

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.operations import Operation
from coze_core.rules import Rules

from ... import models


class WorkflowsRunsStreamArguments(TypedDict, total=False):
    """The arguments of `stream`."""

    workflow_id: Required[str]
    parameters: Mapping[str, Any] | None
    bot_id: str | None
    app_id: str | None
    ext: models.WorkflowExt | models.WorkflowExtDict | None
    workflow_version: str | None
    connector_id: str | None


OPERATION: Final[Operation[None]] = Operation(
    "workflows_runs_stream",
    "POST",
    "/v1/workflow/stream_run",
    body=models.WorkflowStreamRunRequest,
    rules=Rules(
        at_most_one=(
            (
                "bot_id",
                "app_id",
            ),
        )
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncStreamingClient,
    body: models.WorkflowStreamRunRequest,
) -> EventStream[models.WorkflowEvent]:
    """Return the stream of events; the request is sent when it is entered or first iterated."""
    return client.stream_events(
        OPERATION.request(
            {
                **OPERATION.fields_of(body),
            }
        ),
        models.WORKFLOW_EVENTS,
    )


def asyncio(
    *,
    client: AsyncStreamingClient,
    body: models.WorkflowStreamRunRequest,
) -> AsyncEventStream[models.WorkflowEvent]:
    """Return the stream of events; the request is sent when it is entered or first iterated."""
    return client.stream_events(
        OPERATION.request(
            {
                **OPERATION.fields_of(body),
            }
        ),
        models.WORKFLOW_EVENTS,
    )
