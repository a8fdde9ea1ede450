"""The HTTP clients that this client makes notice dead peers, and keep nothing that a host sends."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from coze_ext import CozeAPIError, TokenAuth
from coze_mock import MockServer
from tests.faults.listening import listening
from tests.faults.sockets import pool_of
from tests.twins import TOKEN, Twin

BODY = b'{"code":4200,"msg":"no such bot"}'
COOKIES = b"Set-Cookie: session=1; Path=/\r\nSet-Cookie: sticky=a; Max-Age=900; HttpOnly\r\n"


async def test_connections_notice_a_peer_that_vanished(twin: Twin, coze_mock: MockServer) -> None:
    settings = {"auth": TokenAuth(TOKEN), "base_url": coze_mock.base_url}
    async with twin.within(twin.coze_class(**settings)) as coze:
        await twin.value(coze.bots.list(workspace_id="7300000000000000001"))
        (connection,) = pool_of(coze._http_client)
        connected = connection._connection._network_stream.get_extra_info("socket")

        assert connected.getpeername()[0] == "127.0.0.1"
        assert connected.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        options = ("TCP_NODELAY", "TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT")
        found = {
            name: connected.getsockopt(socket.IPPROTO_TCP, getattr(socket, name))
            for name in options
        }
        assert found == dict(zip(options, (1, 60, 15, 4), strict=True))


class Host:
    """Answers every request with cookies, and remembers those that come back."""

    base_url = ""

    def __init__(self) -> None:
        self.requests = 0
        self.cookies: list[bytes] = []

    def answer(self, connection: socket.socket) -> None:
        head = b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
        with connection.makefile("rb") as received:
            while received.readline():
                self.requests += 1
                while (line := received.readline().strip()) != b"":
                    self.cookies += [line] if line.lower().startswith(b"cookie:") else []
                connection.sendall(head % len(BODY) + COOKIES + b"\r\n" + BODY)


@contextmanager
def host() -> Iterator[Host]:
    served = Host()

    with listening(served.answer) as address:
        served.base_url = f"http://{address}"
        yield served


async def ask_twice(twin: Twin, served: Host, **settings: Any) -> None:
    arguments = {"auth": TokenAuth(TOKEN), "base_url": served.base_url, **settings}
    async with twin.within(twin.coze_class(**arguments)) as coze:
        for view in (coze, coze.with_options(timeout=5)):
            with pytest.raises(CozeAPIError):
                await twin.value(view.bots.retrieve(bot_id="73"))


async def test_cookies_are_not_kept(twin: Twin) -> None:
    with host() as served:
        await ask_twice(twin, served)
    assert (served.requests, served.cookies) == (2, [])


async def test_a_cookie_that_the_program_sends_is_sent(twin: Twin) -> None:
    with host() as served:
        await ask_twice(twin, served, headers={"Cookie": "own=1"})
    assert served.cookies == [b"Cookie: own=1"] * 2


async def test_an_http_client_of_the_programs_own_keeps_them(twin: Twin) -> None:
    with host() as served:
        async with twin.within(twin.over_sockets(verify=False)) as http_client:
            await ask_twice(twin, served, http_client=http_client)
            assert dict(http_client.cookies) == {"session": "1", "sticky": "a"}
    (sent,) = served.cookies
    assert set(sent.removeprefix(b"Cookie: ").split(b"; ")) == {b"session=1", b"sticky=a"}
