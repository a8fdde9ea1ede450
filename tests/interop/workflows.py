"""The same calls about workflows, their versions, runs and chats, by either client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import cozepy
from cozepy.workflows.runs.run_histories import WorkflowExecuteStatus, WorkflowRunMode

from coze_api import models
from coze_ext import user_message
from coze_mock import Interrupt
from coze_mock.operations.workflows.objects import ASYNCHRONOUS, RUNS, STREAMING, WORKFLOWS, Run
from coze_mock.operations.workflows.runs import begin
from tests.interop.pairs import SPACE, Pair, World

WEATHER: Mapping[str, Any] = {"output": "It will rain."}
GIVEN: Mapping[str, Any] = {"town": "Oslo", "days": [1, 2], "units": {"metric": True}}
# The SDK's own members would be sent as their names in Python, such as `WorkflowMode.CHATFLOW`.
CHATFLOW: Any = "chatflow"
ALL: Any = "all"
EXT = {"latitude": "59.91", "longitude": "10.75", "user_id": "u1"}


def a_workflow(there: World, *script: Any, **settings: Any) -> str:
    """The ID of a new workflow, which tells the weather or does what its script says."""
    parts = script or ("It will rain.", WEATHER)
    versions = ["v0.0.1", "v0.0.2"]
    return there.server.workflow(
        None, *parts, name="weather", workspace_id=SPACE, versions=versions, **settings
    )


def a_run(there: World, mode: int, *script: Any) -> Run:
    """A run that has come as far as it can without an answer."""
    state = there.server.state
    workflow = state[WORKFLOWS].find(a_workflow(there, *script))
    now = state.now()
    run = Run(state.new_id(), workflow.id, mode, "log-1", int(now), now, {}, user_id="u1")
    begin(state, workflow, run)
    return run


def ended(there: World) -> dict[str, str]:
    """What names an asynchronous run that has ended."""
    run = a_run(there, ASYNCHRONOUS)
    return {"workflow_id": run.workflow_id, "execute_id": run.id}


def node(there: World) -> dict[str, str]:
    """What names the execution of its output node."""
    names = ended(there)
    run = there.server.state[RUNS].find(names["execute_id"])
    return {**names, "node_execute_uuid": run.written[0].execute_uuid}


def answered(there: World) -> dict[str, Any]:
    """The answer to a streamed run that waits."""
    run = a_run(there, STREAMING, Interrupt("Which town?"), "It will rain.", WEATHER)
    assert run.waiting is not None
    return {
        "workflow_id": run.workflow_id,
        "event_id": run.waiting.event_id,
        "interrupt_type": 2,
        "resume_data": "Oslo ☀️",
    }


PAIRS: Mapping[str, Pair] = {
    "list workflows": Pair(
        "workflows_list",
        lambda coze, there: list(
            coze.workflows.list(workspace_id=_space(there), page_num=1, page_size=7)
        ),
        lambda coze, there: list(coze.workflows.list(workspace_id=_space(there), page_size=7)),
    ),
    "list the chatflows of an app": Pair(
        "workflows_list",
        lambda coze, there: list(
            coze.workflows.list(
                workspace_id=_space(there),
                workflow_mode=CHATFLOW,
                app_id="7442086830011223344",
                publish_status=ALL,
                page_size=30,
            )
        ),
        lambda coze, there: list(
            coze.workflows.list(
                workspace_id=_space(there),
                workflow_mode=models.WorkflowMode.CHATFLOW,
                app_id="7442086830011223344",
                publish_status=models.WorkflowPublishStatusFilter.ALL,
                page_size=30,
            )
        ),
    ),
    "retrieve a workflow": Pair(
        "workflows_retrieve",
        lambda coze, there: coze.workflows.retrieve(workflow_id=a_workflow(there)),
        lambda coze, there: coze.workflows.retrieve(workflow_id=a_workflow(there)),
    ),
    "list the versions of a workflow": Pair(
        "workflows_versions_list",
        lambda coze, there: list(
            coze.workflows.versions.list(workflow_id=a_workflow(there), page_size=7)
        ),
        lambda coze, there: list(
            coze.workflows.versions.list(workflow_id=a_workflow(there), page_size=7)
        ),
    ),
    "run a workflow": Pair(
        "workflows_runs_create",
        lambda coze, there: coze.workflows.runs.create(workflow_id=a_workflow(there)),
        lambda coze, there: coze.workflows.runs.create(workflow_id=a_workflow(there)),
    ),
    "run a workflow asynchronously": Pair(
        "workflows_runs_create",
        lambda coze, there: coze.workflows.runs.create(
            workflow_id=a_workflow(there),
            parameters=dict(GIVEN),
            bot_id=there.bot_id,
            is_async=True,
            ext=dict(EXT),
        ),
        lambda coze, there: coze.workflows.runs.create(
            workflow_id=a_workflow(there),
            parameters=GIVEN,
            bot_id=there.bot_id,
            is_async=True,
            ext=models.WorkflowExt(**EXT),
        ),
    ),
    "stream a run": Pair(
        "workflows_runs_stream",
        lambda coze, there: list(
            coze.workflows.runs.stream(
                workflow_id=a_workflow(there), parameters=dict(GIVEN), app_id="7", ext=dict(EXT)
            )
        ),
        lambda coze, there: list(
            coze.workflows.runs.stream(
                workflow_id=a_workflow(there),
                parameters=GIVEN,
                app_id="7",
                ext=models.WorkflowExt(**EXT),
            )
        ),
    ),
    "stream a run that asks": Pair(
        "workflows_runs_stream",
        lambda coze, there: list(
            coze.workflows.runs.stream(workflow_id=a_workflow(there, Interrupt("Which town?")))
        ),
        lambda coze, there: list(
            coze.workflows.runs.stream(workflow_id=a_workflow(there, Interrupt("Which town?")))
        ),
    ),
    "resume a run": Pair(
        "workflows_runs_resume",
        lambda coze, there: list(coze.workflows.runs.resume(**answered(there))),
        lambda coze, there: list(coze.workflows.runs.resume(**answered(there))),
    ),
    "look an asynchronous run up": Pair(
        "workflows_runs_run_histories_retrieve",
        lambda coze, there: coze.workflows.runs.run_histories.retrieve(**ended(there)),
        lambda coze, there: coze.workflows.runs.run_histories.retrieve(**ended(there)),
    ),
    "look an output node up": Pair(
        "workflows_runs_run_histories_execute_nodes_retrieve",
        lambda coze, there: coze.workflows.runs.run_histories.execute_nodes.retrieve(**node(there)),
        lambda coze, there: coze.workflows.runs.run_histories.execute_nodes.retrieve(**node(there)),
    ),
    "chat with a chatflow": Pair(
        "workflows_chat_stream",
        lambda coze, there: list(
            coze.workflows.chat.stream(
                workflow_id=a_workflow(there, "Soup!"),
                bot_id=there.bot_id,
                conversation_id=there.conversation_id,
                parameters=dict(GIVEN),
                ext=dict(EXT),
                additional_messages=[cozepy.Message.build_user_question_text("What?")],
            )
        ),
        lambda coze, there: list(
            coze.workflows.chat.stream(
                workflow_id=a_workflow(there, "Soup!"),
                bot_id=there.bot_id,
                conversation_id=there.conversation_id,
                parameters=GIVEN,
                ext=models.WorkflowExt(**EXT),
                additional_messages=[user_message("What?")],
            )
        ),
    ),
}
"""Calls of every operation that both clients have."""

NOT_IN_THE_SDK = {"workflows_runs_resume_run"}


def _space(there: World) -> str:
    """A workspace with a workflow."""
    a_workflow(there)
    return SPACE


def _messages(events: list[Any]) -> list[tuple[str, str, bool]]:
    """The pieces that nodes wrote."""
    return [
        (one.message.node_title, one.message.content, one.message.node_is_finish)
        for one in events
        if one.message
    ]


RAIN = [
    ("Answer", "It ", False),
    ("Answer", "will ", False),
    ("Answer", "rain.", True),
    ("End", '{"output":"It will rain."}', True),
]

# What the SDK makes of an answer, and what that has to be.
EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    "list workflows": lambda found, there: (
        [(one.workflow_id, one.workflow_name, one.created_at) for one in found],
        [(one.id, "weather", one.created_at) for one in there.server.state[WORKFLOWS].values()],
    ),
    "list the chatflows of an app": lambda found, _: (found, []),
    "retrieve a workflow": lambda found, there: (
        (found.workflow_detail.workflow_id, found.workflow_detail.workflow_name),
        (there.server.state[WORKFLOWS].values()[-1].id, "weather"),
    ),
    "list the versions of a workflow": lambda found, _: (
        [one.version for one in found],
        ["v0.0.2", "v0.0.1"],
    ),
    "run a workflow": lambda run, _: (run.data, '{"output":"It will rain."}'),
    "run a workflow asynchronously": lambda run, there: (
        (run.data, there.server.state[RUNS].find(run.execute_id).parameters),
        (None, GIVEN),
    ),
    # The SDK gives no event for `Done`.
    "stream a run": lambda events, _: (_messages(events), RAIN),
    "stream a run that asks": lambda events, _: (
        (_messages(events), events[-1].interrupt.interrupt_data.type, [one.id for one in events]),
        ([("Ask", "Which town?", True)], 2, [0, 1]),
    ),
    "resume a run": lambda events, _: (
        (_messages(events), [one.id for one in events]),
        (RAIN, [0, 1, 2, 3]),
    ),
    "look an asynchronous run up": lambda run, _: (
        (run.execute_status, run.run_mode, run.error_code, run.output),
        (
            WorkflowExecuteStatus.SUCCESS,
            WorkflowRunMode.ASYNCHRONOUS,
            0,
            '{"Output": "{\\"output\\":\\"It will rain.\\"}", "Answer": "It will rain."}',
        ),
    ),
    "look an output node up": lambda found, _: (
        (found.is_finish, found.node_output),
        (True, "It will rain."),
    ),
    "chat with a chatflow": lambda events, _: (
        "".join(
            one.message.content
            for one in events
            if one.event == cozepy.ChatEventType.CONVERSATION_MESSAGE_DELTA
        ),
        "Soup!",
    ),
}

# Which of the deliberate differences a call has.
DIFFERENT: Mapping[str, set[str]] = {
    "list the versions of a workflow": {"no empty query"},
    "run a workflow": {"no is_async"},
    "chat with a chatflow": {"no null"},
}
