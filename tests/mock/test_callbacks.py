"""The server calls back: signed, on this machine alone, within bounds, and as tests can see."""

from __future__ import annotations

import hashlib
import json
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

from coze_mock import MockServer
from coze_mock.operations.api_apps.objects import API_APPS, ApiApp
from coze_mock.operations.api_apps.sender import Line, is_local, post
from coze_mock.operations.connectors.objects import CONNECTORS
from coze_mock.settings import Settings
from tests.each import each
from tests.mock.wire import Wire
from tests.receiving import Answer, echo_challenge, receiving

TOKEN = "verify-token"
CHANNEL = "7452643923450010051"


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    return {"callback_timeout": 20.0, "review_timeout": 20.0, "clock": lambda: 1_760_000_000.0}


def an_app(server: MockServer, url: str, *events: str, connector_id: str = "") -> ApiApp:
    kind = "connector" if connector_id else "normal"
    app = ApiApp(server.state.new_id(), kind, "App", TOKEN, connector_id, url)
    app.event_types.update(dict.fromkeys(events))
    return server.state[API_APPS].add(app)


@contextmanager
def mute(listens: bool) -> Iterator[str]:
    """An address that connections are made to, and where nobody answers, or nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        if listens:
            yield url
    if not listens:
        yield url


def test_a_callback_is_signed_and_says_what_happened(coze_mock: MockServer) -> None:
    with receiving(lambda _headers, _body: (200, {"seen": True})) as receiver:
        app = an_app(coze_mock, receiver.url, "bot.deleted")
        coze_mock.callbacks.send("bot.deleted", {"bot_name": "Chef 🍲"})
        (delivery,) = coze_mock.callbacks.wait()
    ((headers, body),) = receiver.requests
    timestamp, nonce = headers["X-Coze-Timestamp"], headers["X-Coze-Nonce"]
    assert timestamp == "1760000000000"
    signed = f"{timestamp}{nonce}{TOKEN}".encode() + body
    assert headers["X-Coze-Signature"] == hashlib.sha1(signed).hexdigest()
    assert json.loads(body) == delivery.body
    header, event = delivery.body["header"], delivery.body["event"]
    assert header == {
        "event_type": "bot.deleted",
        "event_id": delivery.event_id,
        "created_at": 1_760_000_000_000,
        "coze_account_id": coze_mock.state.owner_user_id,
        "api_app_id": app.id,
    }
    assert event["bot_name"] == "Chef 🍲"
    assert (delivery.status, delivery.answer, delivery.error) == (200, {"seen": True}, "")
    assert TOKEN not in repr((delivery, app, coze_mock.callbacks))


def test_an_event_goes_to_those_who_are_subscribed_to_it(coze_mock: MockServer) -> None:
    with receiving(lambda _headers, _body: (200, {})) as receiver:
        for name, events, connector_id in (
            ("all", ["bot.deleted", "benefit.usage"], ""),
            ("none", [], ""),
            ("other", ["bot.unpublished"], ""),
            ("channel", ["bot.deleted"], CHANNEL),
            ("other channel", ["bot.deleted"], "8"),
        ):
            an_app(coze_mock, receiver.url, *events, connector_id=connector_id).name = name
        an_app(coze_mock, "", "bot.deleted").name = "without an address"
        names = {app.id: app.name for app in coze_mock.state[API_APPS].values()}

        def told(event_type: str, *connector_ids: str) -> list[str]:
            before = len(coze_mock.callbacks.deliveries)
            coze_mock.callbacks.send(event_type, connector_ids=connector_ids)
            return [names[one.api_app_id] for one in coze_mock.callbacks.wait()[before:]]

        assert told("bot.deleted") == ["all"]
        assert told("bot.deleted", CHANNEL, "1024") == ["all", "channel"]
        assert told("benefit.usage", CHANNEL) == ["all"]
        # One that the service doesn't have yet.
        assert told("bot.danced") == ["all", "none", "other"]


def test_what_is_not_answered_comes_again_under_the_same_id(coze_mock: MockServer) -> None:
    answers: list[Answer] = [(500, b"broken"), (204, b""), (200, b"fine")]
    with receiving(lambda _headers, _body: answers.pop(0)) as receiver:
        an_app(coze_mock, receiver.url, "benefit.usage")
        coze_mock.callbacks.send("benefit.usage")
        (delivery,) = coze_mock.callbacks.wait()
    assert (delivery.attempts, delivery.status, delivery.answer) == (3, 200, "fine")
    bodies = {body for _, body in receiver.requests}
    nonces = {headers["X-Coze-Nonce"] for headers, _ in receiver.requests}
    assert (len(bodies), len(nonces)) == (1, 3)


@each("listens", [True, False])
def test_an_address_that_does_not_answer_is_given_up(listens: bool) -> None:
    with (
        MockServer(callback_timeout=0.05, callback_attempts=2) as server,
        mute(listens) as url,
    ):
        an_app(server, url, "benefit.usage")
        server.callbacks.send("benefit.usage")
        (delivery,) = server.callbacks.wait()
    assert (delivery.attempts, delivery.status) == (2, None)
    assert delivery.error


def test_an_answer_that_drips_is_given_up() -> None:
    dripping = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            while not dripping.wait(0.01):
                try:
                    connection.sendall(b"x")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=[listener])
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        outcome = post(url, b"{}", token=TOKEN, now=0, timeout=0.2)
        dripping.set()
        thread.join()
    assert outcome.error == "no response within 0.2 s"


@each(
    ("url", "local"),
    [
        *(("http://127.0.0.1:8000/a", True), ("https://localhost/", True), ("http://[::1]/", True)),
        *(("http://127.8.8.8", True), ("https://example.com/callback", False)),
        *(("http://localhost.example.com/", False), ("http://10.0.0.1/", False)),
        *(("http://127.0.0.1@example.com/", False), ("http://0.0.0.0/", False)),
    ],
)
def test_only_addresses_of_this_machine_are_called(url: str, local: bool) -> None:
    assert is_local(url) is local


def test_an_address_elsewhere_is_noted_and_not_called(coze_mock: MockServer) -> None:
    an_app(coze_mock, "https://example.com/callback", "benefit.usage")
    coze_mock.callbacks.send("benefit.usage")
    (delivery,) = coze_mock.callbacks.wait()
    assert (delivery.attempts, delivery.status) == (0, None)
    assert delivery.error == "not sent: the address isn't on this machine"
    coze_mock.clear()
    assert coze_mock.callbacks.deliveries == ()


def test_a_redirect_is_not_followed(coze_mock: MockServer) -> None:
    with receiving(lambda _headers, _body: (307, {})) as receiver:
        an_app(coze_mock, receiver.url, "benefit.usage")
        coze_mock.callbacks.send("benefit.usage")
        (delivery,) = coze_mock.callbacks.wait()
    assert (delivery.status, delivery.attempts) == (307, 3)


def test_a_line_has_a_bound_and_tells_when_all_is_done() -> None:
    line, go, done = Line(), threading.Event(), list[int]()

    def work(number: int) -> None:
        go.wait()
        done.append(number)

    added = [line.add(partial(work, number)) for number in range(300)]
    assert not line.wait(0)
    go.set()
    assert line.wait(30)
    assert added.count(True) == len(done) in (100, 101)  # one may have begun already
    assert done == sorted(done)


@each(
    ("answer", "accepted"),
    [
        ("as JSON", True),
        ("as text", True),
        ("as a JSON text", True),
        ("with another status", False),
        ("another one", False),
        ("nothing", False),
    ],
)
def test_an_address_must_return_a_challenge(
    coze_mock: MockServer, wire: Wire, answer: str, accepted: bool
) -> None:
    def respond(_headers: Mapping[str, str], body: bytes) -> Answer:
        challenge = json.loads(body)["challenge"]
        answers: Mapping[str, Answer] = {
            "as JSON": (200, {"challenge": challenge}),
            "as text": (200, challenge.encode()),
            "as a JSON text": (200, challenge),
            "with another status": (500, {"challenge": challenge}),
            "another one": (200, {"challenge": "x"}),
            "nothing": (200, b""),
        }
        return answers[answer]

    app = an_app(coze_mock, "")
    with receiving(respond) as receiver:
        sent = {"json": {"callback_url": receiver.url, "name": "Renamed"}}
        if accepted:
            wire.data("PUT", f"/v1/api_apps/{app.id}", **sent)
        else:
            assert wire.refusal("PUT", f"/v1/api_apps/{app.id}", **sent) == (200, 4000)
        assert app.callback_url == (receiver.url if accepted else "")
        assert app.name == ("Renamed" if accepted else "App")
    assert coze_mock.callbacks.deliveries == ()


@each("url", ["ftp://127.0.0.1/", "callback", "http://", "http://[::1", "http://a:b/", "//a/b"])
def test_an_address_is_one_by_http(coze_mock: MockServer, wire: Wire, url: str) -> None:
    app = an_app(coze_mock, "")
    sent = {"json": {"callback_url": url}}
    assert wire.refusal("PUT", f"/v1/api_apps/{app.id}", **sent) == (200, 4000)


@each(
    "answer",
    [
        *((200, {}), (200, b""), (200, {"audit": 5}), (200, {"audit": {"audit_status": 9}})),
        *((500, {}), (200, {"audit": {"audit_status": 3, "reason": "No."}})),
    ],
)
def test_a_bot_is_not_published_to_a_channel_that_does_not_approve_it(
    coze_mock: MockServer, wire: Wire, answer: Answer
) -> None:
    bot_id = coze_mock.bot(connector_ids=())
    with receiving(lambda _headers, body: echo_challenge(body, answer)) as receiver:
        app = an_app(coze_mock, receiver.url, "bot.published", connector_id=CHANNEL)
        published = {"bot_id": bot_id, "connector_ids": ["1024", CHANNEL]}
        wire.data("POST", "/v1/bot/publish", json=published)
        coze_mock.callbacks.wait()
    bot = coze_mock.state.bots.find(bot_id)
    assert {*bot.online} == {"1024"}
    assert coze_mock.state[CONNECTORS].find(CHANNEL).reviews[bot_id].audit_status == 3
    coze_mock.state[API_APPS].remove(app.id)


@each("name", ["callback_timeout", "review_timeout", "callback_attempts"])
def test_settings_of_callbacks_have_bounds(name: str) -> None:
    settings: dict[str, Any] = {name: -1}
    with pytest.raises(ValueError, match=name):
        Settings(**settings)


@each("body", [{"app_type": "normal"}, {"app_type": "other", "name": "A"}, {"name": "A"}])
def test_a_callback_app_is_refused_without_what_it_needs(wire: Wire, body: dict[str, str]) -> None:
    assert wire.refusal("POST", "/v1/api_apps", json=body) == (400, 4000)


@each(
    "body",
    [
        {"app_type": "normal", "connector_id": "7"},
        {"app_type": "normal", "name": ""},
        {"app_type": "connector", "name": "A"},
    ],
)
def test_what_a_callback_app_needs_depends_on_its_type(wire: Wire, body: dict[str, str]) -> None:
    assert wire.refusal("POST", "/v1/api_apps", json=body) == (200, 4000)


def test_unknown_events_are_refused_and_subscriptions_count_once(
    coze_mock: MockServer, wire: Wire
) -> None:
    app = an_app(coze_mock, "")
    path = f"/v1/api_apps/{app.id}/events"
    assert wire.refusal("POST", path, json={"event_types": ["bot.danced"]}) == (400, 4000)
    for _ in range(2):
        wire.data("POST", path, json={"event_types": ["bot.deleted", "bot.deleted"]})
    assert [*app.event_types] == ["bot.deleted"]
    for _ in range(2):
        wire.call("DELETE", path, json={"event_types": ["bot.deleted"]})
    assert [*app.event_types] == []
