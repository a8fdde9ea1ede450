"""How requests are spread over several pools of connections."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_core import spreading
from coze_core.pools import pools_of
from coze_core.spreading import AsyncSpreadTransport, SpreadTransport
from coze_ext import _http_clients

REQUEST = httpx.Request("GET", "http://127.0.0.1/")
PER_POOL = 16


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that knows which of its kind are open."""

    def __init__(self, is_open: list[Body]) -> None:
        self._open = is_open
        is_open.append(self)

    def __iter__(self) -> Iterator[bytes]:
        yield b"body"

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"body"

    def close(self) -> None:
        self._open.remove(self)

    async def aclose(self) -> None:
        self._open.remove(self)


class Transport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport that serves, or fails if told so."""

    def __init__(self) -> None:
        self.open: list[Body] = []
        self.fails = False
        self.is_closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self.fails:
            raise httpx.ConnectError("it fails")
        return httpx.Response(200, stream=Body(self.open), request=request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.is_closed = True


class Spread:
    """A spreading transport of either kind, and the transports that it has made."""

    def __init__(self, kind: type[SpreadTransport | AsyncSpreadTransport]) -> None:
        self.made: list[Transport] = []

        def make() -> Transport:
            self.made.append(Transport())
            return self.made[-1]

        self.transport = kind(make)

    async def send(self) -> httpx.Response:
        if isinstance(self.transport, SpreadTransport):
            return self.transport.handle_request(REQUEST)
        return await self.transport.handle_async_request(REQUEST)

    async def close(self, response: httpx.Response | None = None) -> None:
        if isinstance(self.transport, SpreadTransport):
            (response or self.transport).close()
        else:
            await (response or self.transport).aclose()

    def loads(self) -> list[int]:
        return [len(one.open) for one in self.made]


@pytest.fixture(params=[SpreadTransport, AsyncSpreadTransport])
def spread(request: pytest.FixtureRequest) -> Spread:
    return Spread(request.param)


async def test_one_request_after_the_other_needs_one_pool(spread: Spread) -> None:
    for _ in range(100):
        await spread.close(await spread.send())
    assert len(spread.made) == 1


@given(st.data())
@pytest.mark.parametrize("kind", [SpreadTransport, AsyncSpreadTransport])
async def test_no_pool_serves_more_than_its_share(
    kind: type[SpreadTransport | AsyncSpreadTransport], data: st.DataObject
) -> None:
    spread, under_way, most = Spread(kind), list[httpx.Response](), 0
    for begins in data.draw(st.lists(st.booleans(), max_size=120)):
        if begins or not under_way:
            under_way.append(await spread.send())
        else:
            place = data.draw(st.integers(0, len(under_way) - 1))
            await spread.close(under_way.pop(place))
        most = max(most, len(under_way))
        assert max(spread.loads()) <= PER_POOL
        assert sum(spread.loads()) == len(under_way)
    assert len(spread.made) == max(1, -(-most // PER_POOL))


async def test_a_request_that_fails_leaves_its_place(spread: Spread) -> None:
    await spread.close(await spread.send())
    spread.made[0].fails = True
    for _ in range(2 * PER_POOL):
        with pytest.raises(httpx.ConnectError):
            await spread.send()
    assert len(spread.made) == 1


async def test_a_pool_that_has_long_been_empty_is_closed(
    spread: Spread, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 10.0
    monkeypatch.setattr(spreading, "monotonic", lambda: now)
    for response in [await spread.send() for _ in range(3 * PER_POOL)]:
        await spread.close(response)
    now = 14.9
    await spread.close(await spread.send())
    assert [one.is_closed for one in spread.made] == [False, False, False]
    now = 15.0
    await spread.close(await spread.send())
    assert [one.is_closed for one in spread.made] == [False, False, True]
    await spread.close(await spread.send())
    assert [one.is_closed for one in spread.made] == [False, True, True]
    assert spread.transport.transports == (spread.made[0],)


async def test_closing_closes_every_pool(spread: Spread) -> None:
    under_way = [await spread.send() for _ in range(3 * PER_POOL)]
    assert spread.loads() == [PER_POOL] * 3
    await spread.close()
    assert [one.is_closed for one in spread.made] == [True] * 3
    for response in under_way:
        await spread.close(response)


async def test_the_body_comes_through(spread: Spread) -> None:
    response = await spread.send()
    if isinstance(spread.transport, SpreadTransport):
        assert response.read() == b"body"
    else:
        assert await response.aread() == b"body"
    assert spread.loads() == [0]


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"])
async def test_what_goes_through_a_proxy_still_does(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv(variable, "http://127.0.0.1:1")
    scheme = "http" if variable == "HTTP_PROXY" else "https"
    client = _http_clients.http_client(f"{scheme}://api.coze.com")
    assert {type(pool).__name__ for pool in pools_of(client)} == {"HTTPProxy"}
    client.close()
