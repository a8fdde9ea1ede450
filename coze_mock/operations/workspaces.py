"""Answers the operations on workspaces.

The account has a workspace of its own from the start, and is the owner of each that a bot is in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.examples import Examples
from coze_mock.operations.bots.objects import BOTS
from coze_mock.operations.pages import page
from coze_mock.operations.resource import Answer, Call, Resource
from coze_mock.state.collection import Kind, Record
from coze_mock.state.state import MockState

RESOURCE = Resource()
WORKSPACES = Kind[Record]("workspace")


@RESOURCE.operation("workspaces_list")
async def list_workspaces(call: Call) -> Answer:
    state = call.state
    found = _workspaces(state)
    enterprise_id, user_id = call.given("enterprise_id"), call.given("user_id")
    if enterprise_id:
        found = [one for one in found if one.fields["enterprise_id"] == enterprise_id]
    if user_id:
        account_id = call.given("coze_account_id")
        found = [one for one in found if user_id == account_id == state.owner_user_id]
    if enterprise_id or user_id:
        found = [one for one in found if one.fields["workspace_type"] != "personal"]
    return page(call, found, lambda one: {"id": one.id, **one.fields})


def _workspaces(state: MockState) -> list[Record]:
    """All workspaces, oldest first, the account's own before the others."""
    collection = state[WORKSPACES]
    if not collection.values(lambda one: one.fields["workspace_type"] == "personal"):
        own = _record(state, state.new_id(), "Personal workspace", workspace_type="personal")
        collection.add(own)
    kept = collection.values()
    known = {one.id for one in kept}
    of_bots = dict.fromkeys(bot.space_id for bot in state[BOTS].values())
    seen = [_record(state, one, f"Workspace {one}") for one in of_bots if one not in known]
    return sorted([*kept, *seen], key=lambda one: one.fields["workspace_type"] != "personal")


def _record(state: MockState, workspace_id: str, name: str, **fields: Any) -> Record:
    usual = {
        "name": name,
        "description": "",
        "icon_url": "https://pictures.example.com/workspace_icon/default.png",
        "workspace_type": "team",
        "role_type": "owner",
        "joined_status": "joined",
        "owner_uid": state.owner_user_id,
        "admin_uids": [],
        "enterprise_id": "",
    }
    return Record(workspace_id, usual | fields)


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    for shown in examples.data("workspaces_list")["workspaces"]:
        workspace_id = shown.pop("id")
        state[WORKSPACES].add(_record(state, workspace_id, **shown))
    return {}
