"""Answers the operations on apps, which come about on the platform alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coze_mock.examples import Examples
from coze_mock.operations.bots.objects import API_CONNECTOR
from coze_mock.operations.collaboration import add_collaborators, remove_collaborator
from coze_mock.operations.plain import Plain
from coze_mock.operations.resource import Answer, Call, Resource
from coze_mock.state.collection import Kind
from coze_mock.state.state import MockState


@dataclass
class App:
    """An app: its fields as a list shows them, its channels, and who works on it."""

    id: str
    workspace_id: str
    fields: dict[str, Any] = field(default_factory=dict)
    connectors: frozenset[str] = frozenset()
    """The channels that it is published to."""
    collaborators: dict[str, None] = field(default_factory=dict)
    """User IDs, in the order in which they were added."""


APPS = Kind[App]("app")


def app_is_published(app: App, connector_id: str) -> bool:
    """Whether an app is published to a channel."""
    return connector_id in app.connectors


def app_info(app: App) -> dict[str, Any]:
    return {"id": app.id, **app.fields, "is_published": bool(app.connectors)}


def _fits(call: Call, app: App) -> bool:
    if app.workspace_id != call.given("workspace_id"):
        return False
    match call.given("publish_status"):
        case "all":
            return True
        case "unpublished_draft":
            return not app.connectors
        case _:
            return app_is_published(app, call.given("connector_id"))


RESOURCE = Resource()
PLAIN = Plain(RESOURCE, APPS, id="app_id", show=app_info)
PLAIN.list("apps_list", where=_fits)


@RESOURCE.operation("apps_collaborators_create")
async def create_collaborators(call: Call) -> Answer:
    app = PLAIN.find(call)
    return add_collaborators(call, APPS, app, app.workspace_id)


@RESOURCE.operation("apps_collaborators_delete")
async def delete_collaborator(call: Call) -> Answer:
    return remove_collaborator(call, APPS, PLAIN.find(call))


@RESOURCE.world
def world(state: MockState, examples: Examples) -> Mapping[str, str]:
    workspace_id = examples.arguments("apps_list")["workspace_id"]
    for shown in examples.data("apps_list")["items"]:
        connectors = frozenset({API_CONNECTOR} if shown.pop("is_published") else ())
        app = App(shown.pop("id"), workspace_id, shown, connectors)
        app.collaborators[examples.arguments("apps_collaborators_delete")["user_id"]] = None
        state[APPS].add(app)
    return {"app_id": state[APPS].values()[-1].id}
