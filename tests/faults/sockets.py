"""Counts what a process holds open."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio.lowlevel

from coze_core.pools import pools_of

_OPEN_FILES = Path("/proc/self/fd")


def open_sockets() -> int:
    """The number of this process's sockets."""
    count = 0
    for entry in _OPEN_FILES.iterdir():
        try:
            count += str(entry.readlink()).startswith("socket:")
        except FileNotFoundError:  # the folder's own descriptor, or one that was closed meanwhile
            continue
    return count


def pool_of(http_client: Any) -> list[Any]:
    """The connections that an HTTP client keeps."""
    if type(http_client._transport).__name__ == "AiohttpTransport":
        return list(_connections_of(http_client._transport))
    return [connection for pool in pools_of(http_client) for connection in pool.connections]


def requests_of(http_client: Any) -> list[Any]:
    """The requests that an HTTP client takes for unfinished; aiohttp keeps no list of them."""
    return [one for pool in pools_of(http_client) for one in pool._requests]


@dataclass(frozen=True)
class _Connection:
    """A connection of aiohttp, told of as httpcore does."""

    idle: bool

    def is_idle(self) -> bool:
        return self.idle


def _connections_of(transport: Any) -> Iterator[_Connection]:
    # aiohttp has no public word for it. Without a request there is no connector yet.
    connector = getattr(transport.client, "connector", None)
    if connector is not None:
        yield from (_Connection(True) for kept in connector._conns.values() for _ in kept)
        yield from (_Connection(False) for _ in connector._acquired)


async def settle(http_client: Any, *, most_sockets: int | None = None) -> None:
    """Let what was dropped be finalised: asyncio closes generators and sockets in turns of its own.

    `most_sockets` is how many this process has when that is over, which the caller asserts. What is
    held by nothing but a cycle of references, as a canceled task's traceback is, is collected.
    """
    for turn in range(2_000):
        await anyio.lowlevel.checkpoint()
        idle = all(connection.is_idle() for connection in pool_of(http_client))
        if turn > 10 and idle and (most_sockets is None or open_sockets() <= most_sockets):
            return
        if turn % 500 == 499:
            gc.collect()
