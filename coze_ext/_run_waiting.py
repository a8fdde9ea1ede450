"""Waiting for the end of an asynchronous run as steps, for blocking and async clients alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from coze_api.models import WorkflowExecuteStatus, WorkflowInterrupt, WorkflowRunHistory
from coze_core.errors import CozeError
from coze_core.events import stated
from coze_core.lines import beginning
from coze_core.steps import Deadline, Late, Steps, look

from ._run_errors import CozeRunFailedError, CozeRunTimeoutError
from ._run_outputs import node_outputs, run_output


class WorkflowRun(Struct, frozen=True):
    """An asynchronous run that has ended, or waits for an answer.

    Attributes:
        history: what the service tells of it.
    """

    history: WorkflowRunHistory

    @property
    def output(self) -> Any:
        """What the end node gave: parsed if it is JSON, else text; None while the run waits."""
        return run_output(self.history)

    @property
    def node_outputs(self) -> dict[str, Any]:
        """What each output node wrote, by the title of the node."""
        return node_outputs(self.history)

    @property
    def interrupt(self) -> WorkflowInterrupt | None:
        """What the run asks, if it waits: `runs.resume_run` takes its `event_id` and `type`."""
        return self.history.interrupt_data

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call that found the run so."""
        return self.history.logid

    def to_dict(self) -> dict[str, Any]:
        """Return what the service tells of the run as plain data."""
        return self.history.to_dict()

    def __repr__(self) -> str:
        shown = beginning(str(self.output))
        status = str(self.history.execute_status)
        return f"WorkflowRun(status={status!r}, output={shown!r}, logid={self.logid!r})"


def awaiting_run(
    start: Callable[[Any], Any], workflow_id: str, deadline: Deadline
) -> Steps[WorkflowRun]:
    """Yield the steps of starting a run, and of looking at it until it has ended or waits.

    Raises:
        CozeRunFailedError: the run failed.
        CozeRunTimeoutError: the run did not end in time.
    """
    started = yield deadline.ask(start)
    if not started.execute_id:
        raise CozeError("the service didn't name the run that it started", logid=started.logid)
    ids = {"workflow_id": workflow_id, "execute_id": started.execute_id}
    run: WorkflowRunHistory | None = None
    while run is None or _goes_on(run):
        found = yield from look(lambda runs: runs.run_histories.retrieve(**ids), deadline)
        if isinstance(found, Late):
            raise _too_late(started, run, deadline) from found.cause
        run = found
    if run.execute_status == WorkflowExecuteStatus.FAIL:
        code, words = stated({"code": run.error_code, "msg": run.error_message})
        raise CozeRunFailedError(words or "the run failed", code=code, run=run, logid=run.logid)
    return WorkflowRun(run)


def _goes_on(run: WorkflowRunHistory) -> bool:
    # An unknown status ends the waiting too: the caller sees it and can decide.
    return run.execute_status == WorkflowExecuteStatus.RUNNING and run.interrupt_data is None


def _too_late(started: Any, run: Any, deadline: Deadline) -> CozeRunTimeoutError:
    return CozeRunTimeoutError(
        f"the run did not end within {deadline.timeout} seconds",
        execute_id=started.execute_id,
        run=run,
        logid=started.logid,
    )
