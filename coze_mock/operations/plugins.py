"""Answers the operations on plugins, which come about on the platform alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry

from coze_mock.errors import ApiError, Code, broken_rule, shorten
from coze_mock.examples import Examples
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.state.collection import Kind
from coze_mock.state.state import MockState


@dataclass
class Plugin:
    """A plugin: what a lookup shows of it, and what its tools give."""

    id: str
    fields: dict[str, Any]
    """As the wire shows them, with the tools under ``tools``."""
    product: Mapping[str, Any] | None = None
    """What the store shows of it; None for a plugin that the store doesn't offer."""
    results: Mapping[str, Any] = field(default_factory=dict)
    """What its tools give, by their names."""

    def tool(self, name: str) -> Mapping[str, Any]:
        """The tool of this name. Raises ApiError 4200 when there is none."""
        for tool in self.fields["tools"]:
            if tool["name"] == name:
                return dict(tool)
        raise ApiError(Code.NOT_FOUND, f"plugin {shorten(self.id)} has no tool {shorten(name)}")


PLUGINS = Kind[Plugin]("plugin")
RESOURCE = Resource()


def _plugin_info(plugin: Plugin) -> dict[str, Any]:
    return {"plugin_id": plugin.id, **plugin.fields}


PLAIN = Plain(RESOURCE, PLUGINS, id="plugin_id", show=_plugin_info)
PLAIN.retrieve("plugins_retrieve")


@RESOURCE.operation("plugins_retrieve_many")
async def retrieve_many(call: Call) -> Answer:
    """Those that aren't there are left out."""
    found = [call.state[PLUGINS].get(one) for one in dict.fromkeys(call.query["ids"].split(","))]
    return Data({"items": [_plugin_info(plugin) for plugin in found if plugin is not None]})


@RESOURCE.operation("plugins_tools_call")
async def call_tool(call: Call) -> Answer:
    plugin = PLAIN.find(call)
    tool = plugin.tool(call.body["tool_name"])
    if plugin.product is None:
        raise ApiError(Code.BAD_PARAMETER, "only the tools of paid plugins can be called")
    if not plugin.fields["is_call_available"]:
        raise ApiError(Code.NO_PERMISSION, f"plugin {shorten(plugin.id)} can't be called now")
    # The registry is empty, so that no schema makes the server ask others.
    validator = Draft202012Validator(tool["inputSchema"], registry=Registry())
    error = best_match(validator.iter_errors(call.body["arguments"]))
    if error is not None:
        raise broken_rule("arguments", shorten(error.message))
    return Data({"result": plugin.results.get(tool["name"], {})})


def make_plugin(
    state: MockState,
    plugin_id: str | None,
    results: Mapping[str, Mapping[str, Any]],
    *,
    name: str,
    input_schemas: Mapping[str, Mapping[str, Any]],
) -> Plugin:
    """Make a paid plugin, or another one in place of that which has this ID."""
    now = int(state.now())
    made_id = plugin_id or state.new_id()
    tools = [
        {
            "tool_id": state.new_id(),
            "name": tool,
            "description": "",
            "inputSchema": {"type": "object", **input_schemas.get(tool, {})},
            "outputSchema": {"type": "object"},
        }
        for tool in results
    ]
    described = {"name": name, "description": ""}
    fields = {
        **described,
        "name_for_model": name.lower().replace(" ", "_"),
        "icon_url": "https://pictures.example.com/plugin_icon/default.png",
        "is_call_available": True,
        "created_at": now,
        "updated_at": now,
        "tools": tools,
    }
    metainfo = {
        **described,
        "entity_id": made_id,
        "entity_type": "plugin",
        "product_id": state.new_id(),
        "is_official": False,
        "paid_type": "paid",
        "listed_at": now,
    }
    use = {"heat": 0, "total_tools_count": len(tools), "is_call_available": True}
    product = {"metainfo": metainfo, "plugin_info": use}
    return state[PLUGINS].add(Plugin(made_id, fields, product, results))


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    offered = {
        one["metainfo"]["entity_id"]: one for one in examples.data("stores_plugins_list")["items"]
    }
    results = {
        examples.body("plugins_tools_call")["tool_name"]: examples.data("plugins_tools_call")[
            "result"
        ]
    }
    for shown in reversed(examples.data("plugins_retrieve_many")["items"]):
        plugin_id = shown.pop("plugin_id")
        product = offered.get(plugin_id)
        plugin = Plugin(plugin_id, shown, product, results if product is not None else {})
        state[PLUGINS].add(plugin)
    return {"plugin_id": examples.arguments("plugins_retrieve")["plugin_id"]}
