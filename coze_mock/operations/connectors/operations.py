"""Answers the operations on channels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from coze_mock.examples import Examples
from coze_mock.operations.bots.objects import BOTS, trim
from coze_mock.operations.connectors.objects import (
    CONNECTORS,
    AuditStatus,
    Review,
    connector_of,
    keep_review,
)
from coze_mock.operations.resource import Answer, Call, Done, Resource
from coze_mock.state.state import MockState

RESOURCE = Resource()


@RESOURCE.operation("connectors_install")
async def install(call: Call) -> Answer:
    state = call.state
    connector = connector_of(state, call.path["connector_id"])
    connector.workspaces[call.body["workspace_id"]] = None
    trim(connector.workspaces, state.settings.limits.objects)
    state[CONNECTORS].changed(connector)
    return Done()


@RESOURCE.operation("connectors_bind")
async def bind(call: Call) -> Answer:
    state = call.state
    connector = connector_of(state, call.path["connector_id"])
    for config in call.body["configs"]:
        bound = connector.devices.setdefault(config["key"], {})
        bound.update({one["value"]: one["label"] for one in config["enums"]})
        trim(bound, state.settings.limits.objects)
    trim(connector.devices, state.settings.limits.connectors)
    state[CONNECTORS].changed(connector)
    return Done()


@RESOURCE.operation("connectors_bots_update")
async def update_review(call: Call) -> Answer:
    state = call.state
    bot = state[BOTS].find(call.path["bot_id"])
    status = AuditStatus(call.body.get("audit_status", AuditStatus.PENDING))
    review = Review(status, call.body.get("reason", ""))
    keep_review(state, call.path["connector_id"], bot, review)
    return Done()


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    named: dict[str, Any] = examples.arguments("connectors_bots_update")
    connector_id, bot = named["connector_id"], state[BOTS].find(named["bot_id"])
    version, shown_in = bot.published.pop()
    bot.published.append((version, shown_in | {connector_id}))
    bot.online[connector_id] = version
    return {"connector_id": connector_of(state, connector_id).id}
