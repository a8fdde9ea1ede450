"""The faults that the server has on demand, seen from a plain socket and from outside."""

from __future__ import annotations

import gzip
import json
import logging
import socket
import types
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import anyio
import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coze_mock import (
    Body,
    Cut,
    DoneEvents,
    ErrorEvent,
    Fault,
    FaultError,
    Garbage,
    Gzip,
    MockServer,
    Pass,
    Redirect,
    Rejection,
    Reset,
    Settings,
    Stall,
    Status,
    Trickle,
    Truncated,
    create_app,
)
from tests.mock.commanding import commanded
from tests.mock.conftest import Clock
from tests.mock.wire import Wire, asking

CHAT = "/v3/chat"
BOTS = "/v1/bots?workspace_id=730"
TOKEN = {"Authorization": "Bearer pat_test"}


def raw(server: MockServer, request: bytes, *, ends: bool = False) -> tuple[bytes, str]:
    """What a server sends to a plain socket, and how the connection ends: in FIN or in RST.

    Where the request `ends`, the server is told that nothing more will come.
    """
    host, port = server.base_url.removeprefix("http://").split(":")
    received = b""
    with socket.create_connection((host, int(port)), timeout=10) as plain:
        plain.sendall(request)
        if ends:
            plain.shutdown(socket.SHUT_WR)
        try:
            while piece := plain.recv(65_536):
                received += piece
        except ConnectionResetError:
            return received, "RST"
    return received, "FIN"


def get(path: str = BOTS) -> bytes:
    return (
        f"GET {path} HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer pat_test\r\n"
        "Connection: close\r\n\r\n"
    ).encode()


def post(body: dict[str, Any], path: str = CHAT) -> bytes:
    content = json.dumps(body).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer pat_test\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n"
        "Connection: close\r\n\r\n"
    )
    return head.encode() + content


def events_in(received: bytes) -> list[str]:
    """The names of the events in a chunked answer, whole or cut."""
    lines = received.split(b"\r\n\r\n", 1)[-1].splitlines()
    return [line.removeprefix(b"event:").decode() for line in lines if line.startswith(b"event:")]


# ---- what each fault does to the connection


@pytest.mark.parametrize(
    ("after", "has_headers", "is_done"),
    [
        ("head", False, False),
        ("request", False, True),
        ("headers", True, True),
        ("half", True, True),
    ],
)
def test_a_reset_is_one_on_the_wire(
    coze_mock: MockServer, wire: Wire, after: Any, has_headers: bool, is_done: bool
) -> None:
    bot_id = wire.published_bot()
    coze_mock.fail(Reset(after))

    received, ending = raw(coze_mock, post(asking(bot_id, stream=True)))

    assert ending == "RST"
    assert received.startswith(b"HTTP/1.1 200") is has_headers
    assert (b"event:" in received) is (after == "half")
    assert len(coze_mock.chats) == is_done


@pytest.mark.parametrize(
    ("by", "ending", "has_end"),
    [("end", "FIN", True), ("close", "FIN", False), ("reset", "RST", False)],
)
@pytest.mark.parametrize("events", [0, 1, 3])
def test_a_stream_is_cut_after_so_many_events(
    coze_mock: MockServer, wire: Wire, events: int, by: Any, ending: str, has_end: bool
) -> None:
    bot_id = wire.published_bot()
    coze_mock.fail(Cut(events, by=by))

    received, ended = raw(coze_mock, post(asking(bot_id, stream=True)))

    assert ended == ending
    assert len(events_in(received)) == events
    assert received.endswith(b"0\r\n\r\n") is has_end


def test_a_stream_is_cut_inside_an_event(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Cut(2, "event"), path=CHAT)

    received, _ = raw(coze_mock, post(asking(wire.published_bot(), stream=True)))

    assert events_in(received)[2:] == ["conversation.message.delta"]
    assert not received.endswith(b"\n\n\r\n")


def test_a_stream_is_cut_inside_a_character(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.script("abc 你好")
    coze_mock.fail(Cut(2, "character"), path=CHAT)

    received, _ = raw(coze_mock, post(asking(wire.published_bot(), stream=True)))

    assert received.endswith("你".encode()[:1] + b"\r\n")
    assert len(events_in(received)) == 4


def test_a_stalled_answer_comes_in_the_end(coze_mock: MockServer, wire: Wire) -> None:
    for before in ("request", "headers", "body"):
        coze_mock.fail(Stall(0.01, before))
        wire.data("GET", BOTS)
    coze_mock.fail(Stall(0.01, events=2), path=CHAT)
    assert wire.stream(CHAT, json=asking(wire.published_bot(), stream=True))[-1][0] == "done"


@pytest.mark.parametrize("before", ["request", "headers", "body"])
def test_a_stall_ends_with_the_client_or_the_server(coze_mock: MockServer, before: Any) -> None:
    coze_mock.fail(Stall(3600, before), times=2)
    url = f"{coze_mock.base_url}{BOTS}"
    with httpx.Client(timeout=60, verify=False, headers=TOKEN) as client:
        for _ in range(2):
            with pytest.raises(httpx.ReadTimeout):
                client.get(url, timeout=httpx.Timeout(60, read=0.1))
        # And the fixture closes the server, which would take an hour else.
        assert client.get(url).status_code == 200


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_gateway_answers_with_html(coze_mock: MockServer, wire: Wire, status: int) -> None:
    coze_mock.fail(Status(status))

    response = wire.client.get(BOTS)

    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")
    assert f"<h1>{status} " in response.text
    assert "x-tt-logid" in response.headers


def test_retry_after_is_seconds_or_a_date(coze_mock: MockServer, wire: Wire, clock: Clock) -> None:
    coze_mock.fail(Status(429, retry_after=7), Status(503, retry_after=7, retry_after_date=True))

    seconds, date = (wire.client.get(BOTS).headers["retry-after"] for _ in range(2))

    assert seconds == "7"
    assert parsedate_to_datetime(date).timestamp() == clock.now + 7


def test_a_gateway_may_time_out_after_all_was_done(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Status(504, processed=True), Status(504))
    for _ in range(2):
        response = wire.client.post("/v1/bot/create", json={"space_id": "7", "name": "x"})
        assert response.status_code == 504

    assert len(coze_mock.bots) == 1


@pytest.mark.parametrize("code", [4008, 4009, 5000])
def test_a_refusal_is_an_envelope_as_the_document_has_it(
    coze_mock: MockServer, wire: Wire, code: int
) -> None:
    coze_mock.fail(Rejection(code, "slower"))

    assert wire.refusal("GET", BOTS) == (200, code)


def test_bodies_are_replaced(coze_mock: MockServer, wire: Wire) -> None:
    whole = wire.client.get(BOTS).content
    found = []
    for fault in (
        Body("null"),
        Body("[]"),
        Body(""),
        Body(b"\xff", "text/plain"),
        Body(None, "x/y"),
    ):
        coze_mock.fail(fault)
        response = wire.client.get(BOTS)
        found.append((response.content, response.headers["content-type"]))

    assert found[:4] == [
        (b"null", "application/json"),
        (b"[]", "application/json"),
        (b"", "application/json"),
        (b"\xff", "text/plain"),
    ]
    assert (len(found[4][0]), found[4][1]) == (len(whole), "x/y")


def test_a_truncated_body_is_well_framed(coze_mock: MockServer, wire: Wire) -> None:
    whole = wire.client.get(BOTS).content
    coze_mock.fail(Truncated())

    assert len(wire.client.get(BOTS).content) == len(whole) // 2


def test_answers_are_compressed(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Gzip(), Gzip(), Gzip(broken=True))
    body = asking(wire.published_bot(), stream=True)  # takes the first two
    with pytest.raises(httpx.DecodingError):
        wire.client.post(CHAT, json=body)
    coze_mock.fail(Gzip())
    received, _ = raw(coze_mock, post(body))

    head, content = received.split(b"\r\n\r\n", 1)
    assert b"content-encoding: gzip" in head
    stream = gzip.decompress(dechunked(content))
    assert stream.startswith(b"event:conversation.chat.created")
    assert stream.endswith(b'event:done\ndata:"[DONE]"\n\n')


@pytest.mark.parametrize("size", [1, 3])
def test_answers_come_in_small_pieces(coze_mock: MockServer, wire: Wire, size: int) -> None:
    coze_mock.fail(Trickle(size), path=CHAT)
    received, _ = raw(coze_mock, post(asking(wire.published_bot(), stream=True)))

    body = received.split(b"\r\n\r\n", 1)[1]
    assert body.startswith(b"%d\r\n%s\r\n%d\r\n" % (size, b"event:"[:size], size))
    assert dechunked(body).endswith(b'event:done\ndata:"[DONE]"\n\n')


@pytest.mark.parametrize("times", [0, 1, 2, 5])
def test_done_comes_so_many_times(coze_mock: MockServer, wire: Wire, times: int) -> None:
    coze_mock.fail(DoneEvents(times), path=CHAT)
    events = wire.stream(CHAT, json=asking(wire.published_bot(), stream=True))

    assert [name for name, _ in events].count("done") == times


def test_an_error_event_ends_a_stream(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(ErrorEvent(2, 4009, "busy"), path=CHAT)
    events = wire.stream(CHAT, json=asking(wire.published_bot(), stream=True))

    assert [name for name, _ in events] == [
        "conversation.chat.created",
        "conversation.chat.in_progress",
        "error",
    ]
    assert events[-1][1] == {"code": 4009, "msg": "busy"}


def test_garbage_is_a_line_without_an_end(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Garbage(300_000))

    response = wire.client.get(BOTS)

    assert response.content == b"x" * 300_000
    assert response.headers["content-type"] == "text/event-stream"


def test_a_redirect_leads_elsewhere(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Redirect("http://other.example/x", 302))

    response = wire.client.get(BOTS)

    assert (response.status_code, response.headers["location"]) == (302, "http://other.example/x")


def dechunked(body: bytes) -> bytes:
    """The content of a chunked body (RFC 9112 section 7.1)."""
    content = b""
    while body:
        size, rest = body.split(b"\r\n", 1)
        length = int(size, 16)
        content += rest[:length]
        body = rest[length + 2 :]
    return content


# ---- refusing connections


def test_connections_are_refused_and_accepted_again(coze_mock: MockServer, wire: Wire) -> None:
    wire.data("GET", BOTS)
    with coze_mock.refusing():
        coze_mock.refuse()
        with pytest.raises(httpx.ConnectError):
            wire.client.get(BOTS)
    wire.data("GET", BOTS)
    coze_mock.accept()

    assert len(coze_mock.requests) == 2


def test_a_server_that_refuses_connections_can_be_closed() -> None:
    with MockServer() as server:
        server.refuse()


# ---- which request meets which fault


def test_a_sequence_is_met_one_by_one(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Status(502), Pass(), Status(503), times=2)

    found = [wire.client.get(BOTS).status_code for _ in range(7)]

    assert found == [502, 200, 503, 502, 200, 503, 200]
    assert len(coze_mock.requests) == 7


def test_a_sequence_can_repeat(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Status(502), Pass(), repeat=True)

    assert [wire.client.get(BOTS).status_code for _ in range(5)] == [502, 200, 502, 200, 502]

    coze_mock.clear()
    assert wire.client.get(BOTS).status_code == 200


def test_a_fault_can_be_for_a_method_and_a_path(coze_mock: MockServer, wire: Wire) -> None:
    coze_mock.fail(Status(502), path="/v1/bot/create")
    coze_mock.fail(Status(503), method="delete")
    coze_mock.fail(Status(504), method="GET", path="/v1/bots")

    assert wire.client.get("/v1/bots/1").status_code == 200
    assert wire.client.get(BOTS).status_code == 504
    assert wire.client.post("/v1/bot/create", json={}).status_code == 502
    assert wire.client.post("/v1/bot/create", json={}).status_code == 400
    assert wire.client.delete("/v1/bots/1/collaborators/2").status_code == 503


def test_requests_that_meet_a_fault_are_recorded(coze_mock: MockServer, wire: Wire) -> None:
    bot_id = wire.published_bot()
    body = asking(bot_id, stream=True)
    for fault in (Status(502), Status(504, processed=True), Reset("head"), Reset(), Cut(2)):
        coze_mock.fail(fault)
        raw(coze_mock, post(body))

    recorded = coze_mock.requests[2:]
    assert [(one.method, one.path) for one in recorded] == [("POST", CHAT)] * 5
    assert [one.json for one in recorded] == [body, body, None, body, body]
    assert {one.headers["authorization"] for one in recorded} == {"***"}


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Cut(events=-1), r"Cut\.events"),
        (Cut(inside="line"), r"Cut\.inside"),  # type: ignore[arg-type]  # the fault
        (Cut(events=True), r"Cut\.events"),
        (Reset("never"), r"Reset\.after"),  # type: ignore[arg-type]  # the fault
        (Stall(-0.1), r"Stall\.seconds"),
        (Stall("1"), r"Stall\.seconds"),  # type: ignore[arg-type]  # the fault
        (Stall(float("nan")), r"Stall\.seconds"),
        (Stall(float("inf")), r"Stall\.seconds"),
        (Garbage(10**400), r"Garbage\.bytes"),
        (Status(199), r"Status\.status.*200"),
        (Status(600), r"Status\.status.*599"),
        (Status(204), r"Status\.status.*no body"),
        (Rejection(4008, status=304), r"Rejection\.status.*no body"),
        (Rejection(0), r"Rejection\.code.*success"),
        (Redirect("/", 100), r"Redirect\.status.*200"),
        (Status(429, retry_after=1e300, retry_after_date=True), r"Status\.retry_after"),
        (Trickle(0), r"Trickle\.bytes"),
        (Redirect(5), r"Redirect\.location"),  # type: ignore[arg-type]  # the fault
        (Redirect("/\r\nX: 1"), r"Redirect\.location.*header"),
        (Redirect("http://例/"), r"Redirect\.location.*header"),
        (Garbage(content_type="a/b\n"), r"Garbage\.content_type.*header"),
        (Body("half a character: \ud83d"), r"Body\.content.*UTF-8"),
        (ErrorEvent(msg="\ud83d"), r"ErrorEvent\.msg.*UTF-8"),
        ("reset", "is not a fault"),
        (None, "is not a fault"),
    ],
)
def test_what_makes_no_sense_is_refused(coze_mock: MockServer, fault: Any, words: str) -> None:
    with pytest.raises(FaultError, match=words):
        coze_mock.fail(fault)


def test_nothing_is_no_sequence(coze_mock: MockServer) -> None:
    with pytest.raises(FaultError):
        coze_mock.fail()
    with pytest.raises(FaultError):
        coze_mock.fail(Reset(), times=0)


def values_of(hint: Any, name: str) -> st.SearchStrategy[Any]:
    """Values that a fault's field may have, and some that it may not."""
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of([values_of(one, name) for one in get_args(hint)])
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if name == "seconds":
        return st.just(0.0)
    return {
        int: st.integers(0, 600),
        float: st.floats(),
        bool: st.booleans(),
        str: st.text(st.characters(exclude_categories=()), max_size=5) | st.just("a/b"),
        bytes: st.binary(max_size=5),
        type(None): st.none(),
    }[hint]


def faults_of(kind: type[Fault]) -> st.SearchStrategy[Fault]:
    fields = get_type_hints(kind)
    return st.builds(kind, **{name: values_of(hint, name) for name, hint in fields.items()})


def test_no_fault_breaks_the_server(
    coze_mock: MockServer, wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    """What is let in can be done: to a stream, to a plain answer and to a refusal."""
    stream = post(asking(wire.published_bot(), stream=True))

    @settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.one_of([faults_of(kind) for kind in get_args(Fault)]))
    def check(fault: Fault) -> None:
        try:
            coze_mock.fail(fault, times=3)
        except FaultError:
            return
        for request in (stream, get(), post({})):
            raw(coze_mock, request)
        assert [record for record in caplog.records if record.exc_info] == []

    with caplog.at_level(logging.DEBUG):
        check()
    wire.data("GET", BOTS)


@pytest.mark.parametrize(
    "path", ["", "v3/chat", "/v1/bots?workspace_id=730", "http://mock/v3/chat"]
)
def test_a_path_that_no_request_has_is_refused(coze_mock: MockServer, path: str) -> None:
    with pytest.raises(FaultError, match="path"):
        coze_mock.fail(Reset(), path=path)


def test_no_more_sequences_wait_than_the_limit_allows(coze_mock: MockServer) -> None:
    with pytest.raises(FaultError, match="1000"):
        for _ in range(1001):
            coze_mock.fail(Reset())


def test_no_more_faults_wait_than_the_limit_allows(coze_mock: MockServer) -> None:
    coze_mock.fail(Reset(), Pass(), times=49_999)
    with pytest.raises(FaultError, match="100000"):
        coze_mock.fail(Reset(), times=3)
    coze_mock.fail(Reset(), times=2)


@pytest.mark.parametrize("fault", [Status(502), Rejection(4008), Truncated(), Stall(0.0)])
def test_the_application_alone_has_faults_too(fault: Fault) -> None:
    app = create_app(Settings())
    app.state.mock.faults.add([fault])

    async def get_twice() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://mock") as client:
            return [await client.get(BOTS, headers=TOKEN) for _ in range(2)]

    first, second = anyio.run(get_twice)
    assert first.content != second.content
    assert second.json()["code"] == 0


def test_the_application_alone_has_no_connections_to_break() -> None:
    app = create_app(Settings())
    app.state.mock.faults.add([Reset()])

    async def request() -> None:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://mock") as client:
            await client.get(BOTS, headers=TOKEN)

    with pytest.raises(RuntimeError, match="MockServer"):
        anyio.run(request)


# ---- from outside


@pytest.fixture
def control() -> Iterator[Wire]:
    with MockServer(faults=True, stream_interval=0) as server:
        wire = Wire(server.base_url)
        yield wire
        wire.close()


def ask_for(wire: Wire, *faults: dict[str, Any], **rule: Any) -> httpx.Response:
    return wire.client.post("/_mock/faults", json={"faults": list(faults), **rule})


@pytest.mark.parametrize(
    "fault",
    [
        {"fault": "pass"},
        {"fault": "reset", "after": "half"},
        {"fault": "cut", "events": 3, "inside": "character", "by": "end"},
        {"fault": "stall", "seconds": 0.01, "before": "body"},
        {"fault": "status", "status": 429, "retry_after": 7, "retry_after_date": True},
        {"fault": "rejection", "code": 4008, "msg": "slower"},
        {"fault": "redirect", "location": "http://other.example/"},
        {"fault": "body", "content": "null"},
        {"fault": "truncated"},
        {"fault": "gzip", "broken": True},
        {"fault": "trickle", "bytes": 2},
        {"fault": "done_events", "times": 0},
        {"fault": "error_event", "events": 2},
        {"fault": "garbage", "bytes": 1000},
    ],
    ids=lambda fault: str(fault["fault"]),
)
def test_every_fault_can_be_asked_for(control: Wire, fault: dict[str, Any]) -> None:
    response = ask_for(control, fault, path="/v3/chat")

    assert response.json()["data"] == {"waiting": 1}
    assert control.client.get("/_mock/faults").json()["data"] == {"waiting": 1}
    assert control.client.delete("/_mock/faults").json()["data"] == {"waiting": 0}


def test_what_was_asked_for_happens(control: Wire) -> None:
    ask_for(control, {"fault": "status", "status": 503}, {"fault": "pass"}, times=2, method="GET")

    found = [control.client.get(BOTS).status_code for _ in range(5)]
    assert found == [503, 200, 503, 200, 200]


def test_connections_can_be_refused_for_a_time(control: Wire) -> None:
    assert control.client.post("/_mock/refuse", json={"seconds": 0.2}).json()["code"] == 0
    with pytest.raises(httpx.ConnectError):
        control.client.get(BOTS)
    # Trying is what a client does until the service is back.
    for _ in range(1_000_000):
        try:
            answered = control.client.get(BOTS)
        except httpx.ConnectError:
            continue
        break
    assert answered.status_code == 200


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ([], "object"),
        ({}, "faults"),
        ({"faults": []}, "at least one"),
        ({"faults": {}}, "list"),
        ({"faults": [1]}, "faults[0]"),
        ({"faults": [{"fault": "explode"}]}, "faults[0]"),
        ({"faults": [{"fault": ["cut"]}]}, "faults[0]"),
        ({"faults": [{"fault": "cut", "pieces": 3}]}, "'pieces'"),
        ({"faults": [{"fault": "stall"}]}, "seconds"),
        ({"faults": [{"fault": "cut", "events": "3"}]}, "Cut.events"),
        ({"faults": [{"fault": "pass"}], "times": 0}, "times"),
        ({"faults": [{"fault": "pass"}], "times": "2"}, "times"),
        ({"faults": [{"fault": "pass"}], "repeat": 1}, "repeat"),
        ({"faults": [{"fault": "pass"}], "path": 1}, "path"),
        ({"faults": [{"fault": "pass"}], "paths": "/"}, "paths"),
        ({"faults": [{"fault": "pass"}], "path": "v3/chat"}, "path"),
        ({"faults": [{"fault": "pass"}] * 1000, "times": 1000}, "100000"),
        ({"faults": [{"fault": "stall", "seconds": float("nan")}]}, "Stall.seconds"),
        ({"faults": [{"fault": "body", "content": "\ud83d"}]}, "Body.content"),
    ],
)
def test_what_cannot_be_understood_is_refused(control: Wire, body: Any, words: str) -> None:
    # Python writes what strict JSON has no words for, as a careless program does.
    response = control.client.post(
        "/_mock/faults",
        content=json.dumps(body),
        headers={"Content-Type": "application/json"},
    )

    assert (response.status_code, response.json()["code"]) == (400, 4000)
    assert words in response.json()["msg"]


@pytest.mark.parametrize("seconds", [0, -1, "1", None, True, 1e9])
def test_a_time_that_makes_no_sense_is_refused(control: Wire, seconds: Any) -> None:
    response = control.client.post("/_mock/refuse", json={"seconds": seconds})

    assert (response.status_code, response.json()["code"]) == (400, 4000)


def test_a_web_page_cannot_ask_for_faults(control: Wire) -> None:
    """Browsers send such a request to this machine without asking, but with another type."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        response = control.client.post(
            "/_mock/faults",
            content=b'{"faults":[{"fault":"reset"}]}',
            headers={"Content-Type": kind},
        )
        assert response.status_code == 400
    assert control.client.get("/_mock/faults").json()["data"] == {"waiting": 0}


@pytest.mark.parametrize(
    ("client", "host", "headers", "status"),
    [
        ("127.0.0.1", "127.0.0.1:8700", {}, 200),
        ("::1", "[::1]:8700", {}, 200),
        ("::ffff:127.0.0.1", "localhost", {}, 200),
        ("127.0.0.1", "mock.localhost:1", {"Origin": "http://localhost:3000"}, 200),
        ("127.0.0.1", "127.0.0.1", {"Origin": "https://[::1]"}, 200),
        ("10.0.0.9", "127.0.0.1", {}, 403),
        ("::ffff:10.0.0.9", "127.0.0.1", {}, 403),
        ("testclient", "127.0.0.1", {}, 403),
        ("127.0.0.1", "mock", {}, 403),
        ("127.0.0.1", "127.0.0.1.example.com", {}, 403),
        ("127.0.0.1", "127.0.0.1@example.com", {}, 403),
        ("127.0.0.1", "localhost:8700:80", {}, 403),
        ("127.0.0.1", "localhost", {"Origin": "http://example.com"}, 403),
        ("127.0.0.1", "localhost", {"Origin": "http://localhost.example.com"}, 403),
        ("127.0.0.1", "localhost", {"Origin": "http://example.com/localhost"}, 403),
        ("127.0.0.1", "localhost", {"Origin": "null"}, 403),
        ("127.0.0.1", "localhost", {"X-Forwarded-For": "127.0.0.1"}, 403),
        ("127.0.0.1", "localhost", {"Forwarded": "for=127.0.0.1"}, 403),
        ("127.0.0.1", "localhost", {"X-Real-IP": "127.0.0.1"}, 403),
    ],
)
def test_only_this_machine_can_ask_for_faults(
    client: str, host: str, headers: dict[str, str], status: int
) -> None:
    app = create_app(Settings(faults=True))

    async def ask() -> list[int]:
        transport = httpx.ASGITransport(app, client=(client, 1))
        async with httpx.AsyncClient(
            transport=transport, base_url="http://mock", headers={**headers, "Host": host}
        ) as found:
            body = {"faults": [{"fault": "pass"}]}
            return [
                (await found.post("/_mock/faults", json=body)).status_code,
                (await found.get("/_mock/faults")).status_code,
                (await found.delete("/_mock/faults")).status_code,
            ]

    assert anyio.run(ask) == [status] * 3


def test_nobody_is_believed_about_where_a_request_comes_from() -> None:
    with MockServer(faults=True) as server:
        for headers, status in (({}, 200), ({"X-Forwarded-For": "127.0.0.1"}, 403)):
            assert httpx.get(f"{server.base_url}/_mock/faults", headers=headers).status_code == (
                status
            )


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "faults"), ("GET", "faults"), ("POST", "refuse")]
)
def test_without_the_flag_there_is_no_such_path(wire: Wire, method: str, path: str) -> None:
    response = wire.client.request(method, f"/_mock/{path}", json={"seconds": 1})

    assert (response.status_code, response.json()["code"]) == (404, 4200)


@pytest.mark.parametrize(("flags", "status"), [(["--faults"], 200), ([], 404)])
def test_the_command_has_the_flag(flags: list[str], status: int) -> None:
    with commanded(*flags) as (base_url, _):
        body = {"faults": [{"fault": "status", "status": 504}]}
        asked = httpx.post(f"{base_url}/_mock/faults", json=body)
        assert asked.status_code == status
        answered = httpx.get(f"{base_url}{BOTS}", headers=TOKEN)
        assert answered.status_code == (504 if flags else 200)


# ---- requests that are none


def answer_to(received: bytes) -> tuple[int, dict[str, Any]]:
    head, body = received.split(b"\r\n\r\n", 1)
    return int(head.split(b" ", 2)[1]), json.loads(body)


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"\x00\x01\x02\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 64 + b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /v1/bots HTTP/1.1\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nBroken header\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 100_000,
        b"POST /v3/chat HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
        b"POST /v3/chat HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"POST /v3/chat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, gzip\r\n\r\n",
    ],
)
def test_what_is_no_http_gets_an_envelope(
    coze_mock: MockServer, request_bytes: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        received, _ = raw(coze_mock, request_bytes)

    status, content = answer_to(received)
    assert (400 <= status <= 501, content["code"]) == (True, 4000)
    assert content["detail"]["logid"].encode() in received.split(b"\r\n\r\n")[0]
    assert [record for record in caplog.records if record.exc_info] == []


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET",
        b"GET /v1/bots HTTP/1.1\r\nHost: x\r\nX: ",
        post(asking("1"))[:-1],
        b"POST /v3/chat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
        b"POST /v1/files/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer pat_x\r\n"
        b"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 99\r\n\r\n--b\r\n",
    ],
)
def test_a_request_that_breaks_off_gets_an_envelope(
    coze_mock: MockServer, wire: Wire, request_bytes: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        received, _ = raw(coze_mock, request_bytes, ends=True)

    status, content = answer_to(received)
    assert (status, content["code"]) == (400, 4000)
    wire.data("GET", BOTS)
    assert [record for record in caplog.records if record.exc_info] == []


def test_a_body_that_breaks_off_in_its_framing_ends_the_connection(
    coze_mock: MockServer, wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    head = (
        b"POST /v3/chat HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer pat_x\r\n"
        b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    with caplog.at_level(logging.DEBUG):
        received, _ = raw(coze_mock, head + b'5\r\n{"a":\r\nzz\r\n')

    assert answer_to(received)[1]["code"] == 4000
    assert [record for record in caplog.records if record.exc_info] == []
    wire.data("GET", BOTS)


def test_no_bytes_break_the_server(coze_mock: MockServer, wire: Wire) -> None:
    lines = st.lists(
        st.sampled_from(
            [b"GET / HTTP/1.1", b"POST /v3/chat HTTP/1.1", b"Host: x", b"", b"Content-Length: 3"]
        )
        | st.binary(max_size=20),
        max_size=5,
    )

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(lines)
    def check(found: list[bytes]) -> None:
        host, port = coze_mock.base_url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), timeout=10) as plain:
            plain.sendall(b"\r\n".join(found) + b"\r\n\r\n")
            plain.shutdown(socket.SHUT_WR)
            received = b""
            try:
                while piece := plain.recv(65_536):
                    received += piece
            except ConnectionResetError:
                return
        assert b"Traceback" not in received
        assert b"Internal Server Error" not in received

    check()
    wire.data("GET", BOTS)
