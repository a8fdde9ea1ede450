"""Answers the operations on workflows, their versions and their runs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from typing import Any

import anyio

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.examples import Examples
from coze_mock.operations.bots.objects import API_CONNECTOR, BOTS
from coze_mock.operations.bots.operations import online_version
from coze_mock.operations.chat.stream import EventStream
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Fields, Resource
from coze_mock.operations.workflows import render
from coze_mock.operations.workflows.chats import stream_chat
from coze_mock.operations.workflows.objects import (
    ASYNCHRONOUS,
    NO_EXECUTION,
    RUNS,
    STREAMING,
    SYNCHRONOUS,
    WORKFLOWS,
    Run,
    Waiting,
    Workflow,
    WorkflowVersion,
    Written,
)
from coze_mock.operations.workflows.runs import RunItem, begin, find_waiting, resume
from coze_mock.operations.workflows.scripts import Interrupt, RunPart, as_run_parts
from coze_mock.state.state import MockState

RESOURCE = Resource()

_WORLD_TOWN = "Which town?"


@RESOURCE.operation("workflows_list")
async def list_workflows(call: Call) -> Answer:
    wanted = {
        "workspace_id": call.given("workspace_id"),
        "mode": call.given("workflow_mode"),
        "app_id": call.given("app_id"),
    }
    found = [
        workflow
        for workflow in reversed(call.state[WORKFLOWS].values())
        if all(value in (None, getattr(workflow, name)) for name, value in wanted.items())
        and _has_status(workflow, call.given("publish_status"))
    ]
    return page(call, found, lambda workflow: render.basic(workflow, as_text=True))


@RESOURCE.operation("workflows_retrieve")
async def retrieve(call: Call) -> Answer:
    workflow = call.state[WORKFLOWS].find(call.path["workflow_id"])
    info = {"workflow_detail": render.basic(workflow, as_text=False)}
    if call.flag("include_input_output"):
        info |= render.parameters(workflow)
    return Data(info)


@RESOURCE.operation("workflows_versions_list")
async def list_versions(call: Call) -> Answer:
    workflow = call.state[WORKFLOWS].find(call.path["workflow_id"])
    versions = [*reversed(workflow.published)]
    if call.given("publish_status") != "published_online":
        token = f"{workflow.created_at}000"
        draft = WorkflowVersion("draft", token, workflow.created_at, workflow.description)
        versions = [draft, *(versions if call.given("publish_status") == "all" else ())]
    show = call.flag("include_input_output")
    return page(
        call,
        versions,
        lambda version: render.version(workflow, version, with_parameters=show),
        key=lambda version: version.token,
    )


@RESOURCE.operation("workflows_runs_create")
async def create(call: Call) -> Answer:
    mode = ASYNCHRONOUS if call.flag("is_async") else SYNCHRONOUS
    workflow, run = _start(call, mode)
    begin(call.state, workflow, run)
    return _answer(run)


@RESOURCE.operation("workflows_runs_stream")
async def stream(call: Call) -> Answer:
    workflow, run = _start(call, STREAMING)
    return _stream(call.state, run, begin(call.state, workflow, run))


@RESOURCE.operation("workflows_runs_resume")
async def resume_stream(call: Call) -> Answer:
    workflow, run = _waiting(call, streamed=True)
    return _stream(call.state, run, resume(call.state, workflow, run, call.body["resume_data"]))


@RESOURCE.operation("workflows_runs_resume_run")
async def resume_run(call: Call) -> Answer:
    workflow, run = _waiting(call, streamed=False)
    run.ready_at = _ready_at(call.state, run.run_mode)
    resume(call.state, workflow, run, call.body["resume_data"])
    return _answer(run)


@RESOURCE.operation("workflows_runs_run_histories_retrieve")
async def retrieve_history(call: Call) -> Answer:
    return Data([render.history(_asynchronous_run(call), call.state.now())])


@RESOURCE.operation("workflows_runs_run_histories_execute_nodes_retrieve")
async def retrieve_node(call: Call) -> Answer:
    run = _asynchronous_run(call)
    for one in run.written:
        if one.execute_uuid == call.path["node_execute_uuid"]:
            is_finish = call.state.now() >= run.ready_at
            return Data({"is_finish": is_finish, "node_output": one.text if is_finish else ""})
    raise ApiError(NO_EXECUTION, f"run {run.id} has no such execution of an output node")


@RESOURCE.operation("workflows_chat_stream")
async def chat(call: Call) -> Answer:
    if "app_id" not in call.body and "bot_id" not in call.body:
        raise ApiError(Code.BAD_PARAMETER, "either app_id or bot_id is needed")
    return stream_chat(call, _runnable(call))


def _has_status(workflow: Workflow, status: str) -> bool:
    return status == "all" or bool(workflow.published) is (status == "published_online")


def _runnable(call: Call) -> Workflow:
    """The workflow to run, once it is known that it can be."""
    state, body = call.state, call.body
    if "app_id" in body and "bot_id" in body:
        raise ApiError(Code.BAD_PARAMETER, "app_id and bot_id can't both be given")
    workflow = state[WORKFLOWS].find(body["workflow_id"])
    if not workflow.published:
        raise ApiError(Code.NOT_FOUND, f"workflow {workflow.id} was never published")
    wanted = body.get("workflow_version")
    if wanted is not None and wanted not in {one.version for one in workflow.published}:
        raise ApiError(Code.NOT_FOUND, f"workflow {workflow.id} has no version {shorten(wanted)}")
    if "bot_id" in body:
        online_version(state[BOTS].find(body["bot_id"], code=Code.NO_SUCH_BOT), API_CONNECTOR)
    return workflow


def _start(call: Call, mode: int) -> tuple[Workflow, Run]:
    workflow = _runnable(call)
    state, body = call.state, call.body
    run = Run(
        id=state.new_id(),
        workflow_id=workflow.id,
        run_mode=mode,
        logid=call.request.state.logid,
        created_at=int(state.now()),
        ready_at=_ready_at(state, mode),
        parameters=body.get("parameters", {}),
        bot_id=body.get("bot_id", "0"),
        connector_id=call.given("connector_id"),
        user_id=body.get("ext", {}).get("user_id", state.owner_user_id),
    )
    return workflow, run


def _ready_at(state: MockState, mode: int) -> float:
    return state.now() + (state.settings.chat_duration if mode == ASYNCHRONOUS else 0.0)


def _waiting(call: Call, *, streamed: bool) -> tuple[Workflow, Run]:
    """The run that a call resumes: in the way in which it was started, and once it waits."""
    body = call.body
    workflow = call.state[WORKFLOWS].find(body["workflow_id"])
    run = find_waiting(call.state, workflow, body["event_id"])
    if (run.run_mode == STREAMING) is not streamed:
        how = "streamed" if streamed else "not streamed"
        raise ApiError(Code.BAD_PARAMETER, f"run {run.id} was {how}, and is resumed alike")
    assert run.waiting is not None
    kind = run.waiting.interrupt.kind
    if body["interrupt_type"] != kind:
        raise ApiError(Code.BAD_PARAMETER, f"interrupt_type: expected {kind}")
    return workflow, run


def _asynchronous_run(call: Call) -> Run:
    run = call.state[RUNS].find(call.path["execute_id"])
    if run.workflow_id != call.path["workflow_id"] or run.run_mode != ASYNCHRONOUS:
        raise ApiError(NO_EXECUTION, f"there is no asynchronous run {run.id} of this workflow")
    return run


def _answer(run: Run) -> Answer:
    """What a run that isn't streamed answers with."""
    url = {"debug_url": render.debug_url(run.id, run.workflow_id)}
    if run.run_mode == ASYNCHRONOUS:
        return Fields({**url, "execute_id": run.id})
    if run.failure is not None:
        raise ApiError(*run.failure)
    if run.waiting is not None:
        return Fields({**url, "interrupt_data": render.interrupt(run.waiting)})
    return Fields({**url, "data": run.output, "usage": run.usage()})


def _stream(state: MockState, run: Run, items: Sequence[RunItem]) -> EventStream:
    async def events() -> AsyncIterator[str]:
        for frame in render.frames(run, items):
            await anyio.sleep(state.settings.stream_interval)
            yield frame

    return EventStream(events(), _nothing)


def _nothing() -> None:
    """A run that nobody reads goes on all the same."""


def make_workflow(
    state: MockState,
    workflow_id: str | None,
    script: Iterable[RunPart | str | Mapping[str, Any]],
    *,
    versions: Sequence[str] = ("v0.0.1",),
    **fields: Any,
) -> Workflow:
    """Make a workflow, or another one in place of that which has this ID."""
    now = int(state.now())
    workflow = Workflow(
        id=workflow_id or state.new_id(),
        creator={"id": state.owner_user_id, "name": "Susan"},
        created_at=now,
        script=as_run_parts(script),
        published=[
            WorkflowVersion(one, state.identifiers.new_version(now), now) for one in versions
        ],
        **fields,
    )
    return state[WORKFLOWS].add(workflow)


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    """A workflow with versions, runs of it that have ended and that wait, and a chatflow."""
    shown = examples.data("workflows_retrieve")
    detail = shown["workflow_detail"]
    workspace_id = examples.arguments("workflows_list")["workspace_id"]
    ended = examples.data("workflows_runs_run_histories_retrieve")[0]
    answer, status = next(iter(ended["node_execute_status"].items()))
    latest = examples.data("workflows_versions_list")["items"][0]
    workflow = make_workflow(
        state,
        detail["workflow_id"],
        ["It will rain.", {"output": "It will rain."}],
        versions=["v0.0.1"],
        name=detail["workflow_name"],
        description=detail["description"],
        workspace_id=workspace_id,
        parameters=shown["input"]["parameters"],
    )
    token = examples.arguments("workflows_versions_list")["page_token"]
    published_at = int(latest["created_at"])
    workflow.published.append(
        WorkflowVersion(latest["version"], token, published_at, latest["description"])
    )
    run = _example_run(state, workflow, ended["execute_id"], ASYNCHRONOUS)
    run.logid = ended["logid"]
    run.output = '{"output":"It will rain."}'
    run.written.append(
        Written(answer, status["node_id"], status["node_execute_uuid"], "It will rain.")
    )
    for operation, mode in (
        ("workflows_runs_resume", STREAMING),
        ("workflows_runs_resume_run", SYNCHRONOUS),
    ):
        event_id = examples.body(operation)["event_id"]
        waits = _example_run(state, workflow, event_id.partition("/")[0], mode)
        waits.waiting = Waiting(event_id, Interrupt(_WORLD_TOWN), workflow.script)
    chatflow_id = examples.body("workflows_chat_stream")["workflow_id"]
    make_workflow(
        state,
        chatflow_id,
        [],
        name="cooking_lessons",
        description="Teach a dish.",
        workspace_id=workspace_id,
        mode="chatflow",
    )
    return {
        "workflow_id": workflow.id,
        "chatflow_id": chatflow_id,
        "execute_id": run.id,
        "node_execute_uuid": status["node_execute_uuid"],
    }


def _example_run(state: MockState, workflow: Workflow, run_id: str, mode: int) -> Run:
    now = int(state.now())
    return state[RUNS].add(
        Run(
            id=run_id,
            workflow_id=workflow.id,
            run_mode=mode,
            logid=state.identifiers.new_log_id(now),
            created_at=now,
            ready_at=now,
            parameters={},
            user_id=state.owner_user_id,
        )
    )
