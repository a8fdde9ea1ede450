"""Answers the operations on copy tasks.

What a task copies is there at once, as a draft; the task itself says so when its time is over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from coze_mock.errors import ApiError, Code, broken_rule, shorten
from coze_mock.examples import Examples
from coze_mock.operations.apps import APPS, App
from coze_mock.operations.bots.objects import BOTS, Bot
from coze_mock.operations.bots.operations import make_bot
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.operations.workflows.objects import NO_APP, WORKFLOWS, Workflow
from coze_mock.operations.workspaces.operations import find_workspace
from coze_mock.state.collection import Kind
from coze_mock.state.state import MockState


@dataclass(frozen=True)
class CopyTask:
    """What is copied where to, and what came of it at ``ready_at``."""

    id: str
    entity_type: str
    source_id: str
    workspace_id: str
    ready_at: float
    target_id: str = ""
    """Nothing for a copy that fails."""
    failures: list[dict[str, str]] = field(default_factory=list)


class _CopyError(Exception):
    """Something that a copy needs can't be copied."""

    def __init__(self, **failure: str) -> None:
        super().__init__(failure)
        self.failure = failure


COPY_TASKS = Kind[CopyTask]("copy task")
RESOURCE = Resource()
PLAIN = Plain(RESOURCE, COPY_TASKS, id="task_id", show=lambda task: task)


@RESOURCE.operation("copy_tasks_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    source_id, entity_type = body["entity_id"], body["entity_type"]
    if entity_type not in _COPIES:
        raise broken_rule("entity_type", f"must be one of {', '.join(_COPIES)}")
    copy = _COPIES[entity_type](state, source_id)
    target = body.get("to_workspace_id") or copy.workspace_id
    if target != copy.workspace_id:
        _check_move(state, copy.workspace_id, target)
    elif entity_type == "bot":
        return Data({"copied_entity_id": copy.make(target)})
    task = CopyTask(
        id=state.new_id(),
        entity_type=entity_type,
        source_id=source_id,
        workspace_id=target,
        ready_at=state.now() + state.settings.chat_duration,
    )
    try:
        task = replace(task, target_id=copy.make(target))
    except _CopyError as error:
        task = replace(task, failures=[error.failure])
    return Data({"task_id": state[COPY_TASKS].add(task).id})


@RESOURCE.operation("copy_tasks_retrieve")
async def retrieve(call: Call) -> Answer:
    task = PLAIN.find(call)
    info: dict[str, Any] = {
        "task_id": task.id,
        "entity_type": task.entity_type,
        "source_entity_id": task.source_id,
        "target_workspace_id": task.workspace_id,
    }
    if call.state.now() < task.ready_at:
        return Data({**info, "task_status": "in_progress"})
    if task.failures:
        return Data({**info, "task_status": "failed", "failed_reasons": task.failures})
    return Data({**info, "task_status": "successful", "target_entity_id": task.target_id})


def _check_move(state: MockState, source: str, target: str) -> None:
    """Raise ApiError unless the token's user may copy from one workspace into another."""
    if find_workspace(state, source).is_personal:
        raise ApiError(
            Code.BAD_PARAMETER, "what is in a personal workspace is copied within it alone"
        )
    for one in (source, target):
        try:
            members = find_workspace(state, one).members
        except ApiError:
            members = {}
        if state.owner_user_id not in members:
            where = f"the token's user is not in workspace {shorten(one)}"
            raise ApiError(Code.NO_PERMISSION, where)


@dataclass(frozen=True)
class _Copy:
    """What can be copied: the workspace that it is in, and what makes a copy and tells its ID."""

    workspace_id: str
    make: Callable[[str], str]


def _bot(state: MockState, bot_id: str) -> _Copy:
    bot = state[BOTS].find(bot_id)
    return _Copy(bot.space_id, lambda target: _copy_bot(state, bot, target))


def _app(state: MockState, app_id: str) -> _Copy:
    app = state[APPS].find(app_id)
    return _Copy(app.workspace_id, lambda target: _copy_app(state, app, target))


def _workflow(state: MockState, workflow_id: str) -> _Copy:
    workflow = state[WORKFLOWS].find(workflow_id)
    return _Copy(workflow.workspace_id, lambda target: _copy_workflow(state, workflow, target).id)


_COPIES: Mapping[str, Callable[[MockState, str], _Copy]] = {
    "bot": _bot,
    "app": _app,
    "workflow": _workflow,
}


def _copy_bot(state: MockState, bot: Bot, target: str) -> str:
    """Copy a bot, into another workspace with the workflows that it uses."""
    config = dict(bot.draft.config)
    used = (config.get("workflow_id_list") or {}).get("ids") or []
    if target != bot.space_id and used:
        ids = [{**one, "id": _copy_used(state, one["id"], target)} for one in used]
        config["workflow_id_list"] = {**config["workflow_id_list"], "ids": ids}
    return make_bot(state, target, config).id


def _copy_used(state: MockState, workflow_id: str, target: str) -> str:
    workflow = state[WORKFLOWS].get(workflow_id)
    if workflow is None:
        raise _CopyError(
            entity_id=workflow_id,
            entity_name="",
            entity_type="workflow",
            failed_reason="The workflow does not exist.",
        )
    return _copy_workflow(state, workflow, target).id


def _copy_app(state: MockState, app: App, target: str) -> str:
    """Copy an app with the workflows that belong to it."""
    new = {"owner_user_id": state.owner_user_id, "updated_at": int(state.now())}
    fields = {name: one for name, one in app.fields.items() if name != "published_at"}
    made = state[APPS].add(App(state.new_id(), target, fields | new))
    for workflow in state[WORKFLOWS].values(lambda one: one.app_id == app.id):
        _copy_workflow(state, workflow, target, app_id=made.id)
    return made.id


def _copy_workflow(
    state: MockState, workflow: Workflow, target: str, *, app_id: str | None = None
) -> Workflow:
    """Copy a workflow, out of its app if it goes elsewhere without it."""
    same = target == workflow.workspace_id
    made = replace(
        workflow,
        id=state.new_id(),
        workspace_id=target,
        app_id=app_id or (workflow.app_id if same else NO_APP),
        created_at=int(state.now()),
        published=[],
        collaboration_mode="single",
        collaborators={},
    )
    return state[WORKFLOWS].add(made)


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    shown = examples.data("copy_tasks_retrieve")
    source = state[WORKFLOWS].find(shown["source_entity_id"])
    copied = replace(source, id=shown["target_entity_id"], published=[], collaborators={})
    state[WORKFLOWS].add(copied)
    task = CopyTask(
        id=shown["task_id"],
        entity_type=shown["entity_type"],
        source_id=source.id,
        workspace_id=shown["target_workspace_id"],
        ready_at=state.now(),
        target_id=copied.id,
    )
    return {"task_id": state[COPY_TASKS].add(task).id}
