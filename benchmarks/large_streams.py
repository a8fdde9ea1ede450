"""Very large events and very long streams: whether time stays linear and memory flat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from benchmarks.measure import ratio, typical
from benchmarks.results import Result, at_most
from benchmarks.workers import Worker, take_turns

MIB: Final = 1 << 20
SIZES: Final = (1, 2, 4, 8)
COUNTS: Final = (10_000, 100_000, 1_000_000)
ROUNDS: Final = 3
PEERS: Final = ("cozepy", "httpx-sse + json")


def results() -> Iterator[Result]:
    """Measure growing events, and growing streams."""
    yield from _large_events()
    yield from _long_streams()


def _large_events() -> Iterator[Result]:
    names = ("coze_ext", *PEERS)
    per_byte: dict[tuple[str, int], list[float]] = {}
    peaks: dict[tuple[str, int], list[float]] = {}
    for name in names:
        with Worker("decode_worker", name) as worker:
            for size in SIZES:
                found = take_turns({name: worker}, ROUNDS, large_event=size * MIB)[name]
                per_byte[name, size] = [spent / (size * MIB) * 1e9 for spent in found["processor"]]
                peaks[name, size] = [peak / (size * MIB) for peak in found["peak"]]
    for size in SIZES:
        ours = per_byte["coze_ext", size]
        what = f"one event of {size} MiB in chunks of 1 KiB"
        smallest = per_byte["coze_ext", SIZES[0]]
        if size != SIZES[0]:
            # A quadratic decoder would be as many times as slow per byte as the event is larger.
            yield Result(
                "large",
                what,
                "ns/byte",
                typical(ours),
                f"our event of {SIZES[0]} MiB",
                typical(smallest),
                ratio(ours, smallest),
                at_most(1.5),
            )
    largest = SIZES[-1]
    for peer in PEERS:
        theirs = per_byte[peer, largest]
        faster = ratio(theirs, per_byte["coze_ext", largest])
        yield Result(
            "large",
            f"one event of {largest} MiB in chunks of 1 KiB",
            "ns/byte",
            typical(per_byte["coze_ext", largest]),
            peer,
            typical(theirs),
            faster,
        )
        yield Result(
            "large",
            f"one event of {largest} MiB: peak memory",
            "× its size",
            typical(peaks["coze_ext", largest]),
            peer,
            typical(peaks[peer, largest]),
            ratio(peaks["coze_ext", largest], peaks[peer, largest]),
        )


def _long_streams() -> Iterator[Result]:
    found = {}
    for count in COUNTS:
        # What a process has once held, it may keep: each begins with nothing.
        with Worker("decode_worker", "coze_ext events") as worker:
            found[count] = worker.measure(deltas=count)
    few, many = COUNTS[0], COUNTS[-1]
    micro = {count: found[count]["processor"] / count * 1e6 for count in COUNTS}
    peaks = {count: found[count]["peak"] / MIB for count in COUNTS}
    for count in COUNTS[1:]:
        yield Result(
            "large",
            f"{count:,} events: processor time",
            "µs/event",
            micro[count],
            f"our {few:,} events",
            micro[few],
            micro[count] / micro[few],
            at_most(1.25),
        )
    # What a process holds is counted in pages: what is less than a MiB apart is the same.
    yield Result(
        "large",
        f"{many:,} events: peak memory",
        "MiB",
        peaks[many],
        f"our {few:,} events",
        peaks[few],
        (peaks[many] + 1) / (peaks[few] + 1),
        at_most(1.25),
    )
