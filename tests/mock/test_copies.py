"""The mock server copies bots, apps and workflows, and refuses to where the service does."""

from __future__ import annotations

from typing import Any

import pytest

from coze_mock import MockServer
from coze_mock.operations.apps import APPS, App
from tests.mock.conftest import Clock
from tests.mock.wire import Wire

COPIES = "/v1/entities/copy_tasks"
OTHER = "4114791485510009"


def workspace(wire: Wire, **others: Any) -> str:
    body = {"name": "Kitchen", "description": "Dishes.", **others}
    return str(wire.data("POST", "/v1/workspaces", json=body)["id"])


class TestCopies:
    @pytest.fixture
    def coze_mock_options(self, clock: Clock) -> dict[str, Any]:
        return {"clock": clock, "chat_duration": 10.0}

    def copied(self, wire: Wire, clock: Clock, **body: Any) -> dict[str, Any]:
        """What is told of a copy that takes a while, once it is over."""
        task_id = wire.data("POST", COPIES, json=body)["task_id"]
        found = wire.data("GET", f"{COPIES}/{task_id}")
        assert (found["task_status"], "target_entity_id" in found) == ("in_progress", False)
        clock.advance(10)
        found = wire.data("GET", f"{COPIES}/{task_id}")
        assert (found["source_entity_id"], found["entity_type"]) == tuple(body.values())[:2]
        return dict(found)

    def test_a_bot_is_copied_at_once_within_its_workspace(self, wire: Wire) -> None:
        bot_id = wire.published_bot()
        copy = wire.data("POST", COPIES, json={"entity_id": bot_id, "entity_type": "bot"})
        drafts = {"workspace_id": "730", "publish_status": "unpublished_draft"}
        found = wire.data("GET", "/v1/bots", params=drafts)["items"]
        assert [(one["id"], one["name"]) for one in found] == [(copy["copied_entity_id"], "Cook")]

    def test_elsewhere_a_bot_goes_with_its_workflows(
        self, wire: Wire, clock: Clock, coze_mock: MockServer
    ) -> None:
        target = workspace(wire)
        used = coze_mock.workflow(name="soups", workspace_id="730")
        bot_id = wire.create_bot(workflow_id_list={"ids": [{"id": used}]})
        asked = {"entity_id": bot_id, "entity_type": "bot", "to_workspace_id": target}
        found = self.copied(wire, clock, **asked)
        assert (found["task_status"], found["target_workspace_id"]) == ("successful", target)
        listed = {"workspace_id": target, "page_num": 1, "publish_status": "all"}
        (made,) = wire.data("GET", "/v1/workflows", params=listed)["items"]
        (bot,) = [one for one in coze_mock.bots if one.id == found["target_entity_id"]]
        assert bot.space_id == target
        assert bot.draft.config["workflow_id_list"] == {"ids": [{"id": made["workflow_id"]}]}
        assert (made["workflow_name"], made["workflow_id"] != used) == ("soups", True)

    def test_a_copy_fails_without_what_it_needs(
        self, wire: Wire, clock: Clock, coze_mock: MockServer
    ) -> None:
        bot_id = wire.create_bot(workflow_id_list={"ids": [{"id": "9"}]})
        asked = {"entity_id": bot_id, "entity_type": "bot", "to_workspace_id": workspace(wire)}
        found = self.copied(wire, clock, **asked)
        assert (found["task_status"], "target_entity_id" in found) == ("failed", False)
        assert [one["entity_id"] for one in found["failed_reasons"]] == ["9"]
        assert [bot.id for bot in coze_mock.bots] == [bot_id]

    def test_apps_and_workflows_are_copied_as_drafts(
        self, wire: Wire, clock: Clock, coze_mock: MockServer
    ) -> None:
        coze_mock.state[APPS].add(App("9", "730", {"name": "Soups"}, frozenset({"1024"})))
        workflow_id = coze_mock.workflow(app_id="9", workspace_id="730")
        for body in (
            {"entity_id": "9", "entity_type": "app"},
            {"entity_id": workflow_id, "entity_type": "workflow"},
        ):
            assert self.copied(wire, clock, **body)["task_status"] == "successful"
        apps = {"workspace_id": "730", "publish_status": "unpublished_draft"}
        (app,) = wire.data("GET", "/v1/apps", params=apps)["items"]
        drafts = {"workspace_id": "730", "page_num": 1, "publish_status": "unpublished_draft"}
        found = wire.data("GET", "/v1/workflows", params=drafts)["items"]
        assert [one["app_id"] for one in found] == ["9", app["id"]]

    def test_some_things_may_not_be_copied(self, wire: Wire, coze_mock: MockServer) -> None:
        (own,) = wire.data("GET", "/v1/workspaces")["workspaces"]
        in_own, elsewhere = (coze_mock.bot(workspace_id=one) for one in (own["id"], "730"))
        left = workspace(wire, owner_uid=OTHER)
        people = {"user_ids": [own["owner_uid"]]}
        wire.data("DELETE", f"/v1/workspaces/{left}/members", json=people)
        for entity_id, target, refusal in (
            (in_own, "730", (200, 4000)),
            (elsewhere, "9", (200, 4101)),
            (elsewhere, left, (200, 4101)),
        ):
            body = {"entity_id": entity_id, "entity_type": "bot", "to_workspace_id": target}
            assert wire.refusal("POST", COPIES, json=body) == refusal


class TestPermissions:
    @pytest.fixture
    def coze_mock_options(self) -> dict[str, Any]:
        return {"permissions": ["Workflow.copy", "Workspace.createWorkflow"]}

    def test_what_is_copied_says_which_permissions_it_takes(
        self, wire: Wire, coze_mock: MockServer
    ) -> None:
        workflow = {"entity_id": coze_mock.workflow(), "entity_type": "workflow"}
        task_id = wire.data("POST", COPIES, json=workflow)["task_id"]
        wire.data("GET", f"{COPIES}/{task_id}")
        bot = {"entity_id": coze_mock.bot(), "entity_type": "bot"}
        assert wire.refusal("POST", COPIES, json=bot) == (200, 4101)
