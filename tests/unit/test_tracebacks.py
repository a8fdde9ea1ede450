"""An error says which call failed, and its traceback has the program's frames and ours alone."""

from __future__ import annotations

import json
import traceback
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib import metadata
from typing import Any

import httpx
import pytest
from packaging.requirements import Requirement

from coze_api import AuthenticatedClient
from coze_api.api.bots import bots_list, bots_retrieve
from coze_core.known_tokens import TokensKnown
from coze_core.redaction import forget_token
from coze_ext import (
    CozeAPIError,
    CozeArgumentError,
    CozeError,
    CozeResponseError,
    CozeStreamEventError,
    CozeStreamInterruptedError,
    TokenAuth,
    user_message,
)
from tests.twins import BASE_URL, TOKEN, AsyncTwin, BlockingTwin, Handler, Twin
from tests.unit.bodies import CREATED, LOG_ID, Body, event, event_stream

OURS = ("coze_ext", "coze_core", "coze_api", "tests")


def refusal() -> httpx.Response:
    """A refusal that repeats the token in every place."""
    content = {
        "code": 4006,
        "msg": f"no bot for {TOKEN}",
        "debug_url": f"https://localhost/debug?token={TOKEN}&run=1",
        "data": {"echo": TOKEN},
    }
    return httpx.Response(200, json=content, headers={"x-tt-logid": LOG_ID})


def page() -> httpx.Response:
    return httpx.Response(200, text=f"hello {TOKEN}")


class Plain:
    """The generated client, without the extension; as a `Twin` makes its clients."""

    def __init__(self, twin: Twin) -> None:
        self.value = twin.value
        self._is_blocking = isinstance(twin, BlockingTwin)

    def coze(self, handler: Handler) -> Any:
        transport = httpx.MockTransport(handler)
        return AuthenticatedClient(
            base_url=BASE_URL, token=TOKEN, httpx_args={"transport": transport}
        )

    def call(self, module: Any, client: Any, **arguments: Any) -> Any:
        function = module.sync if self._is_blocking else module.asyncio
        return function(client=client, **arguments)


async def error_of(twin: Twin, call: Callable[[], Any]) -> CozeError:
    """The error of a call, awaited where there is something to await."""
    with pytest.raises(CozeError) as caught:
        given = call()
        if isinstance(given, Awaitable):
            await given
        elif hasattr(given, "final_text"):
            await twin.value(given.final_text())
    return caught.value


def entered(stream: Any) -> Any:
    """What entering a stream gives, awaited or not."""
    return stream.__enter__() if hasattr(stream, "__enter__") else stream.__aenter__()


def assert_only_our_own(error: BaseException) -> None:
    """All frames of an error are the program's, in front, and ours; nothing else led to it."""
    text = "".join(traceback.format_exception(error))
    assert "During handling" not in text
    assert error.__context__ is None or isinstance(error.__context__, CozeError), text
    modules = [
        str(frame.f_globals["__name__"]).partition(".")[0]
        for frame, _ in traceback.walk_tb(error.__traceback__)
    ]
    assert set(modules) <= set(OURS), modules
    assert modules[0] == "tests"
    assert TOKEN not in text
    assert TOKEN not in repr(vars(error) | {"response": None})


async def test_a_stream_that_is_refused_has_no_foreign_past(twin: Twin) -> None:
    coze = twin.coze(lambda _: refusal())
    for call in (lambda stream: stream, entered):
        error = await error_of(twin, partial(call, coze.chat.stream(bot_id="73", user_id="u")))
        assert_only_our_own(error)


async def test_an_api_error_names_call_response_and_what_can_be_looked_up(twin: Twin) -> None:
    coze = twin.coze(lambda _: refusal())
    plain = Plain(twin)
    calls: list[Callable[[], Any]] = [
        lambda: coze.bots.retrieve(bot_id="73"),
        lambda: (
            bots_retrieve.sync(client=coze, bot_id="73")
            if isinstance(twin, BlockingTwin)
            else bots_retrieve.asyncio(client=coze, bot_id="73")
        ),
        lambda: plain.call(bots_retrieve, plain.coze(lambda _: refusal()), bot_id="73"),
        lambda: coze.request("GET", "/v1/bots/73"),
    ]
    for call in calls:
        error = await error_of(twin, call)
        assert isinstance(error, CozeAPIError)
        assert_only_our_own(error)
        assert error.call == "GET /v1/bots/73 on localhost"
        assert "call GET /v1/bots/73 on localhost" in str(error)
        assert error.snippet.startswith('{"code":4006')
        assert error.debug_url is not None
        assert error.debug_url.startswith("https://localhost/debug?token=")
        assert "debug https://localhost/debug" in str(error)
        assert error.response is not None
        assert error.response.status_code == 200
        assert error.logid == LOG_ID


Call = Callable[[Any], Any]

REFUSED: dict[str, Call] = {
    "a wrong type": lambda coze: coze.bots.create(space_id="7", name=3),
    "a bad ID": lambda coze: coze.bots.retrieve(bot_id="a/b"),
    "a value without JSON": lambda coze: coze.chat.stream(
        bot_id="73", user_id="u", custom_variables={"a": object()}
    ),
    "half a surrogate pair": lambda coze: coze.bots.create(space_id="7", name="\ud800"),
    "a list that is none": lambda coze: coze.bots.publish(bot_id="73", connector_ids="1024"),
    "a page size": lambda coze: coze.bots.list(workspace_id="7", page_size=0),
    "a file that is none": lambda coze: coze.files.upload(file=3),
    "a file name": lambda coze: coze.files.upload(file=("\ud800", b"x")),
    "a role": lambda _: user_message(3),  # type: ignore[arg-type]  # the fault
    "options": lambda coze: coze.with_options(timeout="3"),
    "a header": lambda coze: coze.with_options(headers={"X": "é"}),
    "a path": lambda coze: coze.request("GET", "x"),
    "a base URL": lambda coze: type(coze)(auth=coze._settings.auth, base_url="http://h:x"),
    "no token": lambda coze: type(coze)(auth=3),
    "poll time": lambda coze: coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=0),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_a_refused_argument_has_no_foreign_past(twin: Twin, name: str) -> None:
    error = await error_of(twin, lambda: REFUSED[name](twin.coze(lambda _: refusal())))
    assert isinstance(error, CozeArgumentError)
    assert_only_our_own(error)
    assert ": expected" in str(error)


FAILED: dict[str, tuple[Callable[[], httpx.Response], Call, type[CozeError]]] = {
    "no envelope": (page, lambda coze: coze.bots.retrieve(bot_id="73"), CozeResponseError),
    "no envelope for a door": (page, lambda coze: coze.request("GET", "/x"), CozeResponseError),
    "no stream": (page, lambda coze: coze.chat.stream(bot_id="73", user_id="u"), CozeResponseError),
    "refused stream": (
        refusal,
        lambda coze: coze.chat.stream(bot_id="73", user_id="u"),
        CozeAPIError,
    ),
    "error event": (
        lambda: event_stream(Body(CREATED, event("error", {"code": 5000, "msg": "no"}))),
        lambda coze: coze.chat.stream(bot_id="73", user_id="u"),
        CozeStreamEventError,
    ),
    "cut": (
        lambda: event_stream(Body(CREATED)),
        lambda coze: coze.chat.stream(bot_id="73", user_id="u"),
        CozeStreamInterruptedError,
    ),
    "a run that fails": (
        lambda: event_stream(Body(event("Error", {"error_code": 5000, "error_message": TOKEN}))),
        lambda coze: coze.workflows.runs.stream(workflow_id="7"),
        CozeStreamEventError,
    ),
    "a run that was cut": (
        lambda: event_stream(Body(event("Message", {"content": TOKEN}), b"x" * 99)),
        lambda coze: coze.workflows.runs.stream(workflow_id="7"),
        CozeStreamInterruptedError,
    ),
}


@pytest.mark.parametrize("name", FAILED)
async def test_a_failure_that_the_client_sees_itself_has_no_foreign_past(
    twin: Twin, name: str
) -> None:
    respond, call, kind = FAILED[name]
    error = await error_of(twin, lambda: call(twin.coze(lambda _: respond())))
    assert type(error) is kind or isinstance(error, CozeAPIError)
    assert_only_our_own(error)


@pytest.mark.parametrize("twin_class", [BlockingTwin, AsyncTwin])
async def test_plain_functions_with_the_generated_client_raise_alike(
    twin_class: type[Twin],
) -> None:
    twin = twin_class()
    plain = Plain(twin)
    calls: list[tuple[Callable[[], httpx.Response], Any, dict[str, Any], type[CozeError]]] = [
        (page, bots_retrieve, {"bot_id": "73"}, CozeResponseError),
        (refusal, bots_retrieve, {"bot_id": 3}, CozeArgumentError),
        (refusal, bots_retrieve, {"bot_id": "a\ud800"}, CozeArgumentError),
        (refusal, bots_list, {"workspace_id": "7", "page_size": 0}, CozeArgumentError),
    ]
    for respond, module, arguments, kind in calls:
        client = plain.coze(lambda _, respond=respond: respond())  # type: ignore[misc]  # bound now
        error = await error_of(twin, partial(plain.call, module, client, **arguments))
        assert type(error) is kind
        assert_only_our_own(error)


async def test_an_error_tells_the_request_that_failed_and_nothing_that_it_bore(twin: Twin) -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    secrets = {"authorization", "cookie", "proxy-authorization"}
    http_client = twin.http_client(broken, headers=dict.fromkeys(secrets, "opaque"))
    coze = twin.coze_class(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
    error = await error_of(twin, lambda: coze.bots.retrieve(bot_id="73"))
    assert isinstance(error.__cause__, httpx.ConnectError)
    request = error.__cause__.request
    assert (request.method, request.url.path) == ("GET", "/v1/bots/73")
    assert request.headers["user-agent"]
    assert secrets.isdisjoint(request.headers)


@dataclass
class OwnRequest:
    """A request of another library."""

    method: str
    headers: dict[str, str]


def test_of_the_requests_of_other_libraries_nothing_is_kept() -> None:
    error: Any = ValueError("broken")
    error.one = httpx.Request("GET", BASE_URL, headers={"cookie": "a"})
    error.other = OwnRequest("GET", {})
    forget_token(error, None)
    assert (error.one.method, error.one.url.host, error.other) == ("GET", "localhost", None)
    assert "cookie" not in error.one.headers


def test_an_error_of_several_requests_shows_the_frames_of_the_program_alone() -> None:
    with pytest.raises(ValueError, match="Expecting") as caught, TokensKnown():
        json.loads("{")
    modules = {frame.f_globals["__name__"] for frame, _ in traceback.walk_tb(caught.tb)}
    assert modules == {__name__}


async def test_an_error_raised_while_a_program_handles_its_own_keeps_that(twin: Twin) -> None:
    coze = twin.coze(lambda _: refusal())
    errors: list[BaseException] = []
    with pytest.raises(json.JSONDecodeError) as own:
        try:
            json.loads("{")
        except json.JSONDecodeError:
            errors.append(await error_of(twin, lambda: coze.bots.retrieve(bot_id="73")))
            raise
    assert errors[0].__context__ is own.value
    assert own.traceback[-1].frame.f_globals["__name__"] == "json.decoder"


# What httpx uses for HTTP/2 and SOCKS, if it is installed.
FOR_OTHER_PROTOCOLS = {"h2", "hpack", "hyperframe", "socksio"}
# These make classes and sort, and call nothing that fails.
CALLING_NOTHING = {"attr", "attrs", "sortedcontainers", "typing_extensions"}


def is_used(needed: Requirement) -> bool:
    return needed.marker is None or needed.marker.evaluate({"extra": ""})


def packages_below() -> set[str]:
    """The packages that a request may run through, by what is installed."""
    found: set[str] = set()
    waiting = ["httpx", "httpx2", "httpx-aiohttp", "trio", "msgspec"]
    while waiting:
        distribution = waiting.pop()
        if distribution in found:
            continue
        found.add(distribution)
        with suppress(metadata.PackageNotFoundError):
            needed = map(Requirement, metadata.requires(distribution) or [])
            waiting += [one.name for one in needed if is_used(one)]
    packages = {
        package
        for package, sources in metadata.packages_distributions().items()
        if not found.isdisjoint(sources)
    }
    return (packages | FOR_OTHER_PROTOCOLS | {"json"}) - CALLING_NOTHING


@pytest.mark.parametrize("package", sorted(packages_below()))
def test_the_frames_of_whatever_a_request_runs_through_are_left_out(package: str) -> None:
    within: dict[str, Any] = {"__name__": f"{package}.within"}
    exec("def fail(): raise ValueError", within)
    with pytest.raises(ValueError) as caught, TokensKnown():  # noqa: PT011 -- it has no words
        within["fail"]()
    names = [
        frame.f_globals["__name__"] for frame, _ in traceback.walk_tb(caught.value.__traceback__)
    ]
    assert names == [__name__]
