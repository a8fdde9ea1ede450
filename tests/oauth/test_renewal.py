"""Whether one renewal serves all who ask, whatever becomes of the one who leads it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import anyio.lowlevel
import anyio.to_thread
import httpx
import pytest

from coze_ext import (
    AsyncCoze,
    Coze,
    CozeConnectionError,
    CozeError,
    CozeServerError,
    CozeTimeoutError,
    JWTAuth,
)
from coze_ext._oauth._renewal import Renewal
from tests.faults.forking import Child
from tests.oauth.service import PUBLIC_KEY_ID, Service, pem, refusal
from tests.twins import BASE_URL

pytestmark = pytest.mark.anyio

THREADS = 32
TASKS = 50


def auth_of() -> JWTAuth:
    return JWTAuth("1", pem(), PUBLIC_KEY_ID)


@pytest.fixture
def service() -> Service:
    import time

    return Service(time.time())


def blocking(handler: Callable[..., Any], auth: httpx.Auth, **settings: Any) -> Coze:
    http_client = httpx.Client(transport=httpx.MockTransport(handler))
    return Coze(auth=auth, base_url=BASE_URL, http_client=http_client, max_retries=0, **settings)


def asynchronous(handler: Callable[..., Any], auth: httpx.Auth, **settings: Any) -> AsyncCoze:
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(handler))
    return AsyncCoze(
        auth=auth, base_url=BASE_URL, http_client=http_client, max_retries=0, **settings
    )


def ask(coze: Coze) -> str | None:
    return coze.bots.retrieve(bot_id="7").name


async def ask_async(coze: AsyncCoze) -> str | None:
    return (await coze.bots.retrieve(bot_id="7")).name


async def outcome(coze: AsyncCoze) -> Any:
    try:
        return await ask_async(coze)
    except CozeError as error:
        return error


class Gate:
    """Lets no request for a token through until enough others wait."""

    def __init__(
        self,
        service: Service,
        monkeypatch: pytest.MonkeyPatch,
        waiting: int,
        answer: Callable[[httpx.Request], httpx.Response] | None = None,
    ) -> None:
        self.opened = threading.Event()
        self._service = service
        self._answer = answer or service
        self._left = waiting
        self._lock = threading.Lock()
        wait, wait_async = Renewal.wait, Renewal.wait_async

        def counted(renewal: Renewal, seconds: float | None) -> bool:
            self._count()
            return wait(renewal, seconds)

        async def counted_async(renewal: Renewal, seconds: float | None) -> bool:
            self._count()
            return await wait_async(renewal, seconds)

        monkeypatch.setattr(Renewal, "wait", counted)
        monkeypatch.setattr(Renewal, "wait_async", counted_async)

    def _count(self) -> None:
        with self._lock:
            self._left -= 1
            if self._left == 0:
                self.opened.set()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/token"):
            return self._service(request)
        assert self.opened.wait(30)
        return self._answer(request)

    async def later(self, request: httpx.Request) -> httpx.Response:
        """The same without blocking the loop."""
        if request.url.path.endswith("/token"):
            with anyio.fail_after(30):
                while not self.opened.is_set():
                    await anyio.lowlevel.checkpoint()
            return self._answer(request)
        return self._service(request)


def test_many_threads_cause_one_renewal(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    coze = blocking(Gate(service, monkeypatch, THREADS - 1), auth_of())
    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(ask, [coze] * THREADS)) == ["Cook"] * THREADS
    assert len(service.grants) == 1


def test_a_token_that_ends_at_once_serves_all_who_waited_for_it(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={**service(request).json(), "expires_in": 1})

    coze = blocking(Gate(service, monkeypatch, THREADS - 1, answer), auth_of())
    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(ask, [coze] * THREADS)) == ["Cook"] * THREADS
    assert len(service.grants) == 1


@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
async def test_a_task_waits_no_longer_than_a_renewal_takes() -> None:
    renewal = Renewal()
    with anyio.fail_after(30):
        async with anyio.create_task_group() as group:
            group.start_soon(renewal.wait_async, 60)
            await anyio.wait_all_tasks_blocked()
            await anyio.to_thread.run_sync(renewal.finish, None, None)
        assert await renewal.wait_async(60)


@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
async def test_many_tasks_cause_one_renewal(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    coze = asynchronous(Gate(service, monkeypatch, TASKS - 1).later, auth_of())
    names: list[str | None] = []

    async def ask_once() -> None:
        names.append(await ask_async(coze))

    async with anyio.create_task_group() as group:
        for _ in range(TASKS):
            group.start_soon(ask_once)
    assert names == ["Cook"] * TASKS
    assert len(service.grants) == 1


def test_threads_and_loops_of_every_kind_share_a_renewal(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    auth = auth_of()
    gate = Gate(service, monkeypatch, 11)

    def in_loop(backend: str) -> str | None:
        return anyio.run(lambda: ask_async(asynchronous(gate.later, auth)), backend=backend)

    with ThreadPoolExecutor(12) as pool:
        asked = [pool.submit(ask, blocking(gate, auth)) for _ in range(4)]
        asked += [pool.submit(in_loop, backend) for backend in ["asyncio", "trio"] * 4]
        assert [one.result() for one in asked] == ["Cook"] * 12
    assert len(service.grants) == 1


FAILURES: dict[str, tuple[Callable[[httpx.Request], httpx.Response], type[CozeError]]] = {}


def failing(kind: type[CozeError]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    def note(answer: Callable[..., Any]) -> Callable[..., Any]:
        FAILURES[answer.__name__] = (answer, kind)
        return answer

    return note


@failing(CozeServerError)
def internal_error(_: httpx.Request) -> httpx.Response:
    return refusal("internal_error", "later", 500)


@failing(CozeConnectionError)
def unreachable(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


@failing(CozeTimeoutError)
def too_slow(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadTimeout("too slow", request=request)


@pytest.mark.parametrize("failure", FAILURES)
async def test_a_renewal_that_fails_fails_for_all_tasks_and_the_next_tries_anew(
    service: Service, monkeypatch: pytest.MonkeyPatch, failure: str
) -> None:
    tries: list[httpx.Request] = []
    fails, kind = FAILURES[failure]

    def answer(request: httpx.Request) -> httpx.Response:
        tries.append(request)
        return fails(request) if len(tries) == 1 else service(request)

    coze = asynchronous(Gate(service, monkeypatch, TASKS - 1, answer).later, auth_of())
    errors = await asyncio.gather(*(outcome(coze) for _ in range(TASKS)))
    assert {type(error) for error in errors} == {kind}
    assert {"/api/permission/oauth2/token" in str(error) for error in errors} == {True}
    assert len({id(error) for error in errors}) == TASKS
    assert {hasattr(error, "response") for error in errors} == {kind is CozeServerError}
    assert {getattr(error, "response", 1) is None for error in errors} == {False}
    assert len(tries) == 1
    assert await ask_async(coze) == "Cook"


@pytest.mark.parametrize("failure", FAILURES)
def test_a_renewal_that_fails_fails_for_all_threads_and_the_next_tries_anew(
    service: Service, monkeypatch: pytest.MonkeyPatch, failure: str
) -> None:
    tries: list[httpx.Request] = []
    fails, kind = FAILURES[failure]

    def answer(request: httpx.Request) -> httpx.Response:
        tries.append(request)
        return fails(request) if len(tries) == 1 else service(request)

    def failed(coze: Coze) -> type[CozeError]:
        with pytest.raises(CozeError) as caught:
            ask(coze)
        return type(caught.value)

    coze = blocking(Gate(service, monkeypatch, THREADS - 1, answer), auth_of())
    with ThreadPoolExecutor(THREADS) as pool:
        assert set(pool.map(failed, [coze] * THREADS)) == {kind}
    assert len(tries) == 1
    assert ask(coze) == "Cook"


async def test_a_token_that_could_not_be_fetched_left_the_request_unsent(service: Service) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("cut", request=request)

    error = await outcome(asynchronous(answer, auth_of()))
    assert isinstance(error, CozeConnectionError)
    assert error.request_sent is False
    assert service.requests == []


@pytest.mark.parametrize("anyio_backend", ["asyncio", "trio"])
async def test_who_is_cancelled_hands_over(service: Service) -> None:
    led: list[httpx.Request] = []
    begun = anyio.Event()

    async def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token"):
            led.append(request)
            if len(led) == 1:
                begun.set()
                await anyio.sleep_forever()
        return service(request)

    coze = asynchronous(answer, auth_of())
    names: list[str | None] = []

    async def ask_once() -> None:
        names.append(await ask_async(coze))

    async with anyio.create_task_group() as group:
        with anyio.CancelScope() as scope:
            async with anyio.create_task_group() as leaders:
                leaders.start_soon(ask_once)
                await begun.wait()
                for _ in range(5):
                    group.start_soon(ask_once)
                await anyio.lowlevel.checkpoint()
                scope.cancel()
    assert names == ["Cook"] * 5
    assert len(led) == 2


def test_who_is_interrupted_hands_over(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    led: list[httpx.Request] = []

    def interrupted(request: httpx.Request) -> httpx.Response:
        led.append(request)
        if len(led) == 1:
            raise KeyboardInterrupt
        return service(request)

    coze = blocking(Gate(service, monkeypatch, 3, interrupted), auth_of())

    def asked(_: int) -> str | None:
        try:
            return ask(coze)
        except KeyboardInterrupt:
            return "interrupted"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(map(str, pool.map(asked, range(4)))) == ["Cook"] * 3 + ["interrupted"]
    assert len(led) == 2


@pytest.mark.parametrize("handled", [None, LookupError("of the program's own")])
def test_who_gives_up_a_flow_hands_over(
    service: Service, monkeypatch: pytest.MonkeyPatch, handled: LookupError | None
) -> None:
    """An exception that is being handled meanwhile isn't why."""
    auth = auth_of()
    gate = Gate(service, monkeypatch, 1)

    def give_up() -> str | None:
        flow = auth.sync_auth_flow(httpx.Request("GET", f"{BASE_URL}/v1/bots/7"))
        assert next(flow).url.path.endswith("/token")
        waiting = pool.submit(ask, blocking(service, auth))
        assert gate.opened.wait(30)
        flow.close()
        return waiting.result(30)

    with ThreadPoolExecutor(1) as pool:
        try:
            if handled is not None:
                raise handled
        except LookupError:
            assert give_up() == "Cook"
        else:
            assert give_up() == "Cook"


async def test_nothing_is_thrown_into_a_flow() -> None:
    request = httpx.Request("GET", BASE_URL)
    with pytest.raises(NotImplementedError):
        auth_of().sync_auth_flow(request).throw(LookupError())
    with pytest.raises(NotImplementedError):
        await auth_of().async_auth_flow(request).athrow(LookupError())


def test_who_waits_too_long_says_so(service: Service) -> None:
    begun, over = threading.Event(), threading.Event()

    def slow(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token"):
            begun.set()
            over.wait()
        return service(request)

    auth = auth_of()
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(ask, blocking(slow, auth))
        begun.wait()
        with pytest.raises(CozeTimeoutError, match=r"within 0\.01 seconds"):
            ask(blocking(slow, auth, timeout=0.01))
        over.set()
        assert leader.result() == "Cook"


def test_a_child_waits_for_no_renewal_of_its_parent(service: Service) -> None:
    begun, over = threading.Event(), threading.Event()
    first = threading.Lock()

    def slow(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/token") and first.acquire(blocking=False):
            begun.set()
            over.wait()
        return service(request)

    coze = blocking(slow, auth_of())
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(ask, coze)
        begun.wait()
        child = Child(lambda: ask(coze))
        assert child.result() == "Cook"
        over.set()
        assert leader.result() == "Cook"
