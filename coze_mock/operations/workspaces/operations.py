"""Answers the operations on workspaces.

The account has a workspace of its own from the start, and is the owner of each that a bot, an app
or a workflow is in, until somebody is added to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from coze_mock.errors import ApiError, Code
from coze_mock.examples import Examples
from coze_mock.operations.apps import APPS
from coze_mock.operations.bots.objects import BOTS
from coze_mock.operations.enterprises.objects import ORGANIZATIONS
from coze_mock.operations.files.objects import FILES
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.operations.workflows.objects import WORKFLOWS
from coze_mock.operations.workspaces.objects import (
    ADMIN,
    OWNER,
    PERSONAL,
    TEAM,
    WORKSPACES,
    Member,
    Workspace,
)
from coze_mock.state.state import MockState

RESOURCE = Resource()
_DESCRIBED = ("name", "description")


@RESOURCE.operation("workspaces_list")
async def list_workspaces(call: Call) -> Answer:
    state = call.state
    asked_for, user_id = call.given("user_id"), call.given("user_id") or state.owner_user_id
    enterprise_id, account_id = call.given("enterprise_id"), call.given("coze_account_id")
    found = [one for one in _workspaces(state) if user_id in one.members]
    if enterprise_id or asked_for:
        found = [one for one in found if not one.is_personal]
    if enterprise_id:
        found = [one for one in found if one.fields["enterprise_id"] == enterprise_id]
    if asked_for:
        found = [one for one in found if one.account_id == account_id]
    return page(call, found, lambda one: _shown(one, user_id))


@RESOURCE.operation("workspaces_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    icon = body.get("icon_file_id")
    if icon is not None:
        state[FILES].find(icon)
    account_id, owner_id = body.get("coze_account_id"), body.get("owner_uid")
    organization = state[ORGANIZATIONS].get(account_id or "")
    if organization is not None and owner_id is not None:
        organization.member(owner_id)
    workspace = _workspace(
        state,
        state.new_id(),
        owner_id=owner_id,
        account_id=account_id,
        enterprise_id="" if organization is None else organization.enterprise_id,
        **{name: body[name] for name in _DESCRIBED},
        **({"icon_url": f"https://files.invalid/{icon}.png"} if icon else {}),
    )
    return Data({"id": state[WORKSPACES].add(workspace).id})


@RESOURCE.operation("workspaces_update")
async def update(call: Call) -> Answer:
    workspace = find_workspace(call.state, call.path["workspace_id"])
    workspace.check_manager(call.state.owner_user_id)
    if workspace.is_personal:
        raise ApiError(Code.BAD_PARAMETER, "a personal workspace can't be changed")
    workspace.fields |= {name: call.body[name] for name in _DESCRIBED if call.body.get(name)}
    keep(call.state, workspace)
    return Done()


def find_workspace(state: MockState, workspace_id: str) -> Workspace:
    """The workspace of this ID: one that is kept, or one that something else is in.

    Raises ApiError 4200 when there is none.
    """
    for workspace in _workspaces(state):
        if workspace.id == workspace_id:
            return workspace
    return state[WORKSPACES].find(workspace_id)


def keep(state: MockState, workspace: Workspace) -> None:
    """Keep a workspace as it is now."""
    if state[WORKSPACES].get(workspace.id) is workspace:
        state[WORKSPACES].changed(workspace)
    else:
        state[WORKSPACES].add(workspace)


def _workspaces(state: MockState) -> list[Workspace]:
    """All workspaces, oldest first, the account's own before the others."""
    collection = state[WORKSPACES]
    if not collection.values(lambda one: one.is_personal):
        own = {"name": "Personal workspace", "workspace_type": PERSONAL}
        collection.add(_workspace(state, state.new_id(), **own))
    kept = collection.values()
    known = {one.id for one in kept}
    seen = [
        _workspace(state, one, name=f"Workspace {one}")
        for one in dict.fromkeys(_in_use(state))
        if one not in known
    ]
    return sorted([*kept, *seen], key=lambda one: not one.is_personal)


def _in_use(state: MockState) -> Iterator[str]:
    """The IDs of the workspaces that something is in."""
    yield from (bot.space_id for bot in state[BOTS].values())
    yield from (app.workspace_id for app in state[APPS].values())
    yield from (workflow.workspace_id for workflow in state[WORKFLOWS].values())


def _workspace(
    state: MockState,
    workspace_id: str,
    *,
    owner_id: str | None = None,
    account_id: str | None = None,
    **fields: Any,
) -> Workspace:
    """A workspace of the token's user, who administers it if somebody else owns it."""
    usual = {
        "name": "",
        "description": "",
        "icon_url": "https://pictures.example.com/workspace_icon/default.png",
        "workspace_type": TEAM,
        "enterprise_id": "",
    }
    user_id = state.owner_user_id
    roles = {user_id: ADMIN} | {owner_id or user_id: OWNER}
    members = {one: Member(one, role) for one, role in roles.items()}
    return Workspace(workspace_id, account_id or user_id, usual | fields, members)


def _shown(workspace: Workspace, user_id: str) -> dict[str, Any]:
    """A workspace as the wire shows it to a person who is in it."""
    return {
        "id": workspace.id,
        **workspace.fields,
        "role_type": workspace.role_of(user_id),
        "joined_status": "joined",
        "owner_uid": workspace.owner_id,
        "admin_uids": workspace.of_role(ADMIN),
    }


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    for shown in examples.data("workspaces_list")["workspaces"]:
        owner_id, admins = shown.pop("owner_uid"), shown.pop("admin_uids")
        own = {name: shown.pop(name) for name in ("id", "role_type", "joined_status")}
        roles = {owner_id: OWNER} | dict.fromkeys(admins, ADMIN)
        roles.setdefault(state.owner_user_id, own["role_type"])
        members = {one: Member(one, role) for one, role in roles.items()}
        state[WORKSPACES].add(Workspace(own["id"], state.owner_user_id, shown, members))
    return {}
