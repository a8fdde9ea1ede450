"""Uploading a file of 512 MB over loopback: throughput, and the memory that it takes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from tempfile import NamedTemporaryFile
from typing import Final

from benchmarks import servers
from benchmarks.measure import ratio, typical
from benchmarks.results import Result, at_least, at_most
from benchmarks.workers import Worker, take_turns

ROUNDS: Final = 9
SIZE: Final = 512 * 1000 * 1000
MIB: Final = 1 << 20
PROMISED: Final = 32.0
"""MiB that an upload may add to the process's peak memory."""


def results() -> Iterator[Result]:
    """Measure the upload, blocking and asynchronous."""
    with ExitStack() as stack:
        base = stack.enter_context(servers.running("uploads"))
        # A file with nothing in it takes no place on the disk, and is read as fast as memory.
        file = stack.enter_context(NamedTemporaryFile(suffix=".bin"))
        file.truncate(SIZE)
        for kind in ("sync", "async"):
            order = {"base_url": base, "path": file.name, "kind": kind}
            with Worker("upload_worker", "coze_ext") as fresh:
                # What a process has once held, it may keep: only its first upload shows the growth.
                peak = fresh.measure(**order)["peak"] / MIB
            with (
                Worker("upload_worker", "coze_ext") as ours_worker,
                Worker("upload_worker", "bare httpx") as theirs_worker,
            ):
                workers = {"coze_ext": ours_worker, "bare httpx": theirs_worker}
                found = take_turns(workers, ROUNDS, **order)
            ours, theirs = found["coze_ext"], found["bare httpx"]
            yield Result(
                "upload",
                f"upload of 512 MB, {kind}: throughput",
                "MB/s",
                SIZE / 1e6 / typical(ours["wall"]),
                "bare httpx",
                SIZE / 1e6 / typical(theirs["wall"]),
                ratio(theirs["wall"], ours["wall"]),
                at_least(1),
            )
            yield Result(
                "upload",
                f"upload of 512 MB, {kind}: peak memory",
                "MiB",
                peak,
                "promised",
                PROMISED,
                peak / PROMISED,
                at_most(1),
            )
