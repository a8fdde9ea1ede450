"""Resume a streamed run.

Answer what a run asks that `workflows_runs_stream` started, and return what its nodes write from
there on. `id` and `node_seq_id` begin anew at 0. An interrupt can be answered three times at most:
if the third answer doesn't fit either, the run fails. Each answer costs tokens, as a run does.

Token permission: `run`.

Args:
    workflow_id: ID of the workflow.
    event_id: ID of the interrupt, its `event_id`.
    interrupt_type: Kind of the interrupt, its `type`.
    resume_data: The answer: text, or JSON text of an object with the values that an input node
        asks for. A file is JSON text with its `file_id`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeError: raised while the stream is read: it was refused, failed or cut.
"""

from __future__ import annotations

from typing import Final, Required, TypedDict

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.operations import Operation

from ... import models


class WorkflowsRunsResumeArguments(TypedDict, total=False):
    """The arguments of `resume`."""

    workflow_id: Required[str]
    event_id: Required[str]
    interrupt_type: Required[models.WorkflowInterruptType | int]
    resume_data: Required[str]


OPERATION: Final[Operation[None]] = Operation(
    "workflows_runs_resume",
    "POST",
    "/v1/workflow/stream_resume",
    body=models.WorkflowResumeRequest,
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncStreamingClient,
    body: models.WorkflowResumeRequest,
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
    body: models.WorkflowResumeRequest,
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
