"""Uploads a file with one client, and tells time and peak memory."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path
from typing import Final

import httpx

from benchmarks.clients import HEADERS, TOKEN
from benchmarks.measure import PeakMemory
from benchmarks.workers import Measurement, obey

_UPLOAD: Final = "/v1/files/upload"


def coze_ext(base_url: str, path: Path) -> int | None:
    """Upload with `Coze`."""
    from coze_ext import Coze, TokenAuth

    with Coze(auth=TokenAuth(TOKEN), base_url=base_url) as coze:
        return coze.files.upload(file=path).bytes or None


async def coze_ext_async(base_url: str, path: Path) -> int | None:
    """Upload with `AsyncCoze`."""
    from coze_ext import AsyncCoze, TokenAuth

    async with AsyncCoze(auth=TokenAuth(TOKEN), base_url=base_url) as coze:
        return (await coze.files.upload(file=path)).bytes or None


def bare_httpx(base_url: str, path: Path) -> int:
    """Upload with `httpx.Client`."""
    with httpx.Client(timeout=60, headers=HEADERS) as client, path.open("rb") as file:
        answer = client.post(base_url + _UPLOAD, files={"file": file})
    return int(answer.json()["data"]["bytes"])


async def bare_httpx_async(base_url: str, path: Path) -> int:
    """Upload with `httpx.AsyncClient`, whose event loop waits while the file is read."""
    async with httpx.AsyncClient(timeout=60, headers=HEADERS) as client:
        with path.open("rb") as file:
            answer = await client.post(base_url + _UPLOAD, files={"file": file})
    return int(answer.json()["data"]["bytes"])


_UPLOADERS: Final = {
    "coze_ext": (coze_ext, coze_ext_async),
    "bare httpx": (bare_httpx, bare_httpx_async),
}


def measure(base_url: str, path: str, kind: str) -> Measurement:
    """Upload once."""
    blocking, asynchronous = _UPLOADERS[sys.argv[1]]
    file = Path(path)
    peak = PeakMemory()
    started = time.perf_counter()
    if kind == "sync":
        arrived = blocking(base_url, file)
    else:
        arrived = asyncio.run(asynchronous(base_url, file))
    wall = time.perf_counter() - started
    if arrived is None or arrived < file.stat().st_size:
        raise ValueError(f"only {arrived} bytes arrived")
    return {"wall": wall, "peak": peak.growth()}


if __name__ == "__main__":
    obey(measure)
