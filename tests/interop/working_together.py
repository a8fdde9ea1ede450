"""Calls about workspaces and what is shared in them, by the official SDK and by this client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

import cozepy
import pydantic
from cozepy.folders import FolderType
from cozepy.workspaces import WorkspaceRoleType

from coze_api import models
from coze_mock.operations.folders import FOLDERS
from coze_mock.operations.workspaces.objects import WORKSPACES
from coze_mock.state.collection import Record
from tests.interop.pairs import SPACE, Pair, World

ANA, BEN = "4114791485510009", "4114791485510010"


def a_folder(world: World) -> str:
    """The ID of a folder, which is put into the world within another."""
    folders = world.server.state[FOLDERS]
    fields = {
        "name": "Soups",
        "description": "",
        "workspace_id": SPACE,
        "creator_user_id": "7",
        "folder_type": "development",
    }
    outer = folders.add(Record("7542685563940290001", fields))
    return folders.add(Record("7523161255330000006", fields, outer.id)).id


def with_folder(call: Callable[[Any, str], Any]) -> Callable[[Any, World], Any]:
    return lambda coze, world: call(coze, a_folder(world))


def _members(world: World) -> dict[str, str]:
    """The roles of who was added to the workspace, by their IDs."""
    workspace = world.server.state[WORKSPACES].find(SPACE)
    return {one.user_id: one.role for one in workspace.members.values() if one.role != "owner"}


def _list_members(coze: cozepy.Coze) -> None:
    # The SDK reads the page as if it were a member.
    with suppress(pydantic.ValidationError):
        list(coze.workspaces.members.list(workspace_id=SPACE, page_num=1, page_size=7))


PAIRS: Mapping[str, Pair] = {
    "add members to a workspace": Pair(
        "workspaces_members_create",
        lambda coze, _: coze.workspaces.members.create(
            workspace_id=SPACE,
            users=[
                cozepy.WorkspaceMember(user_id=ANA, role_type=WorkspaceRoleType.ADMIN),
                cozepy.WorkspaceMember(user_id=BEN, role_type=WorkspaceRoleType.MEMBER),
            ],
        ),
        lambda coze, _: coze.workspaces.members.create(
            workspace_id=SPACE,
            users=[
                models.WorkspaceNewMember(user_id=ANA, role_type=models.WorkspaceRoleType.ADMIN),
                models.WorkspaceNewMember(user_id=BEN, role_type=models.WorkspaceRoleType.MEMBER),
            ],
        ),
    ),
    "remove members from a workspace": Pair(
        "workspaces_members_delete",
        lambda coze, _: coze.workspaces.members.delete(workspace_id=SPACE, user_ids=[ANA, BEN]),
        lambda coze, _: coze.workspaces.members.delete(workspace_id=SPACE, user_ids=[ANA, BEN]),
    ),
    "list the members of a workspace": Pair(
        "workspaces_members_list",
        lambda coze, _: _list_members(coze),
        lambda coze, _: list(coze.workspaces.members.list(workspace_id=SPACE, page_size=7)),
    ),
    "list folders": Pair(
        "folders_list",
        with_folder(
            lambda coze, _: list(
                coze.folders.list(workspace_id=SPACE, folder_type=FolderType.DEVELOPMENT)
            )
        ),
        with_folder(
            lambda coze, _: list(
                coze.folders.list(workspace_id=SPACE, folder_type=models.FolderType.DEVELOPMENT)
            )
        ),
    ),
    "list the folders in a folder": Pair(
        "folders_list",
        with_folder(
            lambda coze, _: list(
                coze.folders.list(
                    workspace_id=SPACE,
                    folder_type=FolderType.DEVELOPMENT,
                    parent_folder_id="7542685563940290001",
                    page_size=7,
                )
            )
        ),
        with_folder(
            lambda coze, _: list(
                coze.folders.list(
                    workspace_id=SPACE,
                    folder_type="development",
                    parent_folder_id="7542685563940290001",
                    page_size=7,
                )
            )
        ),
    ),
    "look up a folder": Pair(
        "folders_retrieve",
        with_folder(lambda coze, folder: coze.folders.retrieve(folder_id=folder)),
        with_folder(lambda coze, folder: coze.folders.retrieve(folder_id=folder)),
    ),
}
"""Calls of every operation about these that both clients have."""

EXPECTED: Mapping[str, Callable[[Any, World], tuple[object, object]]] = {
    "add members to a workspace": lambda made, there: (
        (made.added_success_user_ids, _members(there)),
        ([ANA, BEN], {ANA: "admin", BEN: "member"}),
    ),
    "remove members from a workspace": lambda made, _: (
        (made.removed_success_user_ids, made.not_in_workspace_user_ids),
        ([], [ANA, BEN]),
    ),
    "list the members of a workspace": lambda made, _: (made, None),
    "list folders": lambda folders, _: (
        [(one.name, one.children_count, one.parent_folder_id) for one in folders],
        [("Soups", 1, None)],
    ),
    "list the folders in a folder": lambda folders, _: (
        [(one.id, one.children_count) for one in folders],
        [("7523161255330000006", 0)],
    ),
    "look up a folder": lambda folder, _: (
        (folder.id, folder.parent_folder_id),
        ("7523161255330000006", "7542685563940290001"),
    ),
}
"""What the SDK makes of each answer, and what that has to be."""

NOT_IN_THE_SDK = {
    "workspaces_create",
    "workspaces_update",
    "workflows_collaboration_modes_update",
    "workflows_collaborators_create",
    "workflows_collaborators_delete",
    "apps_collaborators_create",
    "apps_collaborators_delete",
    "plugins_retrieve",
    "plugins_retrieve_many",
    "plugins_tools_call",
    "stores_plugins_list",
    "stores_categories_list",
    "copy_tasks_create",
    "copy_tasks_retrieve",
}
