"""Chat streams end to end: from a bare event source, over loopback, to the user's loop."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Final

import httpx

from benchmarks import clients, servers
from benchmarks.measure import interleaved, ratio, typical
from benchmarks.results import Result, Target, at_least, at_most
from benchmarks.workers import Worker, take_turns

ROUNDS: Final = 3
FIRST_EVENTS: Final = 150
# None, as a blocking client of ours has it that opens its own.
_LIMITS: Final = httpx.Limits()
PEERS: Final = ("cozepy", "httpx-sse + json", "bare httpx")


def results() -> Iterator[Result]:
    """Measure single streams, many streams at once, and the time to the first event."""
    with ExitStack() as stack:
        base = stack.enter_context(servers.running("events"))
        workers = {
            name: stack.enter_context(Worker("stream_worker", name))
            for name in ("coze_ext", *PEERS)
        }
        for what, streams, events, in_chunks_of in (
            ("one stream of 20,000 deltas, 16 a chunk", 1, 20_000, 16),
            ("one stream of 20,000 deltas, 1 a chunk", 1, 20_000, 1),
            ("200 async streams of 100 deltas, 1 a chunk", 200, 100, 1),
        ):
            url = servers.stream_base(base, events=events, in_chunks_of=in_chunks_of)
            found = take_turns(workers, ROUNDS, base_url=url, streams=streams)
            for quantity, label in (("wall", "time"), ("processor", "processor time")):
                yield from _compared(
                    f"{what}: {label}",
                    {name: of[quantity] for name, of in found.items()},
                    streams * events,
                )
        yield from _first_events(servers.stream_base(base, events=1, in_chunks_of=1))


def _compared(what: str, samples: dict[str, list[float]], events: int) -> Iterator[Result]:
    micro = {name: typical(of) / events * 1e6 for name, of in samples.items()}
    ours = micro["coze_ext"]
    targets: dict[str, Target | None] = {"cozepy": at_least(1)}
    for peer in PEERS:
        faster = ratio(samples[peer], samples["coze_ext"])
        yield Result(
            "loopback", what, "µs/event", ours, peer, micro[peer], faster, targets.get(peer)
        )


def _first_events(base_url: str) -> Iterator[Result]:
    with ExitStack() as stack:
        # Each has connections of its own, and keeps one open for its next request if it can.
        opens = {
            "coze_ext": clients.coze_ext,
            "coze_ext events": clients.coze_ext_events,
            "cozepy": clients.cozepy,
            "bare httpx": _bare,
        }
        contenders = {
            name: _first(open_with(stack.enter_context(httpx.Client(limits=_LIMITS)), base_url))
            for name, open_with in opens.items()
        }
        waits: dict[str, list[float]] = {name: [] for name in contenders}

        def recorded(name: str) -> Callable[[], None]:
            return lambda: waits[name].append(contenders[name]())

        interleaved({name: recorded(name) for name in contenders}, rounds=FIRST_EVENTS)
    for what, ours, peer, target in (
        ("time to the first event", "coze_ext", "bare httpx", at_most(1.05)),
        ("time to the first event", "coze_ext", "cozepy", None),
        ("the same, the request being ready", "coze_ext events", "bare httpx", None),
    ):
        yield Result(
            "loopback",
            what,
            "ms",
            typical(waits[ours]) * 1e3,
            peer,
            typical(waits[peer]) * 1e3,
            ratio(waits[ours], waits[peer]),
            target,
        )


def _first(opens: clients.Opens) -> Callable[[], float]:
    """Wait for the first event, then read on, so that the connection serves the next."""

    def wait() -> float:
        started = time.perf_counter()
        events = opens()
        next(events)
        waited = time.perf_counter() - started
        for _ in events:
            pass
        return waited

    return wait


def _bare(client: httpx.Client, base_url: str) -> clients.Opens:
    """Parse the data of each event where it is sure to come in a chunk of its own."""

    def events() -> Iterator[object]:
        for chunk in clients.bare_httpx(client, base_url)():
            assert isinstance(chunk, bytes)
            data = chunk.partition(b"\ndata:")[2]
            yield json.loads(data)

    return events
