"""From a new workspace to people, shared work, tools and copies in it, over real sockets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from coze_api.models import (
    CollaborationMode,
    Collaborator,
    CopyEntityType,
    CopyTaskStatus,
    WorkspaceNewMember,
    WorkspaceRoleType,
)
from coze_ext import (
    CozeAPIError,
    CozeArgumentError,
    CozeBadRequestError,
    CozeNotFoundError,
    CozePermissionError,
)
from coze_mock import CozeMock
from coze_mock.operations.apps import APPS, App
from tests.twins import TOKEN, Twin

ANA, BEN = "4114791485510009", "4114791485510010"


class Clock:
    """The time of the server."""

    now = 1_760_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"token": TOKEN, "clock": clock, "chat_duration": 10.0}


@pytest.fixture
async def workspace_id(twin: Twin, coze: Any) -> str:
    made = await twin.value(coze.workspaces.create(name="Kitchen", description="Dishes."))
    assert made.logid
    return str(made.id)


async def test_people_come_to_a_workspace_and_leave(
    twin: Twin, coze: Any, workspace_id: str
) -> None:
    where = {"workspace_id": workspace_id}
    await twin.value(coze.workspaces.update(**where, name="Restaurant"))
    listed = await twin.items(coze.workspaces.list())
    assert [one.name for one in listed if one.id == workspace_id] == ["Restaurant"]

    members = coze.workspaces.members
    users = [
        WorkspaceNewMember(user_id=ANA, role_type=WorkspaceRoleType.ADMIN),
        {"user_id": BEN, "role_type": "member"},
        {"user_id": "nobody", "role_type": "member"},
    ]
    added = await twin.value(members.create(**where, users=users))
    assert (added.added_success_user_ids, added.not_exist_user_ids) == ([ANA, BEN], ["nobody"])
    pages = members.list(**where, page_size=1)
    owner, *others = [(one.user_id, one.role_type) async for one in twin.each(pages)]
    assert owner[1] is WorkspaceRoleType.OWNER
    assert others == [(ANA, WorkspaceRoleType.ADMIN), (BEN, WorkspaceRoleType.MEMBER)]
    removed = await twin.value(members.delete(**where, user_ids=[BEN, owner[0], "1"]))
    assert removed.removed_success_user_ids == [BEN]
    assert removed.owner_not_support_remove_user_ids == [owner[0]]
    assert removed.not_in_workspace_user_ids == ["1"]
    assert (await twin.value(members.list(**where))).total == 2


async def test_what_is_too_much_for_a_workspace_is_never_sent(
    twin: Twin, coze: Any, coze_mock: CozeMock
) -> None:
    user: dict[str, str] = {"user_id": "1", "role_type": "member"}
    calls: tuple[tuple[Callable[[], Any], str], ...] = (
        (lambda: coze.workspaces.create(name="x" * 51, description="x"), "name"),
        (lambda: coze.workspaces.create(name="x", description="x" * 2001), "description"),
        (lambda: coze.workspaces.create(name="x", description=""), "description"),
        (lambda: coze.workspaces.update(workspace_id="1", name="x" * 51), "name"),
        (lambda: coze.workspaces.members.create(workspace_id="1", users=[user] * 21), "users"),
        (lambda: coze.workspaces.members.delete(workspace_id="1", user_ids=["1"] * 6), "user_ids"),
        (lambda: coze.workspaces.members.list(workspace_id="1", page_size=51), "page_size"),
        (lambda: coze.folders.retrieve(folder_id="1/2"), "folder_id"),
        (lambda: coze.plugins.retrieve_many(ids=["1"] * 21), "ids"),
        (lambda: coze.stores.plugins.list(page_size=101), "page_size"),
        (lambda: coze.plugins.tools.call(plugin_id="1", tool_name="", arguments={}), "tool_name"),
        (lambda: coze.apps.collaborators.create(app_id="1", collaborators=[]), "collaborators"),
    )
    for call, argument in calls:
        with pytest.raises(CozeArgumentError, match=argument):
            await twin.value(call())
    assert coze_mock.requests == ()


async def test_members_work_on_a_workflow_and_on_an_app(
    twin: Twin, coze: Any, coze_mock: CozeMock, workspace_id: str
) -> None:
    users = [{"user_id": ANA, "role_type": "member"}]
    await twin.value(coze.workspaces.members.create(workspace_id=workspace_id, users=users))
    workflow = {"workflow_id": coze_mock.workflow(workspace_id=workspace_id)}
    app = {"app_id": coze_mock.state[APPS].add(App("9", workspace_id)).id}
    ana, ben = [Collaborator(user_id=ANA)], [{"user_id": BEN}]
    modes = coze.workflows.collaboration_modes

    with pytest.raises(CozeBadRequestError, match="collaboration mode"):
        await twin.value(coze.workflows.collaborators.create(**workflow, collaborators=ana))
    await twin.value(modes.update(**workflow, collaboration_mode=CollaborationMode.COLLABORATION))
    for what, collaborators in (
        (workflow, coze.workflows.collaborators),
        (app, coze.apps.collaborators),
    ):
        done = await twin.value(collaborators.create(**what, collaborators=ana))
        assert done.logid
        with pytest.raises(CozeBadRequestError, match="no member"):
            await twin.value(collaborators.create(**what, collaborators=ben))
        await twin.value(collaborators.delete(**what, user_id=ANA))
        with pytest.raises(CozeNotFoundError):
            await twin.value(collaborators.delete(**what, user_id=ANA))
    await twin.value(modes.update(**workflow, collaboration_mode="single"))


async def test_folders_are_found_from_the_top_down(
    twin: Twin, coze: Any, begun: Mapping[str, str]
) -> None:
    where = {"workspace_id": begun["workspace_id"], "folder_type": "development"}
    (top,) = await twin.items(coze.folders.list(**where))
    page = await twin.value(coze.folders.list(**where, parent_folder_id=top.id, page_size=1))
    found = [folder async for folder in twin.each(page)]
    assert (len(found), page.total, top.children_count, top.parent_folder_id) == (2, 2, 2, None)
    one = await twin.value(coze.folders.retrieve(folder_id=begun["folder_id"]))
    assert (one.parent_folder_id, one.name) == (top.id, "Soups")
    with pytest.raises(CozeNotFoundError):
        await twin.value(coze.folders.retrieve(folder_id="9"))


async def test_a_plugin_of_the_store_is_looked_up_and_called(
    twin: Twin, coze: Any, begun: Mapping[str, str]
) -> None:
    categories = await twin.items(coze.stores.categories.list(entity_type="plugin", page_size=1))
    assert [one.name for one in categories] == ["Food", "Utilities"]
    offered = coze.stores.plugins.list(
        keyword="recipe", is_official=True, category_ids=[one.id for one in categories]
    )
    (product,) = await twin.items(offered)
    assert product.metainfo.entity_id == begun["plugin_id"]
    plugin = await twin.value(coze.plugins.retrieve(plugin_id=product.metainfo.entity_id))
    (tool,) = plugin.tools
    assert tool.input_schema["required"] == ["ingredient"]
    # It holds a token.
    assert plugin.mcp_json is not None
    assert "Bearer" not in repr(plugin)
    called = await twin.value(
        coze.plugins.tools.call(
            plugin_id=plugin.plugin_id, tool_name=tool.name, arguments={"ingredient": "leek"}
        )
    )
    assert called.result == {"recipes": [{"title": "Leek soup", "minutes": 30}]}
    several = await twin.value(coze.plugins.retrieve_many(ids=[plugin.plugin_id, "9"]))
    assert [one.name for one in several] == [plugin.name]


async def test_a_copy_is_made_at_once_or_by_a_task(
    twin: Twin, coze: Any, coze_mock: CozeMock, clock: Clock, workspace_id: str
) -> None:
    bot = {"entity_id": coze_mock.bot(), "entity_type": CopyEntityType.BOT}
    made = await twin.value(coze.copy_tasks.create(**bot))
    assert (made.copied_entity_id, made.task_id) == (coze_mock.bots[-1].id, None)
    there = await twin.value(coze.copy_tasks.create(**bot, to_workspace_id=workspace_id))
    task = await twin.value(coze.copy_tasks.retrieve(task_id=there.task_id))
    assert (task.task_status, task.target_entity_id) == (CopyTaskStatus.IN_PROGRESS, None)
    clock.now += 10
    task = await twin.value(coze.copy_tasks.retrieve(task_id=there.task_id))
    assert (task.task_status, task.failed_reasons) == (CopyTaskStatus.SUCCESSFUL, None)
    drafts = coze.bots.list(workspace_id=workspace_id, publish_status="unpublished_draft")
    assert [one.id for one in await twin.items(drafts)] == [task.target_entity_id]
    with pytest.raises(CozePermissionError):
        await twin.value(coze.copy_tasks.create(**bot, to_workspace_id="9"))
    with pytest.raises(CozeAPIError, match="4200"):
        await twin.value(coze.copy_tasks.retrieve(task_id="9"))
