"""The token goes to the service alone: to no log, no exception, no traceback, no other host."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import pickle
import re
import signal
import socket
import ssl
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

import httpx
import pytest
from rich.console import Console
from rich.traceback import Traceback

from coze_api.api import chat as generated
from coze_ext import (
    AsyncCoze,
    Coze,
    CozeAPIError,
    CozeAuthenticationError,
    CozeConnectionError,
    CozeError,
    CozeTimeoutError,
    TokenAuth,
)
from coze_mock import (
    Body,
    ErrorEvent,
    Fault,
    MockServer,
    Redirect,
    Rejection,
    Reset,
    Stall,
    Status,
)
from tests.each import each
from tests.faults.cancelling import cancellations, cancelled_at
from tests.faults.listening import listening
from tests.faults.test_retries import FAULTS, settings_for
from tests.faults.world import CALLS, Call, Clock, World, afresh, ask
from tests.twins import TOKEN, BlockingTwin, Twin, on_every_transport, on_transports_of_httpcore
from tests.unit import bodies


class Secret:
    """Holds a token so that the frames of these tests don't show it."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __repr__(self) -> str:
        return "Secret"

    def get(self) -> str:
        return self._token

    def is_in(self, *texts: str | bytes) -> bool:
        token = self._token.strip()
        return any(
            token in text if isinstance(text, str) else token.encode() in text for text in texts
        )


@pytest.fixture(params=["pat_Zq8vT3mK5xR7", "opaque-Zq8vT3mK5xR7/+=="], ids=["pat", "opaque"])
def secret(request: pytest.FixtureRequest) -> Secret:
    return Secret(request.param)


def renderings(error: BaseException, *, rich: bool = False) -> list[str | bytes]:
    """All that a program may write down of an exception, and of those that led to it."""
    shown: list[str | bytes] = []
    links: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in links:
        links.append(link)
        shown += [str(link), repr(link), repr(vars(link)), repr(link.args)]
        # Some programs, as Dask, pickle all that led to an exception.
        shown += [pickle.dumps(fact) for fact in (*vars(link).values(), *link.args) if asks(fact)]
        link = link.__cause__ or link.__context__
    with_locals = traceback.TracebackException.from_exception(error, capture_locals=True)
    shown.append("".join(with_locals.format()))
    if rich:
        shown.append(rendered_by_rich(error))
    if isinstance(error, CozeError):
        pickled = pickle.dumps(error)
        assert str(pickle.loads(pickled)) == str(error)
        shown.append(pickled)
    return shown


def asks(fact: object) -> bool:
    """Whether this is a request, of whatever library."""
    return hasattr(fact, "headers") and hasattr(fact, "method")


def rendered_by_rich(error: BaseException) -> str:
    """A traceback whose locals are taken apart down to their attributes."""
    console = Console(file=io.StringIO(), width=400)
    console.print(
        Traceback.from_exception(
            type(error),
            error,
            error.__traceback__,
            show_locals=True,
            locals_max_length=1000,
            locals_max_string=100_000,
            max_frames=0,
            extra_lines=0,  # of code: what matters is below them
        )
    )
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


async def error_of(twin: Twin, coze: Any, call: Call, bot_id: str) -> CozeError | None:
    try:
        await call.on(coze, bot_id, twin)
    except CozeError as error:
        return error
    return None


@each(("name", "call"), product(FAULTS, ["get", "upload", "stream"]))
async def test_no_failure_shows_the_token(
    twin: Twin,
    world: World,
    clock: Clock,
    name: str,
    call: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    secret = Secret("opaque-Zq8vT3mK5xR7/+==")
    row, world = FAULTS[name], afresh(world, clock)
    caplog.clear()
    world.server.fail(row.fault, repeat=True)
    settings = settings_for(row, call, 0.05)
    with caplog.at_level(logging.DEBUG):
        async with world.coze(twin, auth=TokenAuth(secret.get()), **settings) as coze:
            error = await error_of(twin, coze, CALLS[call], world.bot_id)
            shown: list[str | bytes] = [repr(coze), repr(vars(coze))]

    if error is not None:
        # What rich adds takes longer than all else: one call of each client is looked at so.
        closely = call == {Coze: "get", AsyncCoze: "stream"}[twin.coze_class]
        shown += renderings(error, rich=closely)
    shown += [repr(vars(record)) for record in caplog.records]
    shown += [caplog.text]
    assert not secret.is_in(*shown)
    assert clock.now >= 1000.0
    # They were there to be looked at.
    assert {"coze_ext", "httpcore"} <= {record.name.split(".")[0] for record in caplog.records}


def events_of(twin: Twin, coze: Any) -> Any:
    """The stream of a chat as the generated client has it, which accounts for nothing."""
    chat = generated.Chat if isinstance(twin, BlockingTwin) else generated.AsyncChat
    return chat(coze).stream(bot_id="73", user_id="u")


def sound_of(_: Twin, coze: Any) -> Any:
    return coze.audio.speech.stream(input="Hi", voice_id="74")


@pytest.mark.parametrize(
    ("stream_of", "is_cut"), [(events_of, True), (events_of, False), (sound_of, True)]
)
async def test_a_plain_stream_shows_no_token(
    twin: Twin, secret: Secret, stream_of: Callable[[Twin, Any], Any], is_cut: bool
) -> None:
    def service(request: httpx.Request) -> httpx.Response:
        words = f"not with {secret.get()}"
        cut = bodies.CREATED, httpx.ReadError(words, request=request)
        refused = (json.dumps({"code": 4100, "msg": words}).encode(),)
        return bodies.event_stream(bodies.Body(*(cut if is_cut else refused)))

    coze = twin.coze(service, auth=TokenAuth(secret.get()))
    with pytest.raises(CozeError, match=r"not with|broke") as caught:
        await twin.items(stream_of(twin, coze))
    assert not secret.is_in(*renderings(caught.value, rich=True))


@pytest.mark.parametrize("call", ["get", "upload", "stream"])
async def test_what_the_service_says_of_the_token_is_left_out(
    twin: Twin, world: World, clock: Clock, secret: Secret, call: str
) -> None:
    said = f"token {secret.get()} is bad (Authorization: Bearer {secret.get()})"
    faults: list[Fault] = [
        Rejection(4101, said),
        Rejection(4100, said, status=401),
        Status(502, said),
        Status(403, f"<html>{said}</html>"),
        Body(said, "text/plain"),
        Body(f'{{"error": "{said}"}}'),
        Redirect(f"http://127.0.0.1:9/?token={secret.get()}"),
        ErrorEvent(2, msg=said),
    ]
    for fault in faults:
        world.server.fail(fault)
        async with world.coze(twin, auth=TokenAuth(secret.get()), max_retries=0) as coze:
            error = await error_of(twin, coze, CALLS[call], world.bot_id)
        if call == "stream" or not isinstance(fault, ErrorEvent):
            assert error is not None
            assert not secret.is_in(str(error), repr(error), pickle.dumps(error)), fault
    assert clock.pauses == []


async def test_a_connection_that_does_not_come_about_shows_no_token(
    twin: Twin, world: World, clock: Clock, secret: Secret
) -> None:
    with world.server.refusing():
        async with world.coze(twin, auth=TokenAuth(secret.get())) as coze:
            error = await error_of(twin, coze, CALLS["get"], world.bot_id)
    assert isinstance(error, CozeConnectionError)
    assert not secret.is_in(*renderings(error))
    assert len(clock.pauses) == 2


@on_transports_of_httpcore
async def test_a_pool_that_is_full_shows_no_token(twin: Twin, world: World, secret: Secret) -> None:
    limits = httpx.Limits(max_connections=1)
    http = {"limits": limits, "timeout": httpx.Timeout(10, pool=0.05)}
    async with (
        world.coze(twin, auth=TokenAuth(secret.get()), http=http, max_retries=0) as coze,
        twin.within(ask(coze, world.bot_id)),
    ):
        error = await error_of(twin, coze, CALLS["get"], world.bot_id)
        assert error is not None
        assert not secret.is_in(*renderings(error))


async def test_headers_that_do_not_get_through_show_no_token(twin: Twin, secret: Secret) -> None:
    """The frames that send them hold them as they are, the token among them."""
    transport_class = {Coze: httpx.HTTPTransport, AsyncCoze: httpx.AsyncHTTPTransport}
    # Nobody reads, and what the system holds in between is less than the headers.
    small = [(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)]
    transport = transport_class[twin.coze_class](verify=False, socket_options=small)
    http = {"transport": transport, "timeout": httpx.Timeout(10, write=0.1)}
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        async with twin.within(twin.over_sockets(**http)) as http_client:
            coze = twin.coze_class(
                auth=TokenAuth(secret.get()),
                base_url=f"http://127.0.0.1:{listening.getsockname()[1]}",
                http_client=http_client,
                headers={"X-Large": "x" * 500_000},
            )
            error = await error_of(twin, coze, CALLS["get"], "1")
    assert isinstance(error, CozeTimeoutError)
    assert "WriteTimeout" in str(error)
    assert not secret.is_in(*renderings(error, rich=True))


async def test_a_call_that_is_cancelled_shows_no_token(world: World, secret: Secret) -> None:
    async def run(coze: AsyncCoze, call: Call) -> BaseException | None:
        try:
            await call.make(coze, world.bot_id)
        except asyncio.CancelledError as error:
            return error
        return None

    async with httpx.AsyncClient(verify=False) as http_client:
        coze = AsyncCoze(
            auth=TokenAuth(secret.get()), base_url=world.server.base_url, http_client=http_client
        )
        for call in CALLS.values():
            before = len(world.server.requests)
            world.server.fail(Stall(3600))
            task = asyncio.create_task(run(coze, call))
            while len(world.server.requests) == before:  # noqa: ASYNC110 -- it is another thread's
                await asyncio.sleep(0)
            task.cancel()
            error = await task
            assert isinstance(error, asyncio.CancelledError)
            assert not secret.is_in(*renderings(error))


@pytest.mark.parametrize("call", ["get", "upload", "stream"])
async def test_a_call_that_is_cancelled_again_as_it_ends_shows_no_token(
    world: World, secret: Secret, call: str
) -> None:
    async def run() -> None:
        try:
            await CALLS[call].make(coze, world.bot_id)
        except asyncio.CancelledError as error:
            errors.append(error)
            raise

    errors: list[BaseException] = []
    async with httpx.AsyncClient(verify=False) as http_client:
        coze = AsyncCoze(
            auth=TokenAuth(secret.get()), base_url=world.server.base_url, http_client=http_client
        )
        for moments, when in cancellations(10):
            await cancelled_at(moments, when, run())
    assert len(errors) > 20  # of 40 moments, some of which come after its end
    for error in errors:
        assert not secret.is_in(*renderings(error))


def test_a_call_that_is_interrupted_shows_no_token(world: World, secret: Secret) -> None:
    def call() -> BaseException | None:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            CALLS["get"].make(coze, world.bot_id)
        except KeyboardInterrupt as error:
            return error
        return None

    earlier = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        with httpx.Client(verify=False) as http_client:
            coze = Coze(
                auth=TokenAuth(secret.get()),
                base_url=world.server.base_url,
                http_client=http_client,
            )
            world.server.fail(Stall(3600))
            error = call()
    finally:
        signal.signal(signal.SIGALRM, earlier)
    assert isinstance(error, KeyboardInterrupt)
    assert not secret.is_in(*renderings(error))


@pytest.mark.parametrize("ending", ["\n", " ", "\r\nX: 1", "ü"], ids=repr)
async def test_what_is_no_token_shows_nothing_of_it(
    twin: Twin, world: World, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """A token with a line break at its end is a secret still, and the commonest mistake."""
    secret = Secret(f"pat_Zq8vT3mK5xR7{ending}")

    def caught(make: Callable[[], object]) -> BaseException:
        try:
            make()
        except ValueError as error:
            return error
        raise AssertionError("it was taken for a token")

    monkeypatch.setenv("COZE_API_TOKEN", secret.get())
    errors = [
        caught(lambda: TokenAuth(secret.get())),
        caught(TokenAuth.from_environment),
        caught(twin.coze_class),
    ]
    async with world.coze(twin, auth=TokenAuth(secret.get)) as coze:
        error = await error_of(twin, coze, CALLS["get"], world.bot_id)
    assert error is not None
    for one in [*errors, error]:
        assert not secret.is_in(*renderings(one))


async def test_a_base_url_that_is_none_shows_nothing_of_the_environment(
    twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = Secret("pat_Zq8vT3mK5xR7")
    monkeypatch.setenv("COZE_API_TOKEN", secret.get())
    for base_url in ("api.coze.com", "https://me:pw@host"):
        with pytest.raises(ValueError, match="base_url") as caught:
            twin.coze_class(base_url=base_url)
        error = caught.value.with_traceback(
            caught.value.__traceback__ and caught.value.__traceback__.tb_next
        )
        assert not secret.is_in(*renderings(error))


# ---- other hosts


@pytest.fixture
def other() -> Iterator[MockServer]:
    """A server at another host, which is this machine too."""
    with MockServer(host="127.0.0.2") as server:
        yield server


@each(("status", "call"), product([301, 302, 303, 307, 308], CALLS))
async def test_a_redirect_takes_the_token_to_no_other_host(
    twin: Twin, world: World, other: MockServer, status: int, call: str
) -> None:
    other.clear()
    path = CALLS[call].path.format(bot_id=world.bot_id)
    for follows in (False, True):
        world.server.fail(Redirect(f"{other.base_url}{path}", status))
        auth = TokenAuth(TOKEN)
        async with world.coze(twin, auth=auth, http={"follow_redirects": follows}) as coze:
            error = await error_of(twin, coze, CALLS[call], world.bot_id)
        assert isinstance(error, CozeAPIError)
        if not follows:
            assert error.http_status == status
            assert other.requests == ()
    if status in (307, 308) or call == "get":
        # It got there, and was refused for having no token.
        assert isinstance(error, CozeAuthenticationError)
        (request,) = other.requests
        assert "authorization" not in request.headers


@on_every_transport
async def test_a_redirect_to_another_port_takes_no_token_there(twin: Twin, world: World) -> None:
    with MockServer() as neighbour:
        world.server.fail(Redirect(f"{neighbour.base_url}/v1/bots/1"))
        async with world.coze(twin, http={"follow_redirects": True}) as coze:
            assert await error_of(twin, coze, CALLS["get"], world.bot_id)
        assert "authorization" not in neighbour.requests[0].headers


# ---- the way there


@pytest.mark.parametrize(
    ("base_url", "warns"),
    [
        ("http://api.example.com", True),
        ("http://192.0.2.7:8700", True),
        ("http://localhost.example.com", True),
        ("http://0.0.0.0:8700", True),
        ("https://api.example.com", False),
        ("http://localhost:8700", False),
        ("http://127.0.0.1:8700", False),
        ("http://127.8.9.10:8700", False),
        ("http://[::1]:8700", False),
    ],
)
async def test_http_to_another_machine_warns(twin: Twin, base_url: str, warns: bool) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        async with twin.within(twin.coze_class(auth=TokenAuth(TOKEN), base_url=base_url)):
            pass
    assert bool(caught) is warns
    for warning in caught:
        assert warning.category is UserWarning
        assert "unencrypted" in str(warning.message)
        assert TOKEN not in str(warning.message)
        assert warning.filename == __file__


@contextmanager
def tls_server(certificate: Path) -> Iterator[tuple[str, list[bytes]]]:
    """A server whose certificate nobody has vouched for, and what got through to it."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    received: list[bytes] = []

    def answer(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secure:
            received.append(secure.recv(65_536))
            body = b'{"code":4006,"msg":"no such bot"}'
            secure.sendall(
                b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%b"
                % (len(body), body)
            )

    with listening(answer) as address:
        yield f"https://{address}", received


@on_every_transport
async def test_a_certificate_that_nobody_vouches_for_is_refused(
    twin: Twin, clock: Clock, certificate: Path
) -> None:
    with tls_server(certificate) as (base_url, received):
        async with twin.within(twin.coze_class(auth=TokenAuth(TOKEN), base_url=base_url)) as coze:
            error = await error_of(twin, coze, CALLS["get"], "1")
        assert isinstance(error, CozeConnectionError)
        assert "CERTIFICATE_VERIFY_FAILED" in str(error)
        assert not error.request_sent
        assert received == []
        assert len(clock.pauses) == 2

        # The server is one: who trusts it reaches it.
        trusting = ssl.create_default_context(cafile=certificate)
        async with twin.within(twin.over_sockets(verify=trusting)) as http_client:
            coze = twin.coze_class(
                auth=TokenAuth(TOKEN), base_url=base_url, http_client=http_client
            )
            error = await error_of(twin, coze, CALLS["get"], "1")
        assert isinstance(error, CozeAPIError)
        assert TOKEN.encode() in received[0]


# ---- what is logged


LINE = re.compile(
    r"(?P<method>GET|POST) (?P<path>/\S+) (?P<outcome>\w+) status=(?P<status>\w+) "
    r"code=(?P<code>\w+) logid=(?P<logid>\w+) time=(?P<time>\d+\.\d{3})s"
)


async def test_each_request_is_one_line_in_the_log(
    twin: Twin, world: World, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    world.server.fail(Status(502), path=f"/v1/bots/{world.bot_id}")
    world.server.fail(Rejection(4101), Reset(), path="/v1/bot/create")
    with caplog.at_level(logging.DEBUG, logger="coze_ext"):
        async with world.coze(twin) as coze:
            for name in ("get", "create", "create", "upload", "stream"):
                await error_of(twin, coze, CALLS[name], world.bot_id)

    records = [record for record in caplog.records if record.name == "coze_ext"]
    assert {record.levelno for record in records} == {logging.INFO}
    lines = [LINE.fullmatch(record.getMessage()) for record in records]
    found = [line.group("method", "path", "outcome", "status", "code") for line in lines if line]
    assert found == [
        ("GET", f"/v1/bots/{world.bot_id}", "CozeServerError", "502", "None"),
        ("GET", f"/v1/bots/{world.bot_id}", "ok", "200", "0"),
        ("POST", "/v1/bot/create", "CozePermissionError", "200", "4101"),
        ("POST", "/v1/bot/create", "CozeConnectionError", "None", "None"),
        ("POST", "/v1/files/upload", "ok", "200", "0"),
        ("POST", "/v3/chat", "ok", "200", "0"),
    ]
    recorded = [request.logid for request in world.server.requests[2:]]
    logids = [line["logid"] for line in lines if line]
    assert logids == [logid if index != 3 else "None" for index, logid in enumerate(recorded)]
    assert all(line["time"] == "0.000" for line in lines if line)  # the clock stood still
    assert len(clock.pauses) == 1


@pytest.mark.parametrize("ending", [KeyboardInterrupt, asyncio.CancelledError, LookupError])
async def test_a_request_that_is_broken_off_is_a_line_in_the_log_too(
    twin: Twin, ending: type[BaseException], caplog: pytest.LogCaptureFixture
) -> None:
    def break_off(_: httpx.Request) -> httpx.Response:
        raise ending

    coze = twin.coze(break_off)
    with caplog.at_level(logging.INFO, logger="coze_ext"), pytest.raises(ending):
        await CALLS["create"].on(coze, "1", twin)
    (line,) = (LINE.fullmatch(record.getMessage()) for record in caplog.records)
    assert line
    assert line.group("path", "outcome", "status") == ("/v1/bot/create", ending.__name__, "None")


async def test_no_body_is_logged(
    twin: Twin, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        async with world.coze(twin) as coze:
            await twin.items(ask(coze, world.bot_id, "a private question"))
            await twin.value(coze.files.upload(file=b"a private file"))
            await twin.value(coze.bots.create(space_id="7", name="private name"))
    assert "private" not in caplog.text
    assert "private" not in "".join(repr(vars(record)) for record in caplog.records)
