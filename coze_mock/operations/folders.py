"""Answers the operations on folders, which come about on the platform alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.examples import Examples
from coze_mock.operations.pages import page
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Resource
from coze_mock.operations.workspaces.operations import find_workspace
from coze_mock.state.collection import Kind, Record
from coze_mock.state.state import MockState

FOLDERS = Kind[Record]("folder")
"""The parent of a folder is the one that it is in, or nothing at the top of its workspace."""
RESOURCE = Resource()
_TOP = ("", "0", None)
"""What asks for the folders at the top of a workspace."""


def _folder_info(folder: Record) -> dict[str, Any]:
    parent = {"parent_folder_id": folder.parent} if folder.parent else {}
    return {"id": folder.id, **folder.fields, **parent}


Plain(RESOURCE, FOLDERS, id="folder_id", show=_folder_info).retrieve("folders_retrieve")


@RESOURCE.operation("folders_list")
async def list_folders(call: Call) -> Answer:
    folders = call.state[FOLDERS]
    find_workspace(call.state, call.given("workspace_id"))
    parent = call.given("parent_folder_id")
    within = "" if parent in _TOP else folders.find(parent).id
    asked = {name: call.given(name) for name in ("workspace_id", "folder_type")}
    found = folders.values(
        lambda one: one.parent == within and all(one.fields[name] == asked[name] for name in asked)
    )

    def show(folder: Record) -> dict[str, Any]:
        children = folders.values(lambda one: one.parent == folder.id)
        return {**_folder_info(folder), "children_count": len(children)}

    return page(call, found[::-1], show)


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    parent = examples.arguments("folders_list")["parent_folder_id"]
    shown = examples.data("folders_list")["items"]
    about = {**shown[0], "name": "Dishes", "description": ""}
    for one in [{**about, "id": parent, "parent_folder_id": ""}, *reversed(shown)]:
        fields = {
            name: one[name]
            for name in ("name", "description", "workspace_id", "creator_user_id", "folder_type")
        }
        state[FOLDERS].add(Record(one["id"], fields, one["parent_folder_id"]))
    return {"folder_id": examples.arguments("folders_retrieve")["folder_id"]}
