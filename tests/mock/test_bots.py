"""How bots are made, published, changed, found and shared."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from coze_mock import MockServer
from coze_mock.document import load_document
from tests.mock.conftest import Clock
from tests.mock.wire import Wire

CONFIG: dict[str, Any] = {
    "name": "Cook",
    "description": "Teaches a dish a day.",
    "prompt_info": {"prompt": "You are a cook."},
    "onboarding_info": {"prologue": "Welcome!", "suggested_questions": ["Soup?", "Rice?"]},
    "plugin_id_list": {
        "id_list": [
            {"plugin_id": "71", "api_id": "1"},
            {"plugin_id": "72", "api_id": "2"},
            {"plugin_id": "71", "api_id": "3"},
        ]
    },
    "workflow_id_list": {"ids": [{"id": "81"}]},
    "model_info_config": {"model_id": "17", "temperature": 0.5, "sp_anti_leak": True},
    "suggest_reply_info": {"reply_mode": "customized", "customized_prompt": "Ask about food."},
    "media_config": {"is_voice_call_closed": True},
}


def draft(wire: Wire, bot_id: str) -> dict[str, Any]:
    found = wire.data("GET", f"/v1/bots/{bot_id}", params={"is_published": "false"})
    assert isinstance(found, dict)
    return found


def published(wire: Wire, bot_id: str) -> dict[str, Any]:
    found = wire.data("GET", f"/v1/bots/{bot_id}")
    assert isinstance(found, dict)
    return found


def listed(wire: Wire, **params: Any) -> list[str]:
    found = wire.data("GET", "/v1/bots", params={"workspace_id": "730", **params})
    assert found["total"] >= len(found["items"])
    return [item["id"] for item in found["items"]]


def test_a_new_bot_is_a_draft_with_all_that_was_set(wire: Wire, clock: Clock) -> None:
    bot = draft(wire, wire.create_bot(**CONFIG))

    assert (bot["name"], bot["description"]) == ("Cook", "Teaches a dish a day.")
    assert bot["prompt_info"]["prompt"] == "You are a cook."
    assert bot["onboarding_info"] == CONFIG["onboarding_info"]
    assert bot["suggest_reply_info"] == CONFIG["suggest_reply_info"]
    assert bot["media_config"] == CONFIG["media_config"]
    tools = {
        plugin["plugin_id"]: [tool["api_id"] for tool in plugin["api_info_list"]]
        for plugin in bot["plugin_info_list"]
    }
    assert tools == {"71": ["1", "3"], "72": ["2"]}
    assert [workflow["id"] for workflow in bot["workflow_info_list"]] == ["81"]
    assert (bot["model_info"]["model_id"], bot["model_info"]["temperature"]) == ("17", 0.5)
    assert bot["create_time"] == bot["update_time"] == int(clock.now)
    assert bot["version"] == ""


def test_publishing_freezes_the_draft_as_a_version(wire: Wire, clock: Clock) -> None:
    bot_id = wire.create_bot(**CONFIG)
    first = wire.publish(bot_id)
    clock.advance(60)
    wire.data("POST", "/v1/bot/update", json={"bot_id": bot_id, "name": "Chef"})

    assert (published(wire, bot_id)["name"], draft(wire, bot_id)["name"]) == ("Cook", "Chef")
    assert published(wire, bot_id)["version"] == draft(wire, bot_id)["version"] == first

    second = wire.publish(bot_id)
    assert int(second) > int(first)
    bot = published(wire, bot_id)
    assert (bot["name"], bot["version"]) == ("Chef", second)
    assert bot["description"] == "Teaches a dish a day."
    assert bot["update_time"] - bot["create_time"] == 60


def test_an_update_changes_only_what_it_names(wire: Wire) -> None:
    bot_id = wire.create_bot(**CONFIG)
    knowledge = {"dataset_ids": ["91", "92"], "auto_call": False}
    before = draft(wire, bot_id)

    wire.data("POST", "/v1/bot/update", json={"bot_id": bot_id, "knowledge": knowledge})

    after = draft(wire, bot_id)
    assert [info["id"] for info in after["knowledge"]["knowledge_infos"]] == ["91", "92"]
    assert after | {"knowledge": before["knowledge"]} == before


def test_an_avatar_is_an_uploaded_file(wire: Wire) -> None:
    first, second = wire.upload(b"one"), wire.upload(b"two")
    bot_id = wire.create_bot(icon_file_id=first)
    before = draft(wire, bot_id)["icon_url"]

    wire.data("POST", "/v1/bot/update", json={"bot_id": bot_id, "icon_file_id": second})

    assert first in before
    assert second in draft(wire, bot_id)["icon_url"]
    for path, body in (
        ("/v1/bot/create", {"space_id": "730", "name": "x", "icon_file_id": "1"}),
        ("/v1/bot/update", {"bot_id": bot_id, "icon_file_id": "1"}),
    ):
        assert wire.refusal("POST", path, json=body) == (200, 4200)


def test_a_bot_is_published_to_each_connector_by_itself(wire: Wire) -> None:
    bot_id = wire.create_bot()
    wire.publish(bot_id, "999")
    online = {"params": {"bot_id": bot_id}}

    assert published(wire, bot_id)["bot_id"] == bot_id
    assert wire.refusal("GET", "/v1/bot/get_online_info", **online) == (200, 4015)
    wire.publish(bot_id, "1024", "999")
    assert wire.data("GET", "/v1/bot/get_online_info", **online) == published(wire, bot_id)

    unpublish = f"/v1/bots/{bot_id}/unpublish"
    wire.data("POST", unpublish, json={"connector_id": "1024", "unpublish_reason": "over"})
    assert wire.refusal("POST", unpublish, json={"connector_id": "1024"}) == (200, 4015)
    assert wire.refusal("GET", "/v1/bot/get_online_info", **online) == (200, 4015)
    assert published(wire, bot_id)["bot_id"] == bot_id
    wire.data("POST", unpublish, json={"connector_id": "999"})
    assert wire.refusal("GET", f"/v1/bots/{bot_id}") == (200, 4015)


def test_a_connector_of_ones_own_needs_the_api_connector(wire: Wire) -> None:
    bot_id = wire.create_bot()
    body = {"bot_id": bot_id, "connector_ids": ["7470"]}

    assert wire.refusal("POST", "/v1/bot/publish", json=body) == (200, 4000)
    wire.publish(bot_id, "7470", "1024")


def test_versions_are_listed_from_the_newest(wire: Wire) -> None:
    bot_id = wire.create_bot()
    api = [wire.publish(bot_id) for _ in range(3)]
    chat_sdk = [wire.publish(bot_id, "999") for _ in range(2)]
    where = f"/v1/bots/{bot_id}/versions"

    def versions(**params: Any) -> list[str]:
        return [item["version"] for item in wire.data("GET", where, params=params)["items"]]

    assert versions() == [*reversed(chat_sdk), *reversed(api)]
    assert versions(connector_id="1024") == [*reversed(api)]
    (unpublished,) = wire.data("GET", where, params={"publish_status": "unpublished_draft"})[
        "items"
    ]
    assert unpublished["publish_status"] == "unpublished_draft"


def test_the_list_shows_bots_by_their_publish_status(wire: Wire) -> None:
    never = wire.create_bot(name="never")
    api = wire.published_bot(name="api")
    sdk = wire.create_bot(name="sdk")
    wire.publish(sdk, "999")
    wire.create_bot(name="elsewhere", space_id="731")
    wire.data("POST", "/v1/bot/update", json={"bot_id": api, "name": "api draft"})

    assert listed(wire) == [api]
    assert listed(wire, connector_id="999") == [sdk]
    assert listed(wire, publish_status="unpublished_draft") == [never]
    assert listed(wire, publish_status="") == listed(wire)
    assert sorted(listed(wire, publish_status="all")) == sorted([never, api, sdk])
    found = wire.data("GET", "/v1/bots", params={"workspace_id": "730"})["items"]
    assert [(item["name"], item["is_published"]) for item in found] == [("api", True)]
    params = {"workspace_id": "730", "publish_status": "published_draft"}
    (in_draft,) = wire.data("GET", "/v1/bots", params=params)["items"]
    assert in_draft["name"] == "api draft"


@pytest.mark.parametrize("size", [1, 2, 3, 7, 20])
def test_pages_make_up_the_whole_list(wire: Wire, size: int) -> None:
    bots = [wire.published_bot(name=f"bot {number}") for number in range(7)]
    versions = [wire.publish(bots[0]) for _ in range(6)]
    pages = range(1, 9)

    new = [listed(wire, page_num=page, page_size=size) for page in pages]
    old = [
        wire.data(
            "GET",
            "/v1/space/published_bots_list",
            params={"space_id": "730", "page_index": page, "page_size": size},
        )
        for page in pages
    ]
    history = [
        wire.data(
            "GET", f"/v1/bots/{bots[0]}/versions", params={"page_num": page, "page_size": size}
        )
        for page in pages
    ]

    all_new = [*itertools.chain.from_iterable(new)]
    assert sorted(all_new) == sorted(bots)
    assert all(len(page) in (0, size, 7 % size) for page in new)
    assert {page["total"] for page in old} == {7}
    assert [item["bot_id"] for page in old for item in page["space_bots"]] == all_new
    assert [item["version"] for page in history for item in page["items"]][:6] == versions[::-1]
    assert [page["has_more"] for page in history] == [page * size < 7 for page in pages]


def test_the_pages_have_the_sizes_of_the_wire_by_default(wire: Wire) -> None:
    for number in range(21):
        wire.published_bot(name=f"bot {number}")
    bot_id = listed(wire)[0]
    for _ in range(11):
        wire.publish(bot_id)

    assert len(listed(wire)) == 20
    assert len(listed(wire, page_num=2)) == 1
    assert len(wire.data("GET", f"/v1/bots/{bot_id}/versions")["items"]) == 10
    old = wire.data("GET", "/v1/space/published_bots_list", params={"space_id": "730"})
    assert (len(old["space_bots"]), old["total"]) == (20, 21)


def test_collaborators_need_the_collaboration_mode(coze_mock: MockServer, wire: Wire) -> None:
    bot_id = wire.create_bot()
    mode, people = f"/v1/bots/{bot_id}/collaboration_mode", f"/v1/bots/{bot_id}/collaborators"
    ana = {"collaborators": [{"user_id": "ana"}]}

    assert wire.refusal("POST", people, json=ana) == (200, 4000)
    wire.data("POST", mode, json={"collaboration_mode": "collaboration"})
    wire.data("POST", people, json=ana)
    wire.data("POST", people, json=ana)
    assert [*coze_mock.bots[0].collaborators] == ["ana"]
    assert wire.refusal("POST", mode, json={"collaboration_mode": "single"}) == (200, 4000)
    assert wire.refusal("DELETE", f"{people}/ben") == (200, 4200)
    wire.data("DELETE", f"{people}/ana")
    wire.data("POST", mode, json={"collaboration_mode": "single"})
    assert coze_mock.bots[0].collaboration_mode == "single"


@pytest.mark.parametrize(
    ("method", "path", "arguments"),
    [
        ("GET", "/v1/bots/1", {}),
        ("GET", "/v1/bots/1/versions", {}),
        ("GET", "/v1/bot/get_online_info", {"params": {"bot_id": "1"}}),
        ("POST", "/v1/bot/update", {"json": {"bot_id": "1"}}),
        ("POST", "/v1/bot/publish", {"json": {"bot_id": "1", "connector_ids": ["1024"]}}),
        ("POST", "/v1/bots/1/unpublish", {"json": {"connector_id": "1024"}}),
        ("POST", "/v1/bots/1/collaboration_mode", {"json": {"collaboration_mode": "single"}}),
        ("POST", "/v1/bots/1/collaborators", {"json": {"collaborators": [{"user_id": "a"}]}}),
        ("DELETE", "/v1/bots/1/collaborators/a", {}),
    ],
)
def test_an_unknown_bot_is_not_found(
    wire: Wire, method: str, path: str, arguments: dict[str, Any]
) -> None:
    assert wire.refusal(method, path, **arguments) == (200, 4200)


def test_a_model_is_shown_as_it_was_set(wire: Wire) -> None:
    document = load_document()
    schema = document.content["components"]["schemas"]["ModelInfoConfig"]
    fields = {name: {**document.resolve(one), **one} for name, one in schema["properties"].items()}
    given = {name: field["example"] for name, field in fields.items()}
    assert {"cache_type", "sp_anti_leak", "sp_current_time"} <= given.keys()
    bot_id = wire.create_bot(model_info_config=given)

    shown = wire.data("GET", f"/v1/bots/{bot_id}", params={"is_published": "false"})

    assert {name: shown["model_info"][name] for name in given} == given


@pytest.mark.parametrize(
    ("connectors", "refusal"),
    [
        (["1024", "10000122"], (200, 4000)),
        (["10000011"], (200, 4000)),
        (["999", "998"], (200, 4000)),
        (["7470849514748000005"], (200, 4000)),
        (["1024", "7470849514748000005"], None),
        (["999"], None),
    ],
)
def test_the_api_publishes_to_some_channels_alone(
    wire: Wire, connectors: list[str], refusal: tuple[int, int] | None
) -> None:
    bot_id = wire.create_bot()
    body = {"bot_id": bot_id, "connector_ids": connectors}
    if refusal is None:
        wire.data("POST", "/v1/bot/publish", json=body)
    else:
        assert wire.refusal("POST", "/v1/bot/publish", json=body) == refusal
