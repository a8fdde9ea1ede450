"""create_and_poll looks at a chat until it has ended, and once a second at most.

Time is a clock that only sleeping moves on, and the service ends a chat at a time on that clock.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, TypeAlias

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_core import steps
from coze_ext import (
    Coze,
    CozeBadRequestError,
    CozeConnectionError,
    CozePollTimeoutError,
    CozeRateLimitError,
    CozeServerError,
    CozeTimeoutError,
    TokenAuth,
    _retries,
    _sending,
)
from tests.twins import BASE_URL, TOKEN, Twin, sleep_here
from tests.unit.bodies import LOG_ID, chat, envelope, message

ENDS = ["completed", "requires_action", "of_a_kind_to_come"]

LOOK, CANCEL, LIST = "/v3/chat/retrieve", "/v3/chat/cancel", "/v3/chat/message/list"

Call: TypeAlias = tuple[float, str, str]
"""When a request came, in seconds on the clock, its method and its path."""


class Clock:
    """A clock that stands still but for sleepers."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        await anyio.lowlevel.checkpoint()
        self.sleep(seconds)


class Service:
    """A chat that runs for `duration` seconds; each request takes `delay` seconds.

    A request that may not take as long is given up by the client, and hasn't arrived. So are those
    for a path of `stalls`, however long they may take.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        duration: float,
        end: str = "completed",
        delay: float = 0.0,
        stalls: Collection[str] = (),
    ) -> None:
        self._clock = clock
        self._ends_at = clock.now + duration
        self._end = end
        self._delay = delay
        self.stalls = stalls
        self.timeouts: list[dict[str, float | None]] = []
        self.bodies: list[Any] = []
        self.calls: list[Call] = []
        self.canceled = False
        self.messages = [message("Good day"), message("?", id="82", type="follow_up")]

    @property
    def looks(self) -> list[float]:
        return [when for when, method, path in self.calls if path == "/v3/chat/retrieve"]

    def count(self, path: str) -> int:
        return [called for _, _, called in self.calls].count(path)

    def _chat(self) -> dict[str, Any]:
        if self.canceled:
            return chat("canceled")
        if self._clock.now >= self._ends_at:
            return chat(self._end)
        return chat("in_progress" if self.looks else "created")

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        timeouts = request.extensions["timeout"]
        self.timeouts.append(timeouts)
        delay = 3600.0 if path in self.stalls else self._delay
        if timeouts["read"] is not None and delay > timeouts["read"]:
            self._clock.now += timeouts["read"]
            raise httpx.ReadTimeout("no answer", request=request)
        self._clock.now += delay
        self.calls.append((self._clock.now, request.method, path))
        body = json.loads(request.content or "{}")
        if path == "/v3/chat":
            self.bodies.append(body)
            return envelope(self._chat())
        assert {**request.url.params, **body} == {"chat_id": "71", "conversation_id": "72"}
        if path == "/v3/chat/cancel":
            if self._chat()["status"] not in ("created", "in_progress"):
                return envelope(code=4104, msg="the chat has ended")
            self.canceled = True
        return envelope(self.messages if path == "/v3/chat/message/list" else self._chat())


@contextmanager
def clock_in_place() -> Iterator[Clock]:
    clock = Clock()
    with pytest.MonkeyPatch.context() as patch:
        time = SimpleNamespace(monotonic=clock.monotonic, sleep=clock.sleep)
        for module in (_sending, steps, _retries):
            patch.setattr(module, "time", time)
        sleep_here(clock.sleep_async, patch)
        yield clock


@pytest.fixture
def clock() -> Iterator[Clock]:
    with clock_in_place() as clock:
        yield clock


async def poll(
    twin: Twin, service: Callable[[httpx.Request], httpx.Response], **arguments: Any
) -> Any:
    chats = twin.coze(service).chat
    return await twin.value(chats.create_and_poll(bot_id="73", user_id="u", **arguments))


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("duration", [0.0, 0.3, 1.0, 4.5])
async def test_every_end_of_a_chat_ends_the_waiting(
    twin: Twin, clock: Clock, end: str, duration: float
) -> None:
    service = Service(clock, duration=duration, end=end)
    result = await poll(twin, service)
    assert result.chat.status == end
    assert [message.content for message in result.messages] == ["Good day", "?"]
    assert result.text == "Good day"
    assert (result.logid, result.messages.logid) == (LOG_ID, LOG_ID)
    assert result.to_dict() == {
        "chat": result.chat.to_dict(),
        "messages": [one.to_dict() for one in result.messages],
    }
    assert len(service.looks) == -(-duration // 1)
    assert service.count("/v3/chat/cancel") == 0


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("duration", [0.0, 2.5])
async def test_a_chat_that_others_started_can_be_waited_for(
    twin: Twin, clock: Clock, end: str, duration: float
) -> None:
    service = Service(clock, duration=duration, end=end)
    chats = twin.coze(service).chat
    result = await twin.value(chats.poll(conversation_id="72", chat_id="71"))
    assert (result.chat.status, result.text) == (end, "Good day")
    assert service.count("/v3/chat") == 0


async def test_a_chat_of_others_goes_on_when_the_waiting_is_over(twin: Twin, clock: Clock) -> None:
    service = Service(clock, duration=60)
    chats = twin.coze(service).chat
    with pytest.raises(CozePollTimeoutError) as caught:
        await twin.value(chats.poll(conversation_id="72", chat_id="71", timeout=5))
    assert caught.value.chat.status == "in_progress"
    assert service.count("/v3/chat/cancel") == 0


async def test_all_looks_at_a_chat_share_one_view_of_the_client(
    twin: Twin, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadlines: list[float] = []
    with_options = twin.coze_class.with_options

    def watched(coze: Any, **options: Any) -> Any:
        deadlines.append(options["deadline"])
        return with_options(coze, **options)

    monkeypatch.setattr(twin.coze_class, "with_options", watched)
    service = Service(clock, duration=30)
    await poll(twin, service, timeout=60)
    assert len(service.looks) == 30
    assert deadlines == [60]


async def test_a_chat_is_read_by_get(twin: Twin, clock: Clock) -> None:
    service = Service(clock, duration=0.5)
    await poll(twin, service)
    assert [(method, path) for _, method, path in service.calls] == [
        ("POST", "/v3/chat"),
        ("GET", "/v3/chat/retrieve"),
        ("GET", "/v3/chat/message/list"),
    ]


@pytest.mark.parametrize("given", [{}, {"auto_save_history": None}, {"auto_save_history": False}])
async def test_the_history_is_saved_whatever_is_said(
    twin: Twin, clock: Clock, given: dict[str, Any]
) -> None:
    service = Service(clock, duration=0)
    await poll(twin, service, **given)
    assert service.bodies == [
        {"bot_id": "73", "user_id": "u", "stream": False, "auto_save_history": True}
    ]


async def test_the_arguments_of_create_are_passed_on(twin: Twin, clock: Clock) -> None:
    service = Service(clock, duration=0)
    await poll(twin, service, meta_data={"a": "b"}, connector_id="1024")
    assert service.bodies[0]["meta_data"] == {"a": "b"}
    assert service.bodies[0]["connector_id"] == "1024"


@pytest.mark.parametrize("seconds", [0.25, 1, 2.5, 60])
async def test_a_chat_that_takes_too_long_is_cancelled(
    twin: Twin, clock: Clock, seconds: float
) -> None:
    service = Service(clock, duration=3600)
    with pytest.raises(CozePollTimeoutError) as caught:
        await poll(twin, service, timeout=seconds)
    error = caught.value
    assert service.canceled
    assert clock.now == 1000 + seconds
    assert (error.chat.id, error.chat.conversation_id, error.logid) == ("71", "72", LOG_ID)
    assert error.chat.status == "canceled"
    assert f"{seconds} seconds" in str(error)
    assert service.count("/v3/chat/message/list") == 0


@pytest.mark.parametrize("duration", [1.25, 2.0])
async def test_a_chat_that_ends_just_before_it_is_cancelled_is_given(
    twin: Twin, clock: Clock, duration: float
) -> None:
    began = clock.now
    service = Service(clock, duration=duration)
    result = await poll(twin, service, timeout=1.5 if duration < 1.5 else 2)
    assert result.chat.status == "completed"
    assert result.text == "Good day"
    assert not service.canceled
    assert [when - began for when in service.looks] == [1.0, 2.0]


async def test_a_chat_that_can_be_neither_cancelled_nor_seen_to_end_raises(
    twin: Twin, clock: Clock
) -> None:
    service = Service(clock, duration=3600)

    def refuse(request: httpx.Request) -> httpx.Response:
        answer = service(request)
        if request.url.path == "/v3/chat/cancel":
            service.canceled = False
            return envelope(code=4104, msg="the chat can't be cancelled now")
        return answer

    with pytest.raises(CozeBadRequestError, match="4104"):
        await poll(twin, refuse, timeout=2)


async def test_a_cancel_that_is_refused_for_another_reason_ends_the_waiting_at_once(
    twin: Twin, clock: Clock
) -> None:
    service = Service(clock, duration=3600)

    def refuse(request: httpx.Request) -> httpx.Response:
        if request.url.path == CANCEL:
            return envelope(code=4000, msg="no such parameter")
        return service(request)

    with pytest.raises(CozeBadRequestError, match="4000"):
        await poll(twin, refuse, timeout=2)
    assert service.looks == [1001.0]


async def test_messages_that_are_refused_when_time_is_over_are_refused(
    twin: Twin, clock: Clock
) -> None:
    service = Service(clock, duration=0.5)

    def refuse(request: httpx.Request) -> httpx.Response:
        if request.url.path == LIST:
            clock.now += 60
            return envelope(code=5000)
        return service(request)

    with pytest.raises(CozeServerError):
        await poll(twin, refuse, timeout=2)


@pytest.mark.parametrize("path", ["/v3/chat/retrieve", "/v3/chat/cancel", "/v3/chat/message/list"])
async def test_a_request_that_fails_ends_the_waiting(twin: Twin, clock: Clock, path: str) -> None:
    service = Service(clock, duration=3600 if path == "/v3/chat/cancel" else 1.5)

    def fail(request: httpx.Request) -> httpx.Response:
        return envelope(code=5000) if request.url.path == path else service(request)

    with pytest.raises(CozeServerError):
        await poll(twin, fail, timeout=4)


@given(
    duration=st.floats(0, 20),
    timeout=st.none() | st.floats(0.01, 20),
    interval=st.just(1.0) | st.floats(1, 10),
    delay=st.sampled_from([0.0, 0.1, 0.7, 3.0]),
)
def test_a_chat_is_looked_at_once_a_second_at_most_until_it_ends_or_time_is_up(
    duration: float, timeout: float | None, interval: float, delay: float
) -> None:
    with clock_in_place() as clock:
        service = Service(clock, duration=duration, delay=delay)
        given_up: tuple[str, BaseException | None] | None = None
        http_client = httpx.Client(transport=httpx.MockTransport(service))
        coze = Coze(auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client)
        try:
            result = coze.chat.create_and_poll(
                bot_id="73", user_id="u", timeout=timeout, poll_interval=interval
            )
        except CozePollTimeoutError as error:
            assert timeout is not None
            given_up = str(error), error.__cause__
            assert clock.now >= 1000 + timeout
        except CozeTimeoutError:
            assert timeout is not None
            assert service.calls == []  # the chat wasn't even started
        else:
            assert result.chat.status == "completed"
            assert not service.canceled
    if given_up:
        assert service.canceled == ("and was cancelled" in given_up[0])
        assert service.canceled or isinstance(given_up[1], CozeTimeoutError)
    seen = [when for when, _, path in service.calls if path in ("/v3/chat", LOOK)]
    # The last look, at a chat that couldn't be cancelled, waits only for the service's second.
    least = 1.0 if service.count(CANCEL) else interval
    # The clock adds up fractions, so that a second may be a hair less.
    assert all(later - earlier >= least - 1e-9 for earlier, later in pairwise(seen))
    if timeout is not None:
        # Beyond it, a cancel, a second's pause, a look and a list: two seconds each at most.
        assert clock.now <= 1000 + timeout + 7 + 1e-9


# ---- no request lasts longer than the chat may


def reads(service: Service) -> list[float | None]:
    """How many seconds each request was given to be answered in."""
    return [timeouts["read"] for timeouts in service.timeouts]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (httpx.Timeout(600), [4, 3, 2, 2]),
        (httpx.Timeout(None), [4, 3, 2, 2]),
        (httpx.Timeout(2.5), [2.5, 2.5, 2, 2]),
        (httpx.Timeout(0.5), [0.5] * 4),
    ],
)
async def test_a_request_is_given_what_is_left_or_the_clients_timeout_if_that_is_shorter(
    twin: Twin, clock: Clock, own: httpx.Timeout, expected: list[float]
) -> None:
    """Started at 0, looked at after 1 and 2 seconds, and then read, all within 4."""
    for settings in ({"timeout": own}, {}):
        clock.now = 1000.0
        service = Service(clock, duration=1.5)
        http_client = twin.http_client(service, timeout=httpx.Timeout(7) if settings else own)
        coze = twin.coze_class(
            auth=TokenAuth(TOKEN), base_url=BASE_URL, http_client=http_client, **settings
        )
        await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=4))
        assert reads(service) == expected


async def test_each_step_of_a_request_has_its_own_timeout_where_that_is_shorter(
    twin: Twin, clock: Clock
) -> None:
    service = Service(clock, duration=0)
    own = httpx.Timeout(connect=1, read=600, write=None, pool=3)
    coze = twin.coze(service, timeout=own)
    await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=10))
    assert service.timeouts[0] == {"connect": 1, "read": 10, "write": 10, "pool": 3}


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({"timeout": 600}, [600] * 4),
        ({"timeout": httpx.Timeout(None)}, [None] * 4),
        ({"timeout": 600, "deadline": 5}, [5, 4, 3, 3]),
    ],
)
async def test_without_a_time_for_the_chat_the_clients_timeout_holds(
    twin: Twin, clock: Clock, own: dict[str, Any], expected: list[float | None]
) -> None:
    service = Service(clock, duration=1.5)
    coze = twin.coze(service).with_options(**own)
    await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u"))
    assert reads(service) == expected


async def test_a_request_is_given_no_more_than_is_left_however_little(
    twin: Twin, clock: Clock
) -> None:
    service = Service(clock, duration=1.5)
    coze = twin.coze(service, timeout=600)
    await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=2.25))
    assert reads(service)[:3] == [2.25, 1.25, 0.25]


@pytest.mark.parametrize(
    ("stalls", "duration", "words", "seconds"),
    [
        ([LOOK], 3600, "did not end within 2.5 seconds and was cancelled", 2.5),
        ([CANCEL], 3600, "did not end within 2.5 seconds; whether it was cancelled is not", 4.5),
        ([LOOK, CANCEL], 3600, "did not end within 2.5 seconds; whether it was", 4.5),
        ([LIST], 0.5, "has ended, but was not read within 2.5 seconds", 3),
        ([LOOK], 1.5, "has ended, but was not read within 2.5 seconds", 5.5),
    ],
)
async def test_a_request_that_stalls_ends_with_the_time_of_the_chat(
    twin: Twin, clock: Clock, stalls: list[str], duration: float, words: str, seconds: float
) -> None:
    """What ends the waiting has two seconds of its own: the cancel, and the last reading."""
    service = Service(clock, duration=duration, stalls=stalls)
    coze = twin.coze(service, timeout=600)
    with pytest.raises(CozePollTimeoutError, match=words) as caught:
        await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=2.5))
    assert clock.now == 1000 + seconds
    assert caught.value.chat.id == "71"
    assert isinstance(caught.value.__cause__, CozeTimeoutError)
    assert isinstance(caught.value.__cause__.__cause__, httpx.ReadTimeout)
    assert service.canceled == ("and was cancelled" in words)


async def test_a_chat_that_ended_while_a_look_stalled_is_given(twin: Twin, clock: Clock) -> None:
    service = Service(clock, duration=1.5, stalls=[LOOK])

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == CANCEL:
            service.stalls = ()
        return service(request)

    coze = twin.coze(answer, timeout=600)
    result = await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=2.5))
    assert (result.chat.status, result.text) == ("completed", "Good day")
    # The look that stalled may have been one: the next is a second later.
    assert service.looks == [1003.5]


async def test_a_chat_that_is_not_started_in_time_is_no_chat_to_speak_of(
    twin: Twin, clock: Clock
) -> None:
    service = Service(clock, duration=0, stalls=["/v3/chat"])
    coze = twin.coze(service, timeout=600)
    with pytest.raises(CozeTimeoutError) as caught:
        await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=2.5))
    assert type(caught.value) is CozeTimeoutError
    assert clock.now == 1002.5


async def test_a_timeout_of_the_client_is_not_the_end_of_the_chats_time(
    twin: Twin, clock: Clock
) -> None:
    service = Service(clock, duration=3600, stalls=[LOOK])
    coze = twin.coze(service, timeout=0.5)
    with pytest.raises(CozeTimeoutError) as caught:
        await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=60))
    assert type(caught.value) is CozeTimeoutError
    assert clock.now == 1001.5
    assert service.count(CANCEL) == 0


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.Response(429, headers={"Retry-After": "30"}), CozeRateLimitError),
        (httpx.Response(503, headers={"Retry-After": "30"}), CozeServerError),
        (httpx.ConnectError("refused"), CozeConnectionError),
    ],
)
async def test_a_look_that_cannot_be_taken_again_in_time_ends_with_it(
    twin: Twin, clock: Clock, answer: httpx.Response | httpx.ConnectError, kind: type[Exception]
) -> None:
    service = Service(clock, duration=3600)

    def refuse(request: httpx.Request) -> httpx.Response:
        if request.url.path != LOOK:
            return service(request)
        if isinstance(answer, httpx.ConnectError):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers)

    coze = twin.coze(refuse, max_retries=20, retry_deadline=3600)
    with pytest.raises(CozePollTimeoutError, match=r"2\.5 seconds and was cancelled") as caught:
        await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u", timeout=2.5))
    assert clock.now == 1002.5
    assert service.canceled
    assert isinstance(caught.value.__cause__, CozeTimeoutError)
    assert isinstance(caught.value.__cause__.__cause__, kind)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ({"timeout": 0}, "timeout"),
        ({"timeout": -1}, "timeout"),
        ({"timeout": float("nan")}, "timeout"),
        ({"poll_interval": 0.9}, "poll_interval"),
        ({"poll_interval": 0}, "poll_interval"),
        ({"poll_interval": float("nan")}, "poll_interval"),
        ({"bot_id": ""}, "bot_id"),
    ],
)
async def test_arguments_that_cannot_work_are_refused_before_a_chat_is_started(
    twin: Twin, clock: Clock, arguments: dict[str, Any], name: str
) -> None:
    service = Service(clock, duration=0)
    chats = twin.coze(service).chat
    with pytest.raises(ValueError, match=rf"^{name}: expected "):
        await twin.value(chats.create_and_poll(**{"bot_id": "73", "user_id": "u"} | arguments))
    assert service.calls == []
