"""Answers the operations on who works on a workflow."""

from __future__ import annotations

from collections.abc import Mapping

from coze_mock.errors import ApiError, Code
from coze_mock.examples import Examples
from coze_mock.operations.collaboration import (
    add_collaborators,
    check_mode,
    remove_collaborator,
    switch_mode,
)
from coze_mock.operations.resource import Answer, Call, Resource
from coze_mock.operations.workflows.objects import NO_APP, WORKFLOWS, Workflow
from coze_mock.state.state import MockState

RESOURCE = Resource()


@RESOURCE.operation("workflows_collaboration_modes_update")
async def set_collaboration_mode(call: Call) -> Answer:
    workflow = _workflow(call)
    if workflow.app_id != NO_APP:
        raise ApiError(Code.BAD_PARAMETER, f"workflow {workflow.id} belongs to an app")
    return switch_mode(call, WORKFLOWS, workflow)


@RESOURCE.operation("workflows_collaborators_create")
async def create_collaborators(call: Call) -> Answer:
    workflow = _workflow(call)
    check_mode(WORKFLOWS, workflow)
    return add_collaborators(call, WORKFLOWS, workflow, workflow.workspace_id)


@RESOURCE.operation("workflows_collaborators_delete")
async def delete_collaborator(call: Call) -> Answer:
    return remove_collaborator(call, WORKFLOWS, _workflow(call))


def _workflow(call: Call) -> Workflow:
    return call.state[WORKFLOWS].find(call.path["workflow_id"])


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    named = examples.arguments("workflows_collaborators_delete")
    workflow = state[WORKFLOWS].find(named["workflow_id"])
    workflow.collaboration_mode = "collaboration"
    workflow.collaborators[named["user_id"]] = None
    return {}
