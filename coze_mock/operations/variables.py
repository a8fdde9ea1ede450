"""Answers the operations on the variables of users."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.examples import Examples
from coze_mock.operations.apps import APPS, app_is_published
from coze_mock.operations.bots.objects import BOTS, PUBLIC_CONNECTORS, trim
from coze_mock.operations.bots.operations import online_version
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.state.collection import Kind
from coze_mock.state.state import MockState


@dataclass
class UserVariables:
    """The variables of one user in one bot or app, on one channel."""

    id: str
    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    """As the wire shows them, by their names."""


USER_VARIABLES = Kind[UserVariables]("user's variables")
RESOURCE = Resource()


@RESOURCE.operation("variables_retrieve")
async def retrieve(call: Call) -> Answer:
    kept = call.state[USER_VARIABLES].get(_place(call))
    values = {} if kept is None else kept.values
    asked = call.query.get("keywords")
    names = values if asked is None else dict.fromkeys(asked.split(","))
    return Data({"items": [values[name] for name in names if name in values]})


@RESOURCE.operation("variables_update")
async def update(call: Call) -> Answer:
    state = call.state
    place, now = _place(call), int(state.now())
    for one in call.body["data"]:
        if one["keyword"].startswith("sys_"):
            name = shorten(one["keyword"])
            raise ApiError(Code.BAD_PARAMETER, f"{name} is a variable of the system")
    kept = state[USER_VARIABLES].get(place) or UserVariables(place)
    for one in call.body["data"]:
        before = kept.values.get(one["keyword"], {"create_time": now})
        kept.values[one["keyword"]] = {
            "keyword": one["keyword"],
            "value": one["value"],
            "create_time": before["create_time"],
            "update_time": now,
        }
    trim(kept.values, state.settings.limits.objects)
    state[USER_VARIABLES].add(kept)
    return Done()


def _place(call: Call) -> str:
    """The key of the variables that a call is about.

    Raises ApiError: 4000 without a bot and an app, 4200 where there is none of that ID, 4015 where
    it isn't published to the channel.
    """
    connector = call.given("connector_id")
    app_id, bot_id = call.given("app_id"), call.given("bot_id")
    if app_id is None and bot_id is None:
        raise ApiError(Code.BAD_PARAMETER, "app_id or bot_id is required")
    if connector not in PUBLIC_CONNECTORS:
        raise ApiError(Code.BAD_PARAMETER, "connector_id: must be 1024 or 999")
    if bot_id is not None:
        online_version(call.state[BOTS].find(bot_id), connector)
    if app_id is not None:
        app = call.state[APPS].find(app_id)
        if not app_is_published(app, connector):
            raise ApiError(Code.NOT_PUBLISHED, f"app {app.id} is not published to {connector}")
    return "\n".join([app_id or "", bot_id or "", connector, call.given("connector_uid")])


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    asked = examples.arguments("variables_retrieve")
    place = [asked["app_id"], asked["bot_id"], asked["connector_id"], asked["connector_uid"]]
    items = examples.data("variables_retrieve")["items"]
    values = {one["keyword"]: one for one in items}
    state[USER_VARIABLES].add(UserVariables("\n".join(place), values))
    return {}
