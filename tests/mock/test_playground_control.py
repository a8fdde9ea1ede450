"""What the playground asks the server for, and what any program on this machine can."""

from __future__ import annotations

import json
from typing import Any

import anyio
import httpx
import pytest

from coze_mock import Cut, MockServer, Pass, Settings, Status, create_app
from coze_mock.server.masking import masked
from tests.each import each
from tests.mock.wire import Wire, asking

BOTS = "/v1/bots?workspace_id=7"


def control(wire: Wire, name: str, body: Any = None) -> Any:
    method = "GET" if body is None else "POST"
    response = wire.client.request(method, f"/_mock/{name}", json=body)
    assert response.json()["code"] == 0, response.text
    return response.json()["data"]


def test_it_tells_its_bots(coze_mock: MockServer, wire: Wire) -> None:
    onboarding = {"prologue": "Hello!", "suggested_questions": ["What is for dinner?"]}
    published = coze_mock.bot("Cook", onboarding_info=onboarding)
    draft = coze_mock.bot("Waiter", workspace_id="7", connector_ids=())

    assert control(wire, "playground") == {
        "bots": [
            {"bot_id": published, "name": "Cook", "published": True, **onboarding},
            {
                "bot_id": draft,
                "name": "Waiter",
                "published": False,
                "prologue": "",
                "suggested_questions": [],
            },
        ],
        "token_required": False,
        "studio": False,
    }


def test_it_tells_that_there_is_one_token_and_not_which() -> None:
    with MockServer(token="pat_the_only_one", studio=True) as server:
        told = httpx.get(f"{server.base_url}/_mock/playground", trust_env=False)
    assert told.json()["data"] == {"bots": [], "token_required": True, "studio": True}
    assert "pat_the_only_one" not in told.text


def test_requests_are_told_newest_first_with_their_status_and_fault(
    coze_mock: MockServer, wire: Wire
) -> None:
    wire.client.get(f"{BOTS}&page_num=2")
    wire.client.get("/v1/bots")
    coze_mock.fail(Status(503), Pass())
    wire.client.get(BOTS)
    wire.client.get(BOTS)

    told = control(wire, "requests")["requests"]
    assert [(one["status"], one["fault"]) for one in told] == [
        (200, None),
        (503, "status"),
        (400, None),
        (200, None),
    ]
    assert told[-1]["query"] == {"workspace_id": "7", "page_num": "2"}
    assert {(one["method"], one["path"]) for one in told} == {("GET", "/v1/bots")}
    assert [one["logid"] for one in reversed(told)] == [one.logid for one in coze_mock.requests]
    assert [one.fault for one in coze_mock.requests] == [None, None, Status(503), None]


def test_a_request_that_got_no_response_has_no_status(coze_mock: MockServer, wire: Wire) -> None:
    with pytest.raises(httpx.TransportError):
        wire.client.get(BOTS, headers={"X-Mock-Fault": '{"fault": "reset"}'})
    assert [one.status for one in coze_mock.requests] == [None]
    assert control(wire, "requests")["requests"][0]["fault"] == "reset"


def test_of_many_requests_the_newest_are_told(wire: Wire) -> None:
    logids = [wire.client.get(BOTS).headers["x-tt-logid"] for _ in range(103)]
    told = [one["logid"] for one in control(wire, "requests")["requests"]]
    assert told == logids[:-101:-1]


def test_a_request_is_told_with_its_body(wire: Wire) -> None:
    body = asking(wire.published_bot(), "Hi")
    logid = wire.client.post("/v3/chat", json=body).headers["x-tt-logid"]
    assert control(wire, f"requests/{logid}")["body"] == body

    listing = wire.client.get(BOTS).headers["x-tt-logid"]
    assert control(wire, f"requests/{listing}")["body"] is None

    missing = wire.client.get("/_mock/requests/0")
    assert (missing.status_code, missing.json()["code"]) == (200, 4200)


SECRETS = [
    "pat_abcDEF123",
    "sat_abcDEF123",
    "czu_abcDEF123",
    "cztei_abcDEF123",
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl",
    "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_what_looks_like_a_secret_is_hidden_wherever_it_stands(secret: str) -> None:
    given = {"a": [f"Is {secret} mine?", {secret: 1}], "b": {"c": f"Bearer {secret}"}}
    assert secret not in json.dumps(masked(given))
    assert secret.partition("_")[2] not in json.dumps(masked(given)) or "_" not in secret
    assert masked(given)["a"][0] == "Is *** mine?"


@each(
    "name",
    (
        "client_secret",
        "refresh_token",
        "access_token",
        "assertion",
        "code_verifier",
        "password",
        "Authorization",
        "api_key",
        "privateKey",
        "device_code",
    ),
)
def test_what_is_called_a_secret_is_hidden_whatever_it_looks_like(name: str) -> None:
    assert masked({name: "x7"}) == {name: "***"}
    assert masked({name: {"in": ["x7", 7]}}) == {name: {"in": ["***", 7]}}


def test_all_else_stays() -> None:
    given = {
        "bot_id": "7",
        "model_info_config": {"max_tokens": 4096},
        "code": "BCDF",
        "meta_data": {"pattern": "a_b"},
        "additional_messages": [{"content": "dispatched_at", "role": "user"}],
        "null": None,
        "flag": True,
        "access_token": "",
    }
    assert masked(given) == given
    assert masked({"code": "BCDF"}, hide=frozenset({"code"})) == {"code": "***"}
    assert masked("one any-word two", token="any-word") == "one *** two"


def test_a_body_of_any_depth_is_masked() -> None:
    deep: Any = "pat_abcDEF123"
    for _ in range(500):
        deep = [deep]
    assert "abcDEF123" not in json.dumps(masked(deep))


def test_secrets_of_signing_in_are_not_told(coze_mock: MockServer, wire: Wire) -> None:
    app = coze_mock.oauth.web_app(redirect_uris=["http://localhost/back"])
    body = {
        "grant_type": "authorization_code",
        "client_id": app.client_id,
        "code": "the-code",
        "redirect_uri": "http://localhost/back",
    }
    response = wire.client.post(
        "/api/permission/oauth2/token",
        json=body,
        headers={"Authorization": f"Bearer {app.client_secret}"},
    )
    logid = response.headers["x-tt-logid"]
    told = control(wire, f"requests/{logid}")
    assert told["body"] == {**body, "code": "***"}
    assert app.client_secret is not None
    assert app.client_secret not in json.dumps([told, control(wire, "requests")])


def test_a_secret_in_an_address_is_not_told(wire: Wire) -> None:
    wire.client.get("/v1/bots/pat_abcDEF123", params={"access_token": "x7", "q": "sat_abcDEF123"})
    (told,) = control(wire, "requests")["requests"]
    assert told["path"] == "/v1/bots/***"
    assert told["query"] == {"access_token": "***", "q": "***"}


def test_a_script_says_what_is_replied(wire: Wire) -> None:
    entry = {"reply": ["Soup 🥣"], "question": "dinner"}
    assert control(wire, "scripts", {"replies": [entry]}) == {"waiting": 1}
    body = asking(wire.published_bot(), "What is for dinner?", stream=True)
    said = [data["content"] for name, data in wire.stream("/v3/chat", json=body) if "delta" in name]
    assert "".join(said) == "Soup 🥣"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ([], "object"),
        ({}, '"replies" must be a list'),
        ({"replies": [{"reply": []}]}, "replies[0]"),
        ({"replies": [], "more": 1}, "'more'"),
        ({"replies": [{"reply": ["x"]}] * 1001}, "1000 scripts"),
    ],
)
def test_a_script_that_cannot_be_understood_is_refused(
    coze_mock: MockServer, wire: Wire, body: Any, words: str
) -> None:
    response = wire.client.post("/_mock/scripts", json=body)
    assert (response.status_code, response.json()["code"]) == (400, 4000)
    assert words in response.json()["msg"]
    assert len(coze_mock.state.scripts) == 0


# ---- a fault of one request


def met(wire: Wire, fault: str) -> httpx.Response:
    return wire.client.get(BOTS, headers={"X-Mock-Fault": fault})


def test_a_request_can_ask_for_its_own_fault(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Status(502))
    assert met(wire, '{"fault": "status", "status": 504}').status_code == 504
    # Those that wait are for requests that ask for none.
    assert wire.client.get(BOTS).status_code == 502
    assert wire.client.get(BOTS).status_code == 200


def test_a_stream_can_ask_to_be_cut(coze_mock: MockServer, wire: Wire) -> None:
    body = asking(wire.published_bot(), stream=True)
    headers = {"X-Mock-Fault": '{"fault": "cut", "events": 2, "by": "end"}'}
    events = wire.stream("/v3/chat", json=body, headers=headers)
    assert [name for name, _ in events] == [
        "conversation.chat.created",
        "conversation.chat.in_progress",
    ]
    assert coze_mock.requests[-1].fault == Cut(events=2, by="end")


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("", "not JSON"),
        ("cut", "not JSON"),
        ("[" * 5000, "not JSON"),
        ("[]", "must be an object"),
        ('{"fault": "explode"}', "must be one of"),
        ('{"fault": "cut", "events": -1}', "Cut.events"),
    ],
)
def test_a_header_that_cannot_be_understood_is_refused(wire: Wire, fault: str, words: str) -> None:
    response = met(wire, fault)
    assert (response.status_code, response.json()["code"]) == (400, 4000)
    assert words in response.json()["msg"]
    assert response.json()["detail"]["logid"] == response.headers["x-tt-logid"]


# ---- who may


PATHS = [
    ("GET", "/_mock/playground", {}),
    ("GET", "/_mock/requests", {}),
    ("POST", "/_mock/scripts", {}),
    ("GET", BOTS, {"X-Mock-Fault": '{"fault": "pass"}', "Authorization": "Bearer any"}),
]


@pytest.mark.parametrize(
    ("client", "headers", "status"),
    [
        ("127.0.0.1", {"Host": "localhost"}, 200),
        ("::1", {"Host": "[::1]:8700", "Origin": "http://[::1]:8700"}, 200),
        ("10.0.0.9", {"Host": "localhost"}, 403),
        ("127.0.0.1", {"Host": "mock.example.com"}, 403),
        ("127.0.0.1", {"Host": "localhost", "Origin": "https://example.com"}, 403),
        ("127.0.0.1", {"Host": "localhost", "Origin": "null"}, 403),
        ("127.0.0.1", {"Host": "localhost", "X-Forwarded-For": "127.0.0.1"}, 403),
    ],
)
def test_only_this_machine_may(client: str, headers: dict[str, str], status: int) -> None:
    app = create_app(Settings())

    async def ask() -> list[int]:
        transport = httpx.ASGITransport(app, client=(client, 1))
        async with httpx.AsyncClient(transport=transport, base_url="http://mock") as found:
            return [
                (
                    await found.request(
                        method,
                        path,
                        headers={**headers, **more},
                        json={"replies": []} if method == "POST" else None,
                    )
                ).status_code
                for method, path, more in PATHS
            ]

    assert anyio.run(ask) == [status] * len(PATHS)
