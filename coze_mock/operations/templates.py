"""Answers the operations on templates, which the store has."""

from __future__ import annotations

from collections.abc import Mapping

from coze_mock.examples import Examples
from coze_mock.operations.bots.operations import make_bot
from coze_mock.operations.resource import Answer, Call, Data, Resource
from coze_mock.state.collection import Kind, Record
from coze_mock.state.state import MockState

TEMPLATES = Kind[Record]("template")
"""The fields of a template are those of the bots that are made from it."""
RESOURCE = Resource()


@RESOURCE.operation("templates_duplicate")
async def duplicate(call: Call) -> Answer:
    template = call.state[TEMPLATES].find(call.path["template_id"])
    name = call.body.get("name") or template.fields["name"]
    bot = make_bot(call.state, call.body["workspace_id"], {**template.fields, "name": name})
    return Data({"entity_id": bot.id, "entity_type": "agent"})


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    template_id = examples.arguments("templates_duplicate")["template_id"]
    config = examples.body("bots_create", "full")
    del config["space_id"]
    state[TEMPLATES].add(Record(template_id, config))
    return {"template_id": template_id}
