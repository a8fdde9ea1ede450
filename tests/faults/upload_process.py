"""Uploads a large file in a process of its own, and tells how its memory grew.

Arguments: the base URL, `blocking` or `async`, `path` or `file`, and the file's path.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path
from typing import BinaryIO

import httpx

from coze_ext import AsyncCoze, Coze, TokenAuth

SMALL = b"x" * 100_000


def peak() -> int:
    """The most memory that the process has had, in bytes (proc(5), VmHWM)."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    assert found is not None
    return int(found[1]) * 1024


def blocking(base_url: str, file: Path | BinaryIO) -> dict[str, int]:
    with httpx.Client(verify=False, timeout=60) as http_client:
        coze = Coze(auth=TokenAuth("pat_x"), base_url=base_url, http_client=http_client)
        coze.files.upload(file=SMALL)
        before = peak()
        told: list[int] = []
        stored = coze.files.upload(file=file, progress=lambda sent, _: told.append(sent))
        return {"grown": peak() - before, "bytes": stored.bytes or 0, "told": told[-1]}


async def waiting(base_url: str, file: Path | BinaryIO) -> dict[str, int]:
    async with httpx.AsyncClient(verify=False, timeout=60) as http_client:
        coze = AsyncCoze(auth=TokenAuth("pat_x"), base_url=base_url, http_client=http_client)
        await coze.files.upload(file=SMALL)
        before = peak()
        told: list[int] = []
        stored = await coze.files.upload(file=file, progress=lambda sent, _: told.append(sent))
        return {"grown": peak() - before, "bytes": stored.bytes or 0, "told": told[-1]}


def main() -> None:
    base_url, kind, form, name = sys.argv[1:]
    with Path(name).open("rb") as opened:
        file = Path(name) if form == "path" else opened
        result = blocking(base_url, file) if kind == "blocking" else None
        if result is None:
            result = asyncio.run(waiting(base_url, file))
    sys.stdout.write(json.dumps(result))


if __name__ == "__main__":
    main()
