"""Workflows: the generated operations, with streams of runs and chats, and waiting for runs."""

from __future__ import annotations

from typing import Any, Final, Unpack

import coze_ext
from coze_api.api import workflows as generated
from coze_api.api import workflows_chat as generated_chat
from coze_api.api import workflows_runs as generated_runs
from coze_core.resources import resource
from coze_core.steps import POLL_INTERVAL, Deadline, carry_out, carry_out_async

from ._chat_words import STREAM_WORDS
from ._documented import documented_by
from ._views import Bounded

_RUN_STREAM_WORDS: Final = (
    "the stream of events (`WorkflowStream`, or `AsyncWorkflowStream`); the request is sent when "
    "it is entered or first iterated"
)
_WAIT_WORDS: Final = """\
timeout: seconds that the run may take, requests and the pauses between attempts included; None
    waits forever. The run goes on at the service after that: nothing can stop it.
poll_interval: seconds between two looks at the run, at least 1.
"""
_WAITED: Final = "the run that has ended, or that waits for an answer (`WorkflowRun`)"
_WAIT_ERRORS: Final = """\
CozeRunFailedError: the run failed; it has `code`, `msg`, and the run's history as `run`.
CozeRunTimeoutError: the run did not end in time; it has `execute_id`, and what is known as `run`.
CozeTimeoutError: no response told in time that the run was started.
"""


class WorkflowsRuns(Bounded, generated_runs.WorkflowsRuns):
    """The operations tagged `workflows runs`, with streams of runs and waiting for their end."""

    @documented_by(generated_runs.WorkflowsRuns.stream, returns=_RUN_STREAM_WORDS)
    def stream(
        self, **arguments: Unpack[generated_runs.WorkflowsRunsStreamArguments]
    ) -> coze_ext.WorkflowStream:
        from ._run_streams import WorkflowStream  # on first use, as all that only streams need

        events: Any = super().stream(**arguments)
        return WorkflowStream(events)

    @documented_by(generated_runs.WorkflowsRuns.resume, returns=_RUN_STREAM_WORDS)
    def resume(
        self, **arguments: Unpack[generated_runs.WorkflowsRunsResumeArguments]
    ) -> coze_ext.WorkflowStream:
        from ._run_streams import WorkflowStream

        events: Any = super().resume(**arguments)
        return WorkflowStream(events)

    @documented_by(
        generated_runs.WorkflowsRuns.stream,
        _WAIT_WORDS,
        returns=_WAITED,
        raises=_WAIT_ERRORS,
    )
    def create_and_wait(
        self,
        *,
        timeout: float | None = None,
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated_runs.WorkflowsRunsStreamArguments],
    ) -> coze_ext.WorkflowRun:
        """Run a workflow asynchronously, and wait for its end."""
        from ._run_waiting import awaiting_run

        deadline = Deadline(timeout, poll_interval)
        steps = awaiting_run(
            lambda runs: runs.create(is_async=True, **arguments), arguments["workflow_id"], deadline
        )
        return carry_out(steps, self._within)


class AsyncWorkflowsRuns(Bounded, generated_runs.AsyncWorkflowsRuns):
    """The asynchronous twin of `WorkflowsRuns`."""

    @documented_by(generated_runs.AsyncWorkflowsRuns.stream, returns=_RUN_STREAM_WORDS)
    def stream(
        self, **arguments: Unpack[generated_runs.WorkflowsRunsStreamArguments]
    ) -> coze_ext.AsyncWorkflowStream:
        from ._run_streams import AsyncWorkflowStream

        events: Any = super().stream(**arguments)
        return AsyncWorkflowStream(events)

    @documented_by(generated_runs.AsyncWorkflowsRuns.resume, returns=_RUN_STREAM_WORDS)
    def resume(
        self, **arguments: Unpack[generated_runs.WorkflowsRunsResumeArguments]
    ) -> coze_ext.AsyncWorkflowStream:
        from ._run_streams import AsyncWorkflowStream

        events: Any = super().resume(**arguments)
        return AsyncWorkflowStream(events)

    @documented_by(
        generated_runs.AsyncWorkflowsRuns.stream,
        _WAIT_WORDS,
        returns=_WAITED,
        raises=_WAIT_ERRORS,
    )
    async def create_and_wait(
        self,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 -- part of the work, not of this coroutine
        poll_interval: float = POLL_INTERVAL,
        **arguments: Unpack[generated_runs.WorkflowsRunsStreamArguments],
    ) -> coze_ext.WorkflowRun:
        """Run a workflow asynchronously, and wait for its end."""
        from ._run_waiting import awaiting_run

        deadline = Deadline(timeout, poll_interval)
        steps = awaiting_run(
            lambda runs: runs.create(is_async=True, **arguments), arguments["workflow_id"], deadline
        )
        return await carry_out_async(steps, self._within)


class WorkflowsChat(generated_chat.WorkflowsChat):
    """The operations tagged `workflows chat`, with streams of chats."""

    @documented_by(generated_chat.WorkflowsChat.stream, returns=STREAM_WORDS)
    def stream(
        self, **arguments: Unpack[generated_chat.WorkflowsChatStreamArguments]
    ) -> coze_ext.ChatStream:
        from ._chat_streams import ChatStream

        events: Any = super().stream(**arguments)
        return ChatStream(events)


class AsyncWorkflowsChat(generated_chat.AsyncWorkflowsChat):
    """The asynchronous twin of `WorkflowsChat`."""

    @documented_by(generated_chat.AsyncWorkflowsChat.stream, returns=STREAM_WORDS)
    def stream(
        self, **arguments: Unpack[generated_chat.WorkflowsChatStreamArguments]
    ) -> coze_ext.AsyncChatStream:
        from ._chat_streams import AsyncChatStream

        events: Any = super().stream(**arguments)
        return AsyncChatStream(events)


class Workflows(generated.Workflows):
    """The operations tagged `workflows`, with streams of runs and chats."""

    @resource
    def runs(self) -> WorkflowsRuns:
        """The operations tagged `workflows runs`."""
        return WorkflowsRuns(self._client)

    @resource
    def chat(self) -> WorkflowsChat:
        """The operations tagged `workflows chat`."""
        return WorkflowsChat(self._client)


class AsyncWorkflows(generated.AsyncWorkflows):
    """The asynchronous twin of `Workflows`."""

    @resource
    def runs(self) -> AsyncWorkflowsRuns:
        """The operations tagged `workflows runs`."""
        return AsyncWorkflowsRuns(self._client)

    @resource
    def chat(self) -> AsyncWorkflowsChat:
        """The operations tagged `workflows chat`."""
        return AsyncWorkflowsChat(self._client)
