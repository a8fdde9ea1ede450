"""Many chat streams at once over loopback, ours with the client that users get.

The official SDK keeps 100 connections unless it is told otherwise, so that other streams wait for
their turn: what it costs to have them all at once is compared, and what it does by itself as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Final

from benchmarks import servers
from benchmarks.measure import ratio, typical
from benchmarks.results import Result, Target, at_least, at_most
from benchmarks.workers import Worker, take_turns

_EVENTS: Final = 100
_IN_CHUNKS_OF: Final = 4
_LIMIT: Final = "bare reader"
_PEER: Final = "cozepy, all at once"
_PEER_BY_ITSELF: Final = "cozepy"
_FLOORS: Final = ("httpx over aiohttp, bytes", "aiohttp, bytes")
"""What merely takes the bytes: no client that stands on it can be faster."""
_CONTENDERS: Final = (
    *("coze_ext", "coze_ext, aiohttp", "coze_ext, httpx2"),
    *(_PEER, _PEER_BY_ITSELF, *_FLOORS, _LIMIT),
)
_LONG: Final = 20_000


def results() -> Iterator[Result]:
    """Measure 200 and 1,000 streams in tasks, 2,000 in 32 threads, and one of events one by one."""
    with ExitStack() as stack:
        base = stack.enter_context(servers.running("events"))
        url = servers.stream_base(base, events=_EVENTS, in_chunks_of=_IN_CHUNKS_OF)
        workers = {name: stack.enter_context(Worker("many_worker", name)) for name in _CONTENDERS}
        for streams, rounds in ((200, 3), (1_000, 1)):
            found = _processor_times(workers, rounds, url, streams, 0)
            what = f"{streams:,} async streams"
            for name, label, targets in (
                ("coze_ext", what, (at_least(2), at_least(1), None)),
                (
                    "coze_ext, aiohttp",
                    f"{what} by aiohttp",
                    (at_least(9 if streams == 200 else 18), at_least(1), at_most(3)),
                ),
                ("coze_ext, httpx2", f"{what} by httpx2", (None, None, None)),
            ):
                for peer, target in zip((_PEER, _PEER_BY_ITSELF, _LIMIT), targets, strict=True):
                    yield _compared(label, found, streams, name, peer, target)
            for floor in _FLOORS:
                yield _compared(f"{what}, {floor}", found, streams, floor, _LIMIT, None)
        yield from _one_event_a_chunk(workers, base)
        yield from _parts(workers, base, url)
        blocking = {name: workers[name] for name in ("coze_ext", _PEER_BY_ITSELF)}
        for threads, target in ((32, at_least(2)), (1, None)):
            found = _processor_times(blocking, 3, url, 2_000, threads)
            what = f"2,000 streams in {threads} thread{'s' * (threads > 1)}"
            yield _compared(what, found, 2_000, "coze_ext", _PEER_BY_ITSELF, target)


def _one_event_a_chunk(workers: dict[str, Worker], base: str) -> Iterator[Result]:
    """Measure one asynchronous stream whose events come one by one, by whatever is best."""
    own = {name: workers[name] for name in ("coze_ext", "coze_ext, aiohttp", _PEER_BY_ITSELF)}
    url = servers.stream_base(base, events=_LONG, in_chunks_of=1)
    found = _processor_times(own, 5, url, 1, 0)
    for name, label, target in (
        ("coze_ext", "", None),
        ("coze_ext, aiohttp", " by aiohttp", at_least(3)),
    ):
        what = f"one async stream of {_LONG:,} deltas{label}, 1 a chunk"
        yield _compared(what, found, _LONG, name, _PEER_BY_ITSELF, target, unit="µs/event")


def _parts(workers: dict[str, Worker], base: str, url: str) -> Iterator[Result]:
    """Measure what a stream costs to open, and without the garbage collector."""
    own = {name: workers[name] for name in ("coze_ext", "coze_ext, aiohttp")}
    short = servers.stream_base(base, events=_IN_CHUNKS_OF, in_chunks_of=_IN_CHUNKS_OF)
    for what, target, collects in (
        (f"200 streams of {_IN_CHUNKS_OF} deltas", short, True),
        (f"200 streams of {_EVENTS} deltas, no garbage collector", url, False),
    ):
        found = take_turns(own, 3, base_url=target, streams=200, threads=0, collects=collects)
        for name, label in (("coze_ext", what), ("coze_ext, aiohttp", f"{what}, by aiohttp")):
            spent = typical(found[name]["processor"]) / 200 * 1e3
            yield Result("many", f"{label}: processor time", "ms/stream", spent)


def _processor_times(
    workers: dict[str, Worker], rounds: int, url: str, streams: int, threads: int
) -> dict[str, list[float]]:
    found = take_turns(workers, rounds, base_url=url, streams=streams, threads=threads)
    return {name: of["processor"] for name, of in found.items()}


def _compared(
    what: str,
    found: dict[str, list[float]],
    count: int,
    name: str,
    peer: str,
    target: Target | None,
    unit: str = "ms/stream",
) -> Result:
    """Compare two of those found by what each of `count` streams, or events, has taken."""
    scale = {"ms/stream": 1e3, "µs/event": 1e6}[unit] / count
    quotient = (found[name], found[peer]) if peer == _LIMIT else (found[peer], found[name])
    return Result(
        "many",
        f"{what}: processor time",
        unit,
        typical(found[name]) * scale,
        peer,
        typical(found[peer]) * scale,
        ratio(*quotient),
        target,
    )
