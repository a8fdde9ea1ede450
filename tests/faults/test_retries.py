"""What each call does about each fault: what the caller sees, and how often it is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import Any, TypeAlias

import httpx

from coze_ext import (
    CozeAPIError,
    CozeConnectionError,
    CozeError,
    CozeEventTooLargeError,
    CozeRateLimitError,
    CozeResponseError,
    CozeServerError,
    CozeStreamError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    CozeTimeoutError,
)
from coze_mock import (
    Body,
    Cut,
    DoneEvents,
    ErrorEvent,
    Fault,
    Garbage,
    Gzip,
    Redirect,
    Rejection,
    Reset,
    Stall,
    Status,
    Trickle,
    Truncated,
)
from tests.each import each
from tests.faults.patience import patient
from tests.faults.world import CALLS, SHA256, Call, Clock, World, afresh, outcome_of
from tests.twins import (
    AiohttpTwin,
    AsyncHttpx2Twin,
    Httpx2Twin,
    Twin,
    on_transports,
)

Outcome: TypeAlias = tuple[type[CozeError] | None, int]
"""What a call raises when each of its requests meets the fault, and how many arrive."""


@dataclass(frozen=True)
class Row:
    """A fault, and what comes of it: for a read, for a write, for a chat's stream."""

    fault: Fault
    get: Outcome
    post: Outcome
    stream: Outcome

    def of(self, name: str) -> Outcome:
        return {"get": self.get, "stream": self.stream}.get(name, self.post)


LOST: Outcome = (CozeConnectionError, 1)
LOST_READ: Outcome = (CozeConnectionError, 3)
LATE: Outcome = (CozeTimeoutError, 1)
FAILED: Outcome = (CozeServerError, 1)
FAILED_READ: Outcome = (CozeServerError, 3)
LIMITED: Outcome = (CozeRateLimitError, 3)
NO_ANSWER: Outcome = (CozeResponseError, 1)
CUT: Outcome = (CozeStreamInterruptedError, 1)
FINE: Outcome = (None, 1)
ELSEWHERE: Outcome = (CozeAPIError, 1)

FAULTS: dict[str, Row] = {
    "reset before the request is read": Row(Reset("head"), LOST_READ, LOST, LOST),
    "reset before the headers": Row(Reset("request"), LOST_READ, LOST, LOST),
    "reset after the headers": Row(Reset("headers"), LOST_READ, LOST, CUT),
    "reset mid body": Row(Reset("half"), LOST_READ, LOST, CUT),
    "stream cut before its first event": Row(Cut(0), FINE, FINE, CUT),
    "stream cut after 3 events": Row(Cut(3), FINE, FINE, CUT),
    "stream reset after 3 events": Row(Cut(3, by="reset"), FINE, FINE, CUT),
    "stream ended after 3 events": Row(Cut(3, by="end"), FINE, FINE, CUT),
    "stream cut inside an event": Row(Cut(3, "event"), FINE, FINE, CUT),
    "stream cut inside a character": Row(Cut(3, "character"), FINE, FINE, CUT),
    "stalled before the headers": Row(Stall(3600), LATE, LATE, LATE),
    "stalled before the body": Row(Stall(3600, "body"), LATE, LATE, CUT),
    "stalled between events": Row(Stall(3600, events=3), FINE, FINE, CUT),
    "429, Retry-After in seconds": Row(Status(429, retry_after=3), LIMITED, LIMITED, LIMITED),
    "429, Retry-After as a date": Row(
        Status(429, retry_after=3, retry_after_date=True), LIMITED, LIMITED, LIMITED
    ),
    "500 with HTML": Row(Status(500), FAILED, FAILED, FAILED),
    "502 with HTML": Row(Status(502), FAILED_READ, FAILED, FAILED),
    "503 with HTML": Row(Status(503), FAILED_READ, FAILED, FAILED),
    "504 with HTML": Row(Status(504), FAILED_READ, FAILED, FAILED),
    "504 after all was done": Row(Status(504, processed=True), FAILED_READ, FAILED, FAILED),
    "code 4008 with HTTP 200": Row(Rejection(4008), LIMITED, LIMITED, LIMITED),
    "code 4009 with HTTP 200": Row(Rejection(4009), LIMITED, LIMITED, LIMITED),
    "code 4013 with HTTP 200": Row(
        Rejection(4013), (CozeRateLimitError, 1), (CozeRateLimitError, 1), (CozeRateLimitError, 1)
    ),
    "code 4020 with HTTP 200": Row(Rejection(4020), LIMITED, LIMITED, LIMITED),
    "code 5000 with HTTP 200": Row(Rejection(5000), FAILED, FAILED, FAILED),
    "truncated JSON": Row(Truncated(), NO_ANSWER, NO_ANSWER, CUT),
    "an empty body": Row(Body(""), NO_ANSWER, NO_ANSWER, NO_ANSWER),
    "a wrong content type": Row(Body(content_type="text/plain"), FINE, FINE, NO_ANSWER),
    "JSON null": Row(Body("null"), NO_ANSWER, NO_ANSWER, NO_ANSWER),
    "a JSON array": Row(Body("[]"), NO_ANSWER, NO_ANSWER, NO_ANSWER),
    "bytes that are no text": Row(Body(b"\xff\xfe"), NO_ANSWER, NO_ANSWER, NO_ANSWER),
    "a redirect to another host": Row(
        Redirect("http://127.0.0.2:9/"), ELSEWHERE, ELSEWHERE, ELSEWHERE
    ),
    "a gzip body": Row(Gzip(), FINE, FINE, FINE),
    "a body that is gzip only in name": Row(Gzip(broken=True), LOST_READ, LOST, CUT),
    "slow one-byte chunks": Row(Trickle(), FINE, FINE, FINE),
    "no done": Row(DoneEvents(0), FINE, FINE, CUT),
    "done twice": Row(DoneEvents(2), FINE, FINE, FINE),
    "an error event mid stream": Row(ErrorEvent(3), FINE, FINE, (CozeStreamEventError, 1)),
    "a line without an end": Row(
        Garbage(1_000_000), NO_ANSWER, NO_ANSWER, (CozeEventTooLargeError, 1)
    ),
}

# The others show the same whether they stay or pass.
REPEATED = [(name, call) for name, call in product(FAULTS, CALLS) if FAULTS[name].of(call)[1] > 1]

# A stalled call ends by its timeout, and all others long before it.
PATIENT: dict[str, Any] = {"timeout": 60.0}


def settings_for(row: Row, name: str, short: float) -> dict[str, Any]:
    http = PATIENT
    if isinstance(row.fault, Stall) and row.of(name) != FINE:
        http = {"timeout": httpx.Timeout(60.0, read=short)}
    return {"http": http, "max_event_bytes": 65_536}


@each(("name", "call_name"), product(FAULTS, CALLS))
async def test_a_fault_that_stays(
    twin: Twin, world: World, clock: Clock, name: str, call_name: str
) -> None:
    """Each request meets the fault: the call ends as documented, after as many attempts."""
    await check_a_fault_that_stays(
        twin=twin, world=world, clock=clock, name=name, call_name=call_name
    )


OF_THE_NETWORK = [name for name in FAULTS if re.search("reset|cut|stalled|gzip|slow", name)]


@on_transports(Httpx2Twin, AsyncHttpx2Twin, AiohttpTwin)
@each(("name", "call_name"), product(OF_THE_NETWORK, ["get", "upload", "stream"]))
async def test_a_fault_of_the_network_that_stays(
    twin: Twin, world: World, clock: Clock, name: str, call_name: str
) -> None:
    """Other transports say so in other ways; what a server says comes over all alike."""
    await check_a_fault_that_stays(
        twin=twin, world=world, clock=clock, name=name, call_name=call_name
    )


@patient
async def check_a_fault_that_stays(
    twin: Twin, world: World, clock: Clock, name: str, call_name: str, short: float
) -> None:
    row, call, world = FAULTS[name], CALLS[call_name], afresh(world, clock)
    expected, attempts = row.of(call_name)
    world.server.fail(row.fault, method=call.method, path=path_of(call, world), repeat=True)
    async with world.coze(twin, **settings_for(row, call_name, short)) as coze:
        error, _ = await outcome_of(call.on(coze, world.bot_id, twin))

    assert type(error) is (expected or type(None))
    # aiohttp itself sends reads once more where a connection broke.
    again = 2 if isinstance(twin, AiohttpTwin) and call.method == "GET" else 1
    assert attempts <= world.arrived(call) <= attempts * again
    assert len(clock.pauses) == attempts - 1
    if error is not None:
        check_message(error, call)
    # It also forgets what has come over a connection that broke.
    forgets = isinstance(twin, AiohttpTwin) and isinstance(row.fault, Cut)
    if isinstance(error, CozeStreamError) and not isinstance(row.fault, Garbage) and not forgets:
        check_what_arrived(error, world, row.fault)
    # Whatever was asked for was done at most once, though the client may not have learnt of it.
    if call.creates is not None:
        assert world.done()[call.creates] <= 1
    assert {file.sha256 for file in world.server.files} <= {SHA256}


@each(("name", "call_name"), REPEATED)
@patient
async def test_a_fault_that_passes(
    twin: Twin, world: World, clock: Clock, name: str, call_name: str, short: float
) -> None:
    """One request meets the fault: a call that may be repeated succeeds, and is done once."""
    row, call, world = FAULTS[name], CALLS[call_name], afresh(world, clock)
    world.server.fail(row.fault, method=call.method, path=path_of(call, world))
    async with world.coze(twin, **settings_for(row, call_name, short)) as coze:
        error, result = await outcome_of(call.on(coze, world.bot_id, twin))

    assert error is None
    assert result
    assert (world.arrived(call), len(clock.pauses)) == (2, 1)
    if call.creates is not None:
        assert world.done()[call.creates] == 1
    assert {file.sha256 for file in world.server.files} <= {SHA256}


def path_of(call: Call, world: World) -> str:
    return call.path.format(bot_id=world.bot_id)


def check_message(error: CozeError, call: Call) -> None:
    """The message says what was asked or what came, and one that comes from the service its log."""
    if isinstance(error, CozeConnectionError | CozeTimeoutError):
        assert call.method in str(error)
        assert "127.0.0.1" in str(error)
    else:
        assert error.logid
        assert error.logid in str(error)


def check_what_arrived(error: CozeStreamError, world: World, fault: Fault) -> None:
    """An error of a stream says how it ended, names the chat once the stream has, has its text."""
    if isinstance(error, CozeStreamInterruptedError):
        assert re.search(r"the stream( ended|'s connection broke) before", str(error))
    (chat,) = world.server.chats
    (answer,) = [message for message in chat.turns[0].messages if message.type == "answer"]
    assert answer.content.startswith(error.text)
    named = fault not in (Cut(0), Reset("headers"), Reset("half"), Stall(3600, "body"))
    if named and not isinstance(fault, Gzip):
        assert (error.chat_id, error.conversation_id) == (chat.id, chat.conversation_id)
    else:
        assert (error.chat_id, error.text) == (None, "")
