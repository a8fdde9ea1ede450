"""Counts what a process holds open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio.lowlevel

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
    return list(http_client._transport._pool.connections)


async def settle(http_client: Any) -> None:
    """Let what was dropped be finalised: asyncio closes abandoned generators in own tasks."""
    for _ in range(10_000):
        await anyio.lowlevel.checkpoint()
        if all(connection.is_idle() for connection in pool_of(http_client)):
            return
