"""The mock server keeps who works where and on what, and refuses what the service refuses."""

from __future__ import annotations

from typing import Any

import pytest

from coze_mock import Limits, MockServer
from coze_mock.operations.apps import APPS, App
from coze_mock.operations.enterprises.objects import ORGANIZATIONS
from coze_mock.operations.folders import FOLDERS
from coze_mock.operations.workspaces.objects import WORKSPACES
from coze_mock.state.collection import Record
from tests.mock.wire import Wire

ANA, BEN = "4114791485510009", "4114791485510010"
BODY = {"name": "Kitchen", "description": "Where dishes are made."}
COPIES = "/v1/entities/copy_tasks"


def workspace(wire: Wire, **others: Any) -> str:
    return str(wire.data("POST", "/v1/workspaces", json={**BODY, **others})["id"])


def shown(wire: Wire, workspace_id: str, **query: Any) -> dict[str, Any]:
    found = wire.data("GET", "/v1/workspaces", params=query)["workspaces"]
    return dict(next(one for one in found if one["id"] == workspace_id))


def members(wire: Wire, workspace_id: str) -> dict[str, str]:
    """The roles of the members, by their IDs, page by page."""
    path, found = f"/v1/workspaces/{workspace_id}/members", dict[str, str]()
    for number in range(1, 9):
        page = wire.data("GET", path, params={"page_num": number, "page_size": 2})
        found |= {one["user_id"]: one["role_type"] for one in page["items"]}
        if len(found) == page["total_count"]:
            break
    return found


def add(wire: Wire, workspace_id: str, *user_ids: str, role: str = "member") -> dict[str, Any]:
    """What comes of adding people: the lists that aren't empty."""
    users = [{"user_id": one, "role_type": role} for one in user_ids]
    path = f"/v1/workspaces/{workspace_id}/members"
    came = wire.data("POST", path, json={"users": users})
    return {name: ids for name, ids in came.items() if ids}


def remove(wire: Wire, workspace_id: str, *user_ids: str) -> dict[str, Any]:
    path = f"/v1/workspaces/{workspace_id}/members"
    came = wire.data("DELETE", path, json={"user_ids": user_ids})
    return {name: ids for name, ids in came.items() if ids}


def test_a_workspace_is_listed_as_it_was_created_and_changed(wire: Wire) -> None:
    icon = wire.upload()
    workspace_id = workspace(wire, icon_file_id=icon, coze_account_id="77")
    me = wire.data("GET", "/v1/users/me")["user_id"]
    found = shown(wire, workspace_id)
    assert (found["name"], found["workspace_type"], found["role_type"]) == (
        "Kitchen",
        "team",
        "owner",
    )
    assert (found["owner_uid"], found["admin_uids"], icon in found["icon_url"]) == (me, [], True)
    assert shown(wire, workspace_id, user_id=me, coze_account_id="77") == found
    wire.data("PUT", f"/v1/workspaces/{workspace_id}", json={"name": "", "description": "New."})
    found = shown(wire, workspace_id)
    assert (found["name"], found["description"]) == ("Kitchen", "New.")


def test_who_creates_a_workspace_for_somebody_administers_it(wire: Wire) -> None:
    workspace_id = workspace(wire, owner_uid=ANA)
    found = shown(wire, workspace_id)
    assert (found["owner_uid"], found["role_type"]) == (ANA, "admin")
    assert remove(wire, workspace_id, ANA) == {"owner_not_support_remove_user_ids": [ANA]}
    # Nothing keeps an administrator from leaving.
    me = found["admin_uids"][0]
    assert remove(wire, workspace_id, me) == {"removed_success_user_ids": [me]}
    assert workspace_id not in [
        one["id"] for one in wire.data("GET", "/v1/workspaces")["workspaces"]
    ]
    for method, path, body in (
        ("PUT", "", {"name": "Mine"}),
        ("POST", "/members", {"users": []}),
        ("DELETE", "/members", {"user_ids": [ANA]}),
    ):
        where = f"/v1/workspaces/{workspace_id}{path}"
        assert wire.refusal(method, where, json=body) == (200, 4101)


def test_what_comes_of_each_person_is_told(wire: Wire) -> None:
    workspace_id = workspace(wire)
    assert add(wire, workspace_id, ANA, "nobody", ANA, role="admin") == {
        "added_success_user_ids": [ANA],
        "not_exist_user_ids": ["nobody"],
    }
    assert add(wire, workspace_id, ANA, BEN) == {
        "added_success_user_ids": [BEN],
        "already_joined_user_ids": [ANA],
    }
    me, *others = members(wire, workspace_id).items()
    assert (me[1], others) == ("owner", [(ANA, "admin"), (BEN, "member")])
    assert shown(wire, workspace_id)["admin_uids"] == [ANA]
    assert remove(wire, workspace_id, BEN, "8", me[0], BEN) == {
        "removed_success_user_ids": [BEN],
        "not_in_workspace_user_ids": ["8"],
        "owner_not_support_remove_user_ids": [me[0]],
    }
    assert [*members(wire, workspace_id)] == [me[0], ANA]


def test_people_are_invited_to_a_personal_workspace(wire: Wire) -> None:
    (own,) = wire.data("GET", "/v1/workspaces")["workspaces"]
    assert add(wire, own["id"], ANA) == {"invited_success_user_ids": [ANA]}
    assert add(wire, own["id"], ANA) == {"already_invited_user_ids": [ANA]}
    assert [*members(wire, own["id"])] == [own["owner_uid"]]
    assert wire.refusal("PUT", f"/v1/workspaces/{own['id']}", json={"name": "x"}) == (200, 4000)


def test_the_owner_takes_over_what_somebody_leaves_behind(
    wire: Wire, coze_mock: MockServer
) -> None:
    workspace_id = workspace(wire)
    add(wire, workspace_id, ANA)
    coze_mock.bot(workspace_id=workspace_id)
    (bot,) = coze_mock.bots
    bot.owner_user_id = ANA
    app = coze_mock.state[APPS].add(App("9", workspace_id, {"name": "x", "owner_user_id": ANA}))
    remove(wire, workspace_id, ANA)
    me = shown(wire, workspace_id)["owner_uid"]
    assert (bot.owner_user_id, app.fields["owner_user_id"]) == (me, me)


def test_a_workspace_of_an_enterprise_takes_its_people_alone(
    wire: Wire, coze_mock: MockServer
) -> None:
    enterprise_id = coze_mock.enterprise(employees=[ANA])
    (organization,) = coze_mock.state[ORGANIZATIONS].values()
    workspace_id = workspace(wire, coze_account_id=organization.id, owner_uid=ANA)
    listed = wire.data("GET", "/v1/workspaces", params={"enterprise_id": enterprise_id})
    assert [one["id"] for one in listed["workspaces"]] == [workspace_id]
    users = [{"user_id": one, "role_type": "member"} for one in (ANA, BEN)]
    path = f"/v1/workspaces/{workspace_id}/members"
    assert wire.refusal("POST", path, json={"users": users}) == (200, 702042162)
    assert add(wire, workspace_id, ANA) == {"already_joined_user_ids": [ANA]}
    elsewhere = {**BODY, "coze_account_id": organization.id, "owner_uid": BEN}
    assert wire.refusal("POST", "/v1/workspaces", json=elsewhere) == (200, 4200)


class TestFull:
    @pytest.fixture
    def coze_mock_options(self) -> dict[str, Any]:
        return {"limits": Limits(workspace_members=3)}

    def test_a_full_workspace_takes_nobody(self, wire: Wire, coze_mock: MockServer) -> None:
        workspace_id = workspace(wire)
        add(wire, workspace_id, ANA)
        users = [{"user_id": one, "role_type": "member"} for one in (BEN, "12")]
        path = f"/v1/workspaces/{workspace_id}/members"
        assert wire.refusal("POST", path, json={"users": users}) == (200, 702042018)
        assert [*coze_mock.state[WORKSPACES].find(workspace_id).members][1:] == [ANA]
        assert add(wire, workspace_id, BEN) == {"added_success_user_ids": [BEN]}


def test_what_is_not_there_or_not_allowed_is_refused(wire: Wire) -> None:
    workspace_id = workspace(wire)
    people = f"/v1/workspaces/{workspace_id}/members"
    own = {"users": [{"user_id": ANA, "role_type": "owner"}]}
    listing = {"folder_type": "development"}
    for method, path, arguments, refusal in (
        ("PUT", "/v1/workspaces/9", {"json": {"name": "x"}}, (200, 4200)),
        ("GET", "/v1/workspaces/9/members", {}, (200, 4200)),
        ("POST", "/v1/workspaces/9/members", {"json": {}}, (200, 4200)),
        ("POST", people, {"json": own}, (200, 4000)),
        ("POST", people, {"json": {"users": own["users"] * 21}}, (400, 4000)),
        ("DELETE", people, {"json": {"user_ids": [ANA] * 6}}, (400, 4000)),
        ("POST", "/v1/workspaces", {"json": {**BODY, "icon_file_id": "9"}}, (200, 4200)),
        ("POST", "/v1/workspaces", {"json": {**BODY, "name": "x" * 51}}, (400, 4000)),
        ("GET", "/v1/folders/9", {}, (200, 4200)),
        ("GET", "/v1/folders", {"params": {**listing, "workspace_id": "9"}}, (200, 4200)),
        (
            *("GET", "/v1/folders"),
            {"params": {**listing, "workspace_id": workspace_id, "parent_folder_id": "9"}},
            (200, 4200),
        ),
        ("GET", "/v1/plugins/9", {}, (200, 4200)),
        ("GET", "/v1/plugins/mget", {"params": {"ids": ",".join("1" * 21)}}, (400, 4000)),
        ("GET", f"{COPIES}/9", {}, (200, 4200)),
        ("POST", COPIES, {"json": {"entity_id": "9", "entity_type": "bot"}}, (200, 4200)),
    ):
        assert wire.refusal(method, path, **arguments) == refusal, path


def test_collaborators_are_members_of_the_workspace(wire: Wire, coze_mock: MockServer) -> None:
    """Of bots, workflows and apps alike; an app needs no mode for it."""
    workspace_id = workspace(wire)
    add(wire, workspace_id, ANA)
    coze_mock.bot(workspace_id=workspace_id)
    workflow_id = coze_mock.workflow(workspace_id=workspace_id)
    coze_mock.state[APPS].add(App("9", workspace_id))
    ana, ben = ({"collaborators": [{"user_id": one}]} for one in (ANA, BEN))
    for path, mode in (
        (f"/v1/bots/{coze_mock.bots[0].id}", True),
        (f"/v1/workflows/{workflow_id}", True),
        ("/v1/apps/9", False),
    ):
        people = f"{path}/collaborators"
        if mode:
            assert wire.refusal("POST", people, json=ana) == (200, 4000)
            several = {"collaboration_mode": "collaboration"}
            wire.data("POST", f"{path}/collaboration_mode", json=several)
        assert wire.refusal("POST", people, json=ben) == (200, 4000)
        wire.data("POST", people, json=ana)
        assert wire.refusal("DELETE", f"{people}/{BEN}") == (200, 4200)
        if mode:
            alone = {"collaboration_mode": "single"}
            where = f"{path}/collaboration_mode"
            assert wire.refusal("POST", where, json=alone) == (200, 4000)
        wire.data("DELETE", f"{people}/{ANA}")
        if mode:
            wire.data("POST", where, json=alone)
    for path in ("/v1/workflows/1", "/v1/apps/1"):
        assert wire.refusal("POST", f"{path}/collaborators", json=ana) == (200, 4200)
        assert wire.refusal("DELETE", f"{path}/collaborators/{ANA}") == (200, 4200)


def test_a_workflow_of_an_app_is_not_shared(wire: Wire, coze_mock: MockServer) -> None:
    path = f"/v1/workflows/{coze_mock.workflow(app_id='9')}/collaboration_mode"
    several = {"collaboration_mode": "collaboration"}
    assert wire.refusal("POST", path, json=several) == (200, 4000)


def test_folders_are_listed_level_by_level(wire: Wire, coze_mock: MockServer) -> None:
    workspace_id = workspace(wire)
    folders = coze_mock.state[FOLDERS]
    about = {"name": "", "workspace_id": workspace_id, "folder_type": "development"}
    for folder_id, parent in (("1", ""), ("2", "1"), ("3", "1"), ("4", "3"), ("5", "")):
        folders.add(Record(folder_id, {**about}, parent))
    folders.add(Record("6", {**about, "folder_type": "library"}))

    def found(**query: Any) -> list[tuple[str, int]]:
        asked = {"workspace_id": workspace_id, "folder_type": "development", **query}
        page = wire.data("GET", "/v1/folders", params=asked)
        assert (page["total_count"], page["has_more"]) == (len(page["items"]), False)
        return [(one["id"], one["children_count"]) for one in page["items"]]

    assert found() == found(parent_folder_id="0") == [("5", 0), ("1", 2)]
    assert found(parent_folder_id="1") == [("3", 1), ("2", 0)]
    assert found(folder_type="library") == [("6", 0)]
    one = wire.data("GET", "/v1/folders/4")
    assert (one["parent_folder_id"], "children_count" in one) == ("3", False)
    assert "parent_folder_id" not in wire.data("GET", "/v1/folders/1")
