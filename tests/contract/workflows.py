"""Gives requests about workflows something real to be about, and tells what their streams are."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from coze_mock import Failure, Interrupt, NodeMessage, Output, Ping
from coze_mock.operations.workflows.objects import (
    ASYNCHRONOUS,
    RUNS,
    STREAMING,
    SYNCHRONOUS,
    WORKFLOWS,
    Run,
)
from coze_mock.operations.workflows.runs import begin
from tests.contract.document import OPERATIONS, events_of, violations

if TYPE_CHECKING:
    from tests.contract.world import World

SCRIPTS: Sequence[tuple[Any, ...]] = (
    (),
    ("It will rain ☀️, 晴れ", {"output": ["rain"]}),
    (NodeMessage("First.", "One"), NodeMessage("Second.", "Two"), Output("That is all.")),
    (Ping(), "Wait…", Ping(), "now."),
    (Interrupt("Which town?"), "Thank you.", {"output": "Oslo"}),
    (Interrupt(wants={"town": {"type": "string", "required": True}}), {"output": "Oslo"}),
)
FAILING: Sequence[tuple[Any, ...]] = ((Failure(5000, "a node failed"),), ("Broken", Failure(1, "")))
ASKING = SCRIPTS[4]
WORKSPACE = "7362519304827510793"
EVENTS = events_of(OPERATIONS["workflows_runs_stream"])
STREAMS = ("workflows_runs_stream", "workflows_runs_resume")
"""What streams the events of a run."""
_LAST = ("Done", "Interrupt", "Error")


def settle(
    world: World, operation_id: str, path: dict[str, Any], query: dict[str, Any], body: Any
) -> None:
    """Make what a valid request about workflows needs, and put it into the request."""
    server = world.server
    if operation_id == "workflows_list":
        query["workspace_id"] = WORKSPACE
    script = _chosen([*SCRIPTS, *FAILING] if operation_id in STREAMS else SCRIPTS, body)
    workflow_id = server.workflow(None, *script, workspace_id=WORKSPACE)
    if "workflow_id" in path:
        path["workflow_id"] = workflow_id
    if operation_id == "workflows_versions_list" and query.get("page_token"):
        (version,) = server.state[WORKFLOWS].find(workflow_id).published
        query.update(page_token=version.token, publish_status="published_online")
    if "execute_id" in path:
        run = a_run(world, ASYNCHRONOUS, "It will rain.")
        path.update(workflow_id=run.workflow_id, execute_id=run.id)
        if "node_execute_uuid" in path:
            path["node_execute_uuid"] = run.written[0].execute_uuid
    if "resume" in operation_id:
        run = a_run(world, STREAMING if operation_id in STREAMS else SYNCHRONOUS, *ASKING)
        assert run.waiting is not None
        body.update(workflow_id=run.workflow_id, event_id=run.waiting.event_id, interrupt_type=2)
    elif body is not None:
        body["workflow_id"] = workflow_id
        if "workflow_version" in body:
            body["workflow_version"] = "v0.0.1"
        if "bot_id" in body:
            body["bot_id"] = world.bot(connector_ids=["1024"])
        if body.get("conversation_id"):
            body["conversation_id"] = world.chat()["conversation_id"]
    obey_rules(world, operation_id, body)


def obey_rules(world: World, operation_id: str, body: Any) -> None:
    """Change a valid request so that it obeys the rules which the document has in words alone."""
    if operation_id == "workflows_chat_stream":
        for message in body["additional_messages"]:
            message["content_type"] = "text"
            if message.get("type") not in ("question", "answer"):
                message.pop("type", None)
        body["additional_messages"][-1]["role"] = "user"
        for message in body["additional_messages"]:
            if message.get("type") == "question":
                message["role"] = "user"
        if not {"app_id", "bot_id"} & body.keys():
            body["bot_id"] = world.bot(connector_ids=["1024"])
    if isinstance(body, dict) and "bot_id" in body:
        body.pop("app_id", None)


def a_run(world: World, mode: int, *script: Any) -> Run:
    """A run that has come as far as it can without an answer."""
    state = world.server.state
    workflow = state[WORKFLOWS].find(world.server.workflow(None, *script))
    now = state.now()
    run = Run(state.new_id(), workflow.id, mode, "log-1", int(now), now, {}, user_id="1")
    begin(state, workflow, run)
    return run


def make_plausible(
    world: World, operation: str, path: dict[str, Any], query: dict[str, Any], body: Any
) -> None:
    """Let references of a valid request lead somewhere, unless they do."""
    state = world.server.state
    if not state[WORKFLOWS].values():
        for script in (*SCRIPTS[1:3], ASKING, (Interrupt("A?"), Interrupt("B?"), "It will rain.")):
            world.server.workflow(None, *script, workspace_id=WORKSPACE)
    workflows = state[WORKFLOWS].values()
    if operation == "workflows_list":
        query["workspace_id"] = WORKSPACE
        for name in query.keys() - {"workspace_id", "page_num"}:
            del query[name]
        query["page_num"] = 1
    for where in (path, body or {}):
        known = {one.id for one in workflows}
        if "workflow_id" in where and where["workflow_id"] not in known:
            where["workflow_id"] = workflows[len(state[RUNS].values()) % len(workflows)].id
    if operation == "workflows_versions_list":
        query.pop("page_token", None)
        query["publish_status"] = "published_online"
    runs = state[RUNS].values()
    if path.get("execute_id") not in {None, *(run.id for run in runs)}:
        path["execute_id"] = next(
            (run.id for run in reversed(runs) if run.run_mode == ASYNCHRONOUS), "1"
        )
    if body:
        body.pop("bot_id", None)
    if operation == "workflows_runs_create":
        # By turns, so that each of them is looked up or resumed.
        body["is_async"] = len(runs) % 2 == 0
        if body.get("workflow_version") != "v0.0.1":
            body.pop("workflow_version", None)
    obey_rules(world, operation, body)


def _chosen(choices: Sequence[Any], request: Any) -> Any:
    return choices[len(json.dumps(request, sort_keys=True)) % len(choices)]


# ---- Streams of runs


def run_faults(stream: bytes) -> list[str]:
    """What is wrong with the stream of a run; nothing for one that is as the wire prescribes."""
    frames = [_frame(block) for block in stream.decode().split("\n\n")[:-1]]
    return [*_faults_of_events(frames), *_faults_of_messages(frames)]


def _frame(block: str) -> Mapping[str, str]:
    lines = [re.fullmatch(r"(id|event|data): (.*)", line) for line in block.split("\n")]
    return {line[1]: line[2] for line in lines if line}


def _faults_of_events(frames: Collection[Mapping[str, str]]) -> Iterator[str]:
    if [frame.get("id") for frame in frames] != [str(number) for number in range(len(frames))]:
        yield "the frames aren't numbered from 0"
    names = [frame["event"] for frame in frames]
    if names[-1:] == [] or names[-1] not in _LAST or {*_LAST} & {*names[:-1]}:
        yield f"the stream ends with {names[-1:]}"
    for name, frame in zip(names, frames, strict=True):
        if name not in EVENTS:
            yield f"{name!r} isn't in the document"
            continue
        data = {"data": json.loads(frame["data"])} if "data" in frame else {}
        whole = {"event": name, "id": int(frame["id"]), **data}
        yield from (f"{name}: {fault}" for fault in violations(EVENTS[name], whole))


def _faults_of_messages(frames: Collection[Mapping[str, str]]) -> Iterator[str]:
    """The pieces of a message are numbered, and the last of them says that it is."""
    pieces: defaultdict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for frame in frames:
        if frame["event"] == "Message":
            piece = json.loads(frame["data"])
            pieces[piece["node_execute_uuid"]].append(piece)
    for of_node in pieces.values():
        if [one["node_seq_id"] for one in of_node] != [str(n) for n in range(len(of_node))]:
            yield "the pieces of a message aren't numbered from 0"
        if [one["node_is_finish"] for one in of_node] != [*[False] * (len(of_node) - 1), True]:
            yield "a message isn't said to be whole by its last piece"
