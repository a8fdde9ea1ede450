"""Answers the operations on callback apps and on the events that they are told of."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from coze_mock.errors import ApiError, Code, broken_rule
from coze_mock.examples import Examples
from coze_mock.operations.api_apps.objects import API_APPS, ApiApp
from coze_mock.operations.pages import page
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Data, Done, Resource
from coze_mock.state.state import MockState

_TOLD_OF = {
    "bot.published": "A bot was published.",
    "bot.deleted": "A bot was deleted.",
    "bot.unpublished": "A bot was taken offline.",
    "benefit.usage": "Something was charged.",
    "benefit.plugin.scale.requested": "More capacity of a plugin was asked for.",
    "benefit.plugin.scale.expired": "More capacity of a plugin has expired.",
}


def app_info(app: ApiApp) -> dict[str, Any]:
    shown = {
        "id": app.id,
        "name": app.name,
        "app_type": app.app_type,
        "callback_url": app.callback_url,
        "verify_token": app.verify_token,
    }
    return {**shown, "connector_id": app.connector_id} if app.connector_id else shown


RESOURCE = Resource()
PLAIN = Plain(RESOURCE, API_APPS, id="api_app_id", show=app_info)
PLAIN.list("api_apps_list", where=lambda call, app: call.given("app_type") in (None, app.app_type))
PLAIN.delete("api_apps_delete")


@RESOURCE.operation("api_apps_create")
async def create(call: Call) -> Answer:
    state, body = call.state, call.body
    needed = "name" if body["app_type"] == "normal" else "connector_id"
    if not body.get(needed):
        raise broken_rule(needed, f"is required for an app of type {body['app_type']}")
    connector_id = body["connector_id"] if needed == "connector_id" else ""
    app_id = state.new_id()
    app = ApiApp(
        id=app_id,
        app_type=body["app_type"],
        name=body["name"] if needed == "name" else f"Channel {connector_id}",
        verify_token=hashlib.sha256(f"verify {app_id}".encode()).hexdigest(),
        connector_id=connector_id,
    )
    return Data(app_info(state[API_APPS].add(app)))


@RESOURCE.operation("api_apps_update")
async def update(call: Call) -> Answer:
    state, app = call.state, PLAIN.find(call)
    url = call.body.get("callback_url")
    if url is not None:
        if not _is_http(url):
            raise broken_rule("callback_url", "must be an address by HTTP or HTTPS")
        # The receiver may take its time, and others are answered meanwhile.
        failure = await asyncio.to_thread(state.callbacks.probe, app, url)
        if failure:
            raise ApiError(Code.BAD_PARAMETER, f"callback_url: {failure}")
        app.callback_url = url
    app.name = call.body.get("name", app.name)
    state[API_APPS].changed(app)
    return Done()


@RESOURCE.operation("api_apps_events_create")
async def subscribe(call: Call) -> Answer:
    app = PLAIN.find(call)
    app.event_types.update(dict.fromkeys(call.body["event_types"]))
    call.state[API_APPS].changed(app)
    return Done()


@RESOURCE.operation("api_apps_events_list")
async def list_events(call: Call) -> Answer:
    app = PLAIN.find(call)

    def show(event_type: str) -> dict[str, Any]:
        return {
            "api_app_id": app.id,
            "event_type": event_type,
            "name": app.name,
            "description": _TOLD_OF[event_type],
        }

    return page(call, [*app.event_types], show, key=lambda event_type: event_type)


@RESOURCE.operation("api_apps_events_delete")
async def unsubscribe(call: Call) -> Answer:
    app = PLAIN.find(call)
    for event_type in call.body["event_types"]:
        app.event_types.pop(event_type, None)
    call.state[API_APPS].changed(app)
    return Done()


def _is_http(url: str) -> bool:
    try:
        split = urlsplit(url)
        return split.scheme in ("http", "https") and bool(split.hostname) and split.port != 0
    except ValueError:
        return False


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    (shown,) = examples.data("api_apps_list")["items"]
    events = examples.data("api_apps_events_list")["items"]
    app = ApiApp(**shown, event_types=dict.fromkeys(one["event_type"] for one in events))
    state[API_APPS].add(app)
    return {"api_app_id": app.id}
