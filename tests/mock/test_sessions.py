"""A service app's token reaches the conversations of its session, and what its scope names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from coze_mock import MockServer
from tests.mock.oauth import JWT_GRANT, Door, door, service_app

SPACE = "7300000000000000001"
NO_CONVERSATION, NO_PERMISSION = 4002, 4101


@pytest.fixture
def opened(coze_mock: MockServer) -> Iterator[Door]:
    with door(coze_mock) as opened:
        yield opened


class Session:
    """Calls with the token of one session of an app, or with another one."""

    def __init__(self, opened: Door, token: str) -> None:
        self._client = opened.client
        self._headers = {"Authorization": f"Bearer {token}"}

    def ask(self, method: str, path: str, **content: Any) -> dict[str, Any]:
        response: httpx.Response = self._client.request(
            method, path, headers=self._headers, **content
        )
        envelope: dict[str, Any] = response.json()
        return envelope

    def code(self, method: str, path: str, **content: Any) -> int:
        return int(self.ask(method, path, **content)["code"])


def session(opened: Door, name: str | None = None, scope: Any = None) -> Session:
    app = next(iter(opened.server.oauth.apps), None) or service_app(opened.server)
    body = {} if scope is None else {"scope": scope}
    tokens = opened.token(JWT_GRANT, opened.jwt(app, session_name=name), **body)
    return Session(opened, tokens["access_token"])


def uses(conversation_id: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Calls that name a conversation in the path, the query and the body."""
    named = {"params": {"conversation_id": conversation_id}}
    return [
        ("GET", "/v1/conversation/retrieve", named),
        ("POST", "/v1/conversation/message/list", {**named, "json": {}}),
        ("PUT", f"/v1/conversations/{conversation_id}", {"json": {"name": "Mine"}}),
        ("POST", f"/v1/conversations/{conversation_id}/clear", {}),
        ("DELETE", f"/v1/conversations/{conversation_id}", {}),
    ]


def test_a_conversation_is_there_for_its_own_session(opened: Door) -> None:
    own, other = session(opened, "user-1"), session(opened, "user-2")
    for use in range(5):
        made = own.ask("POST", "/v1/conversation/create", json={})["data"]["id"]
        method, path, content = uses(made)[use]
        assert other.code(method, path, **content) == NO_CONVERSATION
        assert own.code(method, path, **content) == 0


def test_tokens_without_a_session_reach_all(opened: Door) -> None:
    made = session(opened, "user-1").ask("POST", "/v1/conversation/create", json={})["data"]["id"]
    for anybody in (session(opened), Session(opened, "pat_anybody")):
        method, path, content = uses(made)[0]
        assert anybody.code(method, path, **content) == 0


def test_lists_and_names_are_of_the_session(opened: Door) -> None:
    bot_id = opened.server.bot(name="Cook")
    sessions = [session(opened, f"user-{number}") for number in range(2)]
    named = {"bot_id": bot_id, "conversation_name": "Default", "get_or_create": True}
    made = [
        [one.ask("POST", "/v1/conversation/create", json=named)["data"]["id"] for _ in range(2)]
        for one in sessions
    ]
    assert [len({*ids}) for ids in made] == [1, 1]
    assert made[0] != made[1]
    for one, ids in zip(sessions, made, strict=True):
        listed = one.ask("GET", "/v1/conversations", params={"bot_id": bot_id})["data"]
        assert [found["id"] for found in listed["conversations"]] == ids[:1]


def test_a_chat_opens_a_conversation_of_the_session(opened: Door) -> None:
    bot_id = opened.server.bot(name="Cook")
    own, other = session(opened, "user-1"), session(opened, "user-2")
    asked = {
        "bot_id": bot_id,
        "user_id": "u",
        "additional_messages": [{"role": "user", "content": "Hi.", "content_type": "text"}],
    }
    made = own.ask("POST", "/v3/chat", json=asked)["data"]["conversation_id"]
    again = {"params": {"conversation_id": made}, "json": asked}
    assert other.code("POST", "/v3/chat", **again) == NO_CONVERSATION


def test_a_scope_may_name_workflows(opened: Door) -> None:
    first, second = (opened.server.workflow(None, "Done.", workspace_id=SPACE) for _ in range(2))
    scope = {"workflow_permission": {"workflow_id_list": [first], "permission_list": ["run"]}}
    narrowed = session(opened, scope=scope)
    run = [
        narrowed.code("POST", "/v1/workflow/run", json={"workflow_id": one})
        for one in (first, second)
    ]
    assert run == [0, NO_PERMISSION]
