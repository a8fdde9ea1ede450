"""Gives requests about workspaces, shared work, plugins and copies something real to be about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from coze_mock.operations.apps import APPS, App
from coze_mock.operations.folders import FOLDERS
from coze_mock.state.collection import Record

if TYPE_CHECKING:
    from tests.contract.world import World

TOOL = "search"


def settle(
    world: World, operation_id: str, path: dict[str, Any], query: dict[str, Any], body: Any
) -> bool:
    """Make what a valid request needs, and put it into the request, if it is about these."""
    settlers: Mapping[str, Callable[[], object]] = {
        "workspaces_create": lambda: _icon(world, body),
        "workspaces_update": lambda: path.update(workspace_id=workspace(world)),
        "workspaces_members_list": lambda: path.update(workspace_id=workspace(world)),
        "workspaces_members_create": lambda: path.update(workspace_id=workspace(world)),
        "workspaces_members_delete": lambda: path.update(workspace_id=workspace(world)),
        "folders_list": lambda: _settle_folders(world, query),
        "folders_retrieve": lambda: path.update(folder_id=folder(world, "1")),
        "workflows_collaboration_modes_update": lambda: path.update(
            workflow_id=world.server.workflow()
        ),
        "workflows_collaborators_create": lambda: path.update(workflow_id=shared_workflow(world)),
        "workflows_collaborators_delete": lambda: path.update(
            workflow_id=shared_workflow(world, unquote(path["user_id"]))
        ),
        "apps_collaborators_create": lambda: path.update(app_id=app(world)),
        "apps_collaborators_delete": lambda: path.update(
            app_id=app(world, unquote(path["user_id"]))
        ),
        "plugins_retrieve": lambda: path.update(plugin_id=plugin(world)),
        "plugins_tools_call": lambda: _settle_call(world, path, body),
        "copy_tasks_create": lambda: _settle_copy(world, body),
        "copy_tasks_retrieve": lambda: path.update(task_id=copy_task(world)),
    }
    if operation_id not in settlers:
        return False
    settlers[operation_id]()
    return True


def obey_rules(operation_id: str, body: Any) -> None:
    """Change a valid request so that it obeys the rules which the document has in words alone."""
    if operation_id == "workspaces_members_create":
        for one in body.get("users", ()):
            if one["role_type"] == "owner":
                one["role_type"] = "member"


def make_plausible(world: World, operation: str, query: dict[str, Any], body: Any) -> None:
    """Let references of a valid request of a sequence lead somewhere, unless they do."""
    begun = world.begun
    obey_rules(operation, body)
    if operation == "workspaces_create":
        body.pop("icon_file_id", None)
        body.pop("owner_uid", None)
    if operation == "folders_list":
        query.pop("page_num", None)
        query["folder_type"] = "development"
        known = {one.id for one in world.server.state[FOLDERS].values()}
        if query.get("parent_folder_id") not in known:
            query.pop("parent_folder_id", None)
    if operation == "stores_plugins_list":
        query.clear()
    if operation == "plugins_retrieve_many":
        query["ids"] = [begun["plugin_id"]]
    if operation == "plugins_tools_call":
        body["arguments"] = {"ingredient": "leek"}
    if operation == "apps_collaborators_create":
        # Of the workspace that the app is in.
        body["collaborators"] = [{"user_id": begun["user_id"]}]
    if operation == "copy_tasks_create":
        body.update(entity_id=begun["workflow_id"], entity_type="workflow")
        body.pop("to_workspace_id", None)


def workspace(world: World) -> str:
    """The ID of a new workspace of a team."""
    described = {"name": "Kitchen", "description": "Dishes."}
    return str(world.call("/v1/workspaces", json=described)["id"])


def folder(world: World, workspace_id: str) -> str:
    """The ID of a new folder at the top of a workspace."""
    fields = {"name": "Soups", "workspace_id": workspace_id, "folder_type": "development"}
    state = world.server.state
    return state[FOLDERS].add(Record(state.new_id(), fields)).id


def shared_workflow(world: World, *user_ids: str) -> str:
    """The ID of a new workflow that several people may work on."""
    workflow_id = world.server.workflow()
    mode = {"collaboration_mode": "collaboration"}
    world.call(f"/v1/workflows/{workflow_id}/collaboration_mode", json=mode)
    for user_id in user_ids:
        added = {"collaborators": [{"user_id": user_id}]}
        world.call(f"/v1/workflows/{workflow_id}/collaborators", json=added)
    return workflow_id


def app(world: World, *user_ids: str) -> str:
    """The ID of a new app that these people work on."""
    state = world.server.state
    made = App(state.new_id(), "1", collaborators=dict.fromkeys(user_ids))
    return state[APPS].add(made).id


def plugin(world: World) -> str:
    """The ID of a new plugin with one tool, which takes anything."""
    return world.server.plugin({TOOL: {"found": []}})


def copy_task(world: World) -> str:
    """The ID of the task of a copy."""
    asked = {"entity_id": world.server.workflow(), "entity_type": "workflow"}
    return str(world.call("/v1/entities/copy_tasks", json=asked)["task_id"])


def _icon(world: World, body: dict[str, Any]) -> None:
    if "icon_file_id" in body:
        body["icon_file_id"] = world.file()


def _settle_folders(world: World, query: dict[str, Any]) -> None:
    query["workspace_id"] = world.space()
    if query.get("parent_folder_id"):
        query["parent_folder_id"] = folder(world, query["workspace_id"])


def _settle_call(world: World, path: dict[str, Any], body: dict[str, Any]) -> None:
    path["plugin_id"] = plugin(world)
    body["tool_name"] = TOOL


def _settle_copy(world: World, body: dict[str, Any]) -> None:
    made: Mapping[str, Callable[[], str]] = {
        "app": lambda: app(world),
        "bot": world.bot,
        "workflow": world.server.workflow,
    }
    body["entity_id"] = made[body["entity_type"]]()
    if "to_workspace_id" in body:
        body["to_workspace_id"] = world.space()
