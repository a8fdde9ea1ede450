"""Answers the operations on the members of workspaces.

Whoever is added to a workspace of a team joins it at once, as on the service's enterprise plans. To
somebody's personal workspace people are invited, and nobody here accepts. Every ID of decimal
digits is somebody's, and an enterprise that is kept has its people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from coze_mock.errors import ApiError, broken_rule, shorten
from coze_mock.examples import Examples
from coze_mock.operations.apps import APPS
from coze_mock.operations.bots.objects import BOTS
from coze_mock.operations.enterprises.objects import ENTERPRISES, described
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.operations.workspaces.objects import ADMIN, MEMBER, OWNER, Member, Workspace
from coze_mock.operations.workspaces.operations import find_workspace, keep
from coze_mock.state.state import MockState

RESOURCE = Resource()
TOO_MANY_MEMBERS = 702042018
NOT_IN_THE_ENTERPRISE = 702042162
_ADDED = (
    "added_success_user_ids",
    "invited_success_user_ids",
    "already_joined_user_ids",
    "already_invited_user_ids",
    "not_exist_user_ids",
)
_REMOVED = (
    "removed_success_user_ids",
    "not_in_workspace_user_ids",
    "owner_not_support_remove_user_ids",
)


@RESOURCE.operation("workspaces_members_list")
async def list_members(call: Call) -> Answer:
    workspace = find_workspace(call.state, call.path["workspace_id"])
    members = [*workspace.members.values()]
    return page(call, members, lambda one: _shown(call.state, one), key=lambda one: one.user_id)


@RESOURCE.operation("workspaces_members_create")
async def add_members(call: Call) -> Answer:
    state = call.state
    workspace = _managed(call)
    enterprise = state[ENTERPRISES].get(workspace.fields["enterprise_id"])
    came: dict[str, str] = {}
    for one in call.body.get("users", ()):
        if one["role_type"] not in (ADMIN, MEMBER):
            raise broken_rule("users", f"role_type: must be {ADMIN} or {MEMBER}")
        if enterprise is not None and one["user_id"] not in enterprise.people:
            where = f"{shorten(one['user_id'])} is not in enterprise {enterprise.id}"
            raise ApiError(NOT_IN_THE_ENTERPRISE, where)
        came.setdefault(one["user_id"], _outcome(workspace, one["user_id"]))
    new = {
        one["user_id"]: one["role_type"]
        for one in call.body.get("users", ())
        if came[one["user_id"]].endswith("_success_user_ids")
    }
    there = len(workspace.members) + len(workspace.invited)
    if there + len(new) > state.settings.limits.workspace_members:
        where = f"workspace {shorten(workspace.id)}"
        raise ApiError(TOO_MANY_MEMBERS, f"{where} would have too many members")
    if workspace.is_personal:
        workspace.invited |= new
    else:
        workspace.members |= {one: Member(one, role) for one, role in new.items()}
    keep(state, workspace)
    return Data(_grouped(came, _ADDED))


@RESOURCE.operation("workspaces_members_delete")
async def remove_members(call: Call) -> Answer:
    workspace = _managed(call)
    came: dict[str, str] = {}
    for user_id in call.body["user_ids"]:
        if user_id in came:
            continue
        match workspace.role_of(user_id):
            case None:
                came[user_id] = "not_in_workspace_user_ids"
            case "owner":
                came[user_id] = "owner_not_support_remove_user_ids"
            case _:
                came[user_id] = "removed_success_user_ids"
                del workspace.members[user_id]
                _hand_over(call.state, workspace, user_id, workspace.owner_id)
    keep(call.state, workspace)
    return Data(_grouped(came, _REMOVED))


def _managed(call: Call) -> Workspace:
    workspace = find_workspace(call.state, call.path["workspace_id"])
    workspace.check_manager(call.state.owner_user_id)
    return workspace


def _outcome(workspace: Workspace, user_id: str) -> str:
    """What comes of adding a person."""
    if not (user_id.isascii() and user_id.isdigit()):
        return "not_exist_user_ids"
    if user_id in workspace.members:
        return "already_joined_user_ids"
    if user_id in workspace.invited:
        return "already_invited_user_ids"
    return "invited_success_user_ids" if workspace.is_personal else "added_success_user_ids"


def _grouped(came: Mapping[str, str], names: tuple[str, ...]) -> dict[str, list[str]]:
    """The IDs by what came of them."""
    groups: dict[str, list[str]] = defaultdict(list)
    for user_id, name in came.items():
        groups[name].append(user_id)
    return {name: groups[name] for name in names}


def leave(state: MockState, workspace: Workspace, user_id: str, receiver_id: str) -> None:
    """Take a person out of a workspace, and give somebody else what the person owns there.

    That is the workspace itself too, if the person owns it.
    """
    member = workspace.members.pop(user_id, None)
    if member is not None and member.role == OWNER:
        kept = workspace.members.get(receiver_id) or Member(receiver_id, OWNER)
        kept.role = OWNER
        workspace.members[receiver_id] = kept
    _hand_over(state, workspace, user_id, receiver_id)
    keep(state, workspace)


def _hand_over(state: MockState, workspace: Workspace, user_id: str, receiver_id: str) -> None:
    """Give somebody what a person owns in a workspace."""
    for bot in state[BOTS].values(lambda one: one.space_id == workspace.id):
        if bot.owner_user_id == user_id:
            bot.owner_user_id = receiver_id
    for app in state[APPS].values(lambda one: one.workspace_id == workspace.id):
        if app.fields.get("owner_user_id") == user_id:
            app.fields["owner_user_id"] = receiver_id


def _shown(state: MockState, member: Member) -> dict[str, Any]:
    profile = member.profile or described(state, member.user_id)
    return {"user_id": member.user_id, "role_type": member.role, **profile}


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    workspace_id = examples.arguments("workspaces_members_list")["workspace_id"]
    workspace = find_workspace(state, workspace_id)
    for shown in examples.data("workspaces_members_list")["items"]:
        member = Member(shown.pop("user_id"), shown.pop("role_type"), shown)
        workspace.members[member.user_id] = member
    keep(state, workspace)
    # Whoever works together on something works in the workspace that it is in.
    collaborator = examples.arguments("bots_collaborators_delete")["user_id"]
    shared = find_workspace(state, examples.arguments("workflows_list")["workspace_id"])
    shared.members[collaborator] = Member(collaborator, MEMBER)
    keep(state, shared)
    return {"team_workspace_id": workspace_id}
