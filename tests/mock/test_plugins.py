"""The mock server has plugins that do what they were told to, and a store that offers them."""

from __future__ import annotations

from typing import Any

from coze_mock import MockServer
from coze_mock.operations.plugins import PLUGINS
from tests.mock.wire import Wire


def test_a_tool_gives_what_it_was_told_to(wire: Wire, coze_mock: MockServer) -> None:
    town = {"properties": {"town": {"type": "string"}}, "required": ["town"]}
    plugin_id = coze_mock.plugin(
        {"weather": {"sky": "晴れ"}, "any": {}}, name="Sky", input_schemas={"weather": town}
    )
    path = f"/v1/plugins/{plugin_id}/tools/call"

    def asking(tool: str, **arguments: Any) -> dict[str, Any]:
        return {"json": {"tool_name": tool, "arguments": arguments}}

    assert wire.data("POST", path, **asking("weather", town="Oslo")) == {"result": {"sky": "晴れ"}}
    assert wire.data("POST", path, **asking("any", x=1)) == {"result": {}}
    assert wire.refusal("POST", path, **asking("weather")) == (200, 4000)
    assert wire.refusal("POST", path, **asking("weather", town=1)) == (200, 4000)
    assert wire.refusal("POST", path, **asking("other")) == (200, 4200)
    found = wire.data("GET", "/v1/plugins/mget", params={"ids": f"{plugin_id},9,{plugin_id}"})
    assert [one["plugin_id"] for one in found["items"]] == [plugin_id]
    assert [one["name"] for one in found["items"][0]["tools"]] == ["weather", "any"]
    kept = coze_mock.state[PLUGINS].find(plugin_id)
    kept.fields["is_call_available"] = False
    assert wire.refusal("POST", path, **asking("any")) == (200, 4101)
    kept.product = None
    assert wire.refusal("POST", path, **asking("any")) == (200, 4000)
    assert wire.data("GET", "/v1/stores/plugins")["items"] == []


def test_the_store_finds_and_sorts_its_plugins(wire: Wire, coze_mock: MockServer) -> None:
    coze_mock.world()
    about = {"description": "", "is_official": False, "listed_at": 9_000_000_000}
    for plugin_id, name, heat in (("1", "Great recipes", 9), ("2", "Maps", 9000)):
        made = coze_mock.plugin({}, plugin_id=plugin_id, name=name)
        product = coze_mock.state[PLUGINS].find(made).product
        assert product is not None
        product["metainfo"].update(about)
        product["plugin_info"]["heat"] = heat
    (recipes,) = coze_mock.state[PLUGINS].values(lambda one: one.fields["name"] == "Recipes")

    def found(**query: Any) -> list[str]:
        items = wire.data("GET", "/v1/stores/plugins", params=query)["items"]
        return [one["metainfo"]["entity_id"] for one in items]

    assert found() == found(sort_type="heat") == ["2", recipes.id, "1"]
    assert found(sort_type="newest") == ["1", "2", recipes.id]
    assert found(keyword="RECIPE", sort_type="relative") == [recipes.id, "1"]
    assert found(is_official="true") == [recipes.id]
    assert found(is_official="false", page_size=1, page_num=2) == ["1"]
    categories = wire.data("GET", "/v1/stores/categories", params={"entity_type": "plugin"})
    ids = [one["id"] for one in categories["items"]]
    assert found(category_ids=",".join(ids)) == [recipes.id]
    assert found(category_ids=ids[1]) == []
