"""Answers at the paths that Coze Studio has and the service lacks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from coze_mock.errors import ApiError
from coze_mock.operations.apps import APPS, app_is_published
from coze_mock.operations.bots.objects import API_CONNECTOR
from coze_mock.operations.chat.objects import CONVERSATIONS
from coze_mock.operations.conversations.history import new_conversation
from coze_mock.operations.workflows.chats import CONVERSATION_NAMES
from coze_mock.server.bodies import parse_json
from coze_mock.state.state import MockState
from coze_mock.studio import failures, requests

Own = Callable[[MockState, Request, Mapping[str, Any]], Response]


def retrieve_app(state: MockState, request: Request, _: Mapping[str, Any]) -> Response:
    """An app that is published to the channel named; of any other there is nothing."""
    app = state[APPS].get(request.path_params["app_id"])
    connector_id = request.query_params.get("connector_id", "")
    if app is None or not app_is_published(app, connector_id):
        return failures.as_json(None)
    shown = {"name": app.fields.get("name", ""), "description": "", "icon_url": ""}
    data = {"app_id": app.id, "version": "v0.0.1", **shown, "variables": []}
    return failures.as_json({"data": data})


def create_conversation(state: MockState, _: Request, body: Mapping[str, Any]) -> Response:
    """Open a conversation of an app by its name, or find the one that has it."""
    app_id, name = body.get("app_id"), body.get("conversation_name", "")
    if not isinstance(app_id, str) or not app_id:
        raise ApiError(400, "app_id: is required")
    known_as = ("", app_id, body.get("workflow_id", ""), API_CONNECTOR, name)
    found = state[CONVERSATIONS].values(lambda one: one.known_as == known_as)
    if body.get("get_or_create") and not found and name not in CONVERSATION_NAMES:
        msg = f"no conversation is named {name}"
        return failures.stated(failures.NO_CONVERSATION_NAME, msg)
    if body.get("get_or_create") and found:
        conversation = found[-1]
    else:
        conversation = new_conversation(state, name=name, known_as=known_as)
        state[CONVERSATIONS].add(conversation)
    data = {"id": conversation.id, "created_at": 0, "meta_data": None}
    data["last_section_id"] = conversation.section_id
    return failures.as_json({"code": 0, "msg": "", "data": data})


ROUTES: Mapping[tuple[str, str], Own] = {
    ("GET", "/v1/apps/{app_id}"): retrieve_app,
    ("POST", "/v1/workflow/conversation/create"): create_conversation,
}
"""What answers each of them, by method and path."""


def endpoint(answer: Own, state: MockState) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint of one of them, which reads requests as the others do."""

    async def answered(request: Request) -> Response:
        limits = state.settings.limits
        body = await requests.bytes_of(request, limits.json_bytes)
        state.record(request, body or None)
        if len(body) > limits.json_bytes:
            return failures.too_large()
        try:
            requests.check_query(request.query_params)
            content = {}
            if requests.has_json(request):
                content = requests.checked(parse_json(body, limits.json_values))
            return answer(state, request, content)
        except ApiError as error:
            return failures.plain_text(requests.refused(error), status=400)

    return answered
