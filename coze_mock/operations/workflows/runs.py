"""Carries out a script: what a run writes until it ends or waits."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.operations.chat.replies import Failure
from coze_mock.operations.chat.turns import count_tokens
from coze_mock.operations.workflows.objects import (
    EXECUTION_ENDED,
    NO_EXECUTION,
    RUNS,
    Run,
    Waiting,
    Workflow,
    Written,
)
from coze_mock.operations.workflows.scripts import (
    Interrupt,
    NodeMessage,
    Output,
    Ping,
    RunPart,
)
from coze_mock.state.state import MockState

_MOST_ANSWERS = 3
_UUIDS = uuid.UUID("7d0c1f0e-5a53-4a3c-9c80-5a0f1ce5a7e1")


@dataclass(frozen=True)
class Said:
    """A message of a node, whole."""

    node: str
    node_id: str
    execute_uuid: str
    text: str
    is_end: bool = False
    content_type: str = ""


@dataclass(frozen=True)
class Asked:
    """That the run waits."""

    waiting: Waiting


@dataclass(frozen=True)
class Failed:
    """That the run has failed."""

    code: int
    msg: str


@dataclass(frozen=True)
class Ended:
    """That the run has ended well."""


RunItem: TypeAlias = Said | Asked | Failed | Ended | Ping


def default_output(workflow: Workflow, run: Run) -> Output:
    """What a workflow without a script gives: the same for the same parameters."""
    given = json.dumps(dict(run.parameters), ensure_ascii=False, sort_keys=True)
    return Output({"output": f"{workflow.name}: {shorten(given, 1000)}"})


def begin(state: MockState, workflow: Workflow, run: Run) -> list[RunItem]:
    """Run a workflow up to its first interrupt, or to its end."""
    run.input_tokens += count_tokens(json.dumps(dict(run.parameters), ensure_ascii=False))
    state[RUNS].add(run)
    return list(_carry_out(state, workflow, run, workflow.script))


def resume(state: MockState, workflow: Workflow, run: Run, answer: str) -> list[RunItem]:
    """Give a run that waits an answer, and go on to its next interrupt, or to its end."""
    waiting = run.waiting
    assert waiting is not None
    run.input_tokens += count_tokens(answer)
    if waiting.interrupt.fits(answer):
        run.waiting = None
        return list(_carry_out(state, workflow, run, waiting.rest))
    waiting.misfits += 1
    if waiting.misfits < _MOST_ANSWERS:
        return list(_ask(state, run, waiting))
    run.waiting = None
    return list(_fail(state, run, Code.BAD_PARAMETER, "three answers did not fit"))


def find_waiting(state: MockState, workflow: Workflow, event_id: str) -> Run:
    """The run whose interrupt this is.

    Raises ApiError: 4314 without such a run, 4315 for one that waits for nothing, or for another
    answer.
    """
    run = state[RUNS].get(event_id.partition("/")[0])
    if run is None or run.workflow_id != workflow.id:
        raise ApiError(NO_EXECUTION, f"there is no interrupt {shorten(event_id)}")
    if run.waiting is None or run.waiting.event_id != event_id:
        raise ApiError(EXECUTION_ENDED, f"run {run.id} does not wait for this answer")
    return run


def _carry_out(
    state: MockState, workflow: Workflow, run: Run, parts: tuple[RunPart, ...]
) -> Iterator[RunItem]:
    for index, part in enumerate(parts):
        match part:
            case NodeMessage(text, node):
                yield _write(state, run, node, text)
            case Ping():
                yield part
            case Interrupt():
                event_id = f"{run.id}/{state.new_id()}"
                run.waiting = Waiting(event_id, part, parts[index + 1 :])
                yield from _ask(state, run, run.waiting)
                return
            case Failure(code, msg):
                yield from _fail(state, run, code, msg)
                return
            case Output():
                yield from _end(state, run, part)
                return
    texts = [one.text for one in run.written]
    implied = Output({"output": "".join(texts)}) if texts else default_output(workflow, run)
    yield from _end(state, run, implied)


def _ask(state: MockState, run: Run, waiting: Waiting) -> Iterator[RunItem]:
    interrupt = waiting.interrupt
    if interrupt.question:
        yield _said(state, run, interrupt.node, interrupt.question, content_type="text")
    state[RUNS].changed(run)
    yield Asked(waiting)


def _fail(state: MockState, run: Run, code: int, msg: str) -> Iterator[RunItem]:
    run.failure = (int(code), msg)
    state[RUNS].changed(run)
    yield Failed(int(code), msg)


def _end(state: MockState, run: Run, output: Output) -> Iterator[RunItem]:
    run.output = output.text()
    yield _said(state, run, "End", run.output, is_end=True)
    state[RUNS].changed(run)
    yield Ended()


def _write(state: MockState, run: Run, node: str, text: str) -> Said:
    said = _said(state, run, node, text)
    run.written.append(Written(node, said.node_id, said.execute_uuid, text))
    return said


def _said(state: MockState, run: Run, node: str, text: str, **more: Any) -> Said:
    run.output_tokens += count_tokens(text)
    execute_uuid = str(uuid.uuid5(_UUIDS, state.new_id()))
    node_id = str(uuid.uuid5(_UUIDS, node).int % 1_000_000)
    return Said(node, node_id, execute_uuid, text, **more)
