"""Wherever a signal handler raises in a blocking call, nothing of the call is left behind.

Neither the token in the exception, nor a connection or a lock in the pool.
"""

from __future__ import annotations

import gc
import signal
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import Any

import httpx
import pytest
from httpcore._sync import connection_pool

from coze_ext import Coze, TokenAuth
from tests.faults.conftest import Remote
from tests.faults.interrupting import Interruption, interrupted_at
from tests.faults.sockets import open_sockets, pool_of, requests_of
from tests.faults.test_secrets import Secret, renderings
from tests.faults.world import CONTENT, ask
from tests.twins import TOKEN, BlockingTwin, Twin, on_blocking_transports, on_transports

# A hang is a failure.
SECONDS = 60

# Python drops what is raised as it finalises the iterator of a loop that was left.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    def give_up(*_: object) -> None:
        raise AssertionError(f"it hung for {SECONDS} seconds")

    earlier = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, earlier)


def get(coze: Coze, bot_id: str) -> object:
    return coze.bots.retrieve(bot_id=bot_id)


def upload(coze: Coze, _: str) -> object:
    return coze.files.upload(file=("a.txt", CONTENT))


def read_to_the_end(coze: Coze, bot_id: str) -> object:
    return ask(coze, bot_id).final_text()


def break_out(coze: Coze, bot_id: str) -> None:
    with ask(coze, bot_id) as stream:
        for _ in stream:
            break


CALLS: list[Callable[[Coze, str], object]] = [get, upload, read_to_the_end, break_out]


@contextmanager
def coze_of(
    twin: Twin, remote: Remote, token: str = TOKEN, **settings: Any
) -> Iterator[tuple[Coze, Any]]:
    """A client, and the HTTP client that it was given, of one connection unless said otherwise."""
    settings = {
        "limits": httpx.Limits(max_connections=1),
        "timeout": httpx.Timeout(10, pool=1),
    } | settings
    with twin.over_sockets(verify=False, **settings) as http_client:
        yield (
            Coze(
                auth=TokenAuth(token),
                base_url=remote.base_url,
                http_client=http_client,
                max_retries=0,
            ),
            http_client,
        )


def assert_nothing_is_left(http_client: Any, before: int) -> None:
    assert requests_of(http_client) == []
    # One that is closed goes with the next request.
    kept = [connection for connection in pool_of(http_client) if not connection.is_closed()]
    assert all(connection.is_idle() for connection in kept)
    if open_sockets() != before + len(kept):
        gc.collect()  # exceptions that hold each other hold a socket, too
    assert open_sockets() == before + len(kept)


def moments_of(twin: Twin, work: Callable[[], object], most: int) -> range:
    """About so many of the moments of some work, spread over the whole of it.

    With httpx2, whose pool needs the same help, they are fewer.
    """
    most = most if type(twin) is BlockingTwin else most // 8
    work()
    count, error = interrupted_at(0, work)
    assert error is None
    assert count > 500
    # With the one or other of a connection's opening, which takes more of them.
    return range(1, count * 2, max(1, count // most) | 1)


@on_transports(BlockingTwin)
@pytest.mark.parametrize("call", CALLS)
def test_no_exception_shows_the_token_wherever_it_strikes(
    twin: Twin, remote: Remote, call: Callable[[Coze, str], object]
) -> None:
    secret = Secret("opaque-Zq8vT3mK5xR7/+==")
    kinds = cycle([Interruption, KeyboardInterrupt, MemoryError, RecursionError])
    with coze_of(twin, remote, secret.get()) as (coze, _):
        raised = 0
        for moment, kind in zip(
            moments_of(twin, lambda: call(coze, remote.bot_id), 80), kinds, strict=False
        ):
            _, error = interrupted_at(moment, lambda: call(coze, remote.bot_id), kind)
            if error is not None:
                raised += 1
                # The next one after the other, for it takes long: all of one, and some of others.
                assert not secret.is_in(*renderings(error, rich=raised % 10 == 0)), moment
        assert raised > (25 if type(twin) is BlockingTwin else 3)


@on_blocking_transports
def test_no_exception_shows_the_token_where_another_follows(twin: Twin, remote: Remote) -> None:
    secret = Secret("opaque-Zq8vT3mK5xR7/+==")
    with coze_of(twin, remote, secret.get()) as (coze, _):

        def work() -> object:
            return get(coze, remote.bot_id)

        for moment, again_after in zip(moments_of(twin, work, 90), cycle([1, 5, 20]), strict=False):
            _, error = interrupted_at(moment, work, again_after=again_after)
            assert error is None or not secret.is_in(*renderings(error)), moment


@on_blocking_transports
def test_no_exception_shows_the_token_between_a_response_and_its_stream(
    twin: Twin, remote: Remote
) -> None:
    secret = Secret("opaque-Zq8vT3mK5xR7/+==")
    with coze_of(twin, remote, secret.get()) as (coze, http_client):

        def work() -> None:
            break_out(coze, remote.bot_id)

        work()  # what is made once
        count, _ = interrupted_at(0, work, within="reader")
        assert count > 10
        for moment in range(1, count + 1):
            _, error = interrupted_at(moment, work, within="reader")
            assert isinstance(error, Interruption)
            assert not secret.is_in(*renderings(error)), moment
            assert requests_of(http_client) == []


@on_blocking_transports
def test_no_exception_shows_the_token_where_no_connection_was_free(
    twin: Twin, remote: Remote
) -> None:
    secret = Secret("opaque-Zq8vT3mK5xR7/+==")
    timeout = httpx.Timeout(10, pool=0.001)
    with (
        coze_of(twin, remote, secret.get(), timeout=timeout) as (coze, _),
        ask(coze, remote.bot_id) as stream,
    ):
        next(stream)
        raised = 0
        for moment in range(1, 6000, 149):
            _, error = interrupted_at(moment, lambda: get(coze, remote.bot_id))
            raised += isinstance(error, Interruption)
            assert error is not None
            assert not secret.is_in(*renderings(error)), moment
        assert raised > 10


@on_blocking_transports
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("kept", [0, 1], ids=["new connection", "kept connection"])
def test_a_call_that_is_interrupted_anywhere_leaves_nothing(
    twin: Twin, remote: Remote, call: Callable[[Coze, str], object], kept: int
) -> None:
    limits = httpx.Limits(max_connections=1, max_keepalive_connections=kept)
    gc.collect()  # what earlier tests have left
    before = open_sockets()
    with coze_of(twin, remote, limits=limits) as (coze, http_client):

        def work() -> object:
            return call(coze, remote.bot_id)

        raised = 0
        with warnings.catch_warnings(record=True) as unclosed:
            warnings.simplefilter("always", ResourceWarning)
            for moment in moments_of(twin, work, 80):
                _, error = interrupted_at(moment, work)
                raised += error is not None
                del error
                assert_nothing_is_left(http_client, before)
                get(coze, remote.bot_id)
        assert raised > (25 if type(twin) is BlockingTwin else 3)
        # At a moment or two only the interpreter knows of a socket, and closes it.
        assert len(unclosed) <= 2
    gc.collect()
    assert open_sockets() == before


@on_transports(BlockingTwin)
@pytest.mark.parametrize("call", CALLS)
def test_a_call_that_is_interrupted_again_as_it_cleans_up_leaves_nothing(
    twin: Twin, remote: Remote, call: Callable[[Coze, str], object]
) -> None:
    gc.collect()  # what earlier tests have left
    before = open_sockets()
    with coze_of(twin, remote) as (coze, http_client):

        def work() -> object:
            return call(coze, remote.bot_id)

        # Each of the distances in turn, and all of them over the whole of a call.
        for moment, again_after in zip(
            moments_of(twin, work, 32), cycle([1, 2, 3, 8, 21]), strict=False
        ):
            _, error = interrupted_at(moment, work, again_after=again_after)
            del error
            assert_nothing_is_left(http_client, before)
            get(coze, remote.bot_id)


@on_transports(BlockingTwin)
def test_a_closing_that_is_interrupted_again_wherever_it_is_leaves_nothing(
    twin: Twin, remote: Remote
) -> None:
    gc.collect()  # what earlier tests have left
    before = open_sockets()
    with coze_of(twin, remote) as (coze, http_client):

        def work() -> None:
            break_out(coze, remote.bot_id)

        work()
        count, _ = interrupted_at(0, work, within="__exit__")
        assert count > 40
        for again_after in (1, 4):
            for moment in range(1, count + 1):
                _, error = interrupted_at(moment, work, again_after=again_after, within="__exit__")
                del error
                assert_nothing_is_left(http_client, before)


@on_transports(BlockingTwin)
@pytest.mark.parametrize("call", [read_to_the_end, break_out])
def test_a_closing_that_was_cut_short_while_nobody_was_told_leaves_nothing(
    twin: Twin, remote: Remote, call: Callable[[Coze, str], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As what strikes while Python finalises a generator, which it only prints."""
    with coze_of(twin, remote) as (coze, http_client), monkeypatch.context() as patch:
        patch.setattr(connection_pool.PoolByteStream, "close", lambda _: None)
        call(coze, remote.bot_id)
        assert requests_of(http_client) == []
        assert all(connection.is_idle() for connection in pool_of(http_client))


@on_transports(BlockingTwin)
@pytest.mark.parametrize("call", CALLS)
def test_a_call_that_another_thread_interrupts_leaves_nothing(
    twin: Twin, remote: Remote, call: Callable[[Coze, str], object]
) -> None:
    secret = Secret("opaque-Zq8vT3mK5xR7/+==")
    gc.collect()  # what earlier tests have left
    before = open_sockets()
    with coze_of(twin, remote, secret.get()) as (coze, http_client):

        def work() -> object:
            return call(coze, remote.bot_id)

        raised = 0
        for moment in moments_of(twin, work, 50):
            _, error = interrupted_at(moment, work, asynchronous=True)
            raised += error is not None
            assert error is None or not secret.is_in(*renderings(error)), moment
            del error
            assert_nothing_is_left(http_client, before)
            get(coze, remote.bot_id)
        assert raised > (25 if type(twin) is BlockingTwin else 3)


@on_blocking_transports
def test_other_threads_go_on_beside_interrupted_calls(twin: Twin, remote: Remote) -> None:
    limits = httpx.Limits(max_connections=3)
    stop = threading.Event()
    failures: list[BaseException] = []
    with coze_of(twin, remote, limits=limits) as (coze, _):

        def call_on() -> None:
            try:
                while not stop.is_set():
                    get(coze, remote.bot_id)
                    read_to_the_end(coze, remote.bot_id)
            except BaseException as error:  # noqa: BLE001 -- it is raised by the test
                failures.append(error)

        threads = [threading.Thread(target=call_on) for _ in range(2)]
        for thread in threads:
            thread.start()
        try:
            for moment in range(1, 1500, 29):
                interrupted_at(moment, lambda: get(coze, remote.bot_id))
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        assert failures == []
        get(coze, remote.bot_id)


def test_a_client_of_its_own_goes_on_after_many_interruptions(remote: Remote) -> None:
    with Coze(auth=TokenAuth(TOKEN), base_url=remote.base_url, max_retries=0) as coze:
        before = open_sockets()
        for moment in range(1, 1500, 17):
            interrupted_at(moment, lambda: get(coze, remote.bot_id), KeyboardInterrupt)
        get(coze, remote.bot_id)
        gc.collect()
        assert open_sockets() <= before + 1


def test_an_interruption_after_a_failure_is_raised_in_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(*_: object) -> None:
        monkeypatch.undo()
        raise KeyboardInterrupt

    def refuse(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    coze = BlockingTwin().coze(refuse)
    monkeypatch.setattr("coze_ext._sending.Sender._clean_up", interrupted)
    with pytest.raises(KeyboardInterrupt):
        coze.bots.retrieve(bot_id="7")
