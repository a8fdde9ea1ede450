"""Decoding a chat stream to typed events, in process, in chunks of several sizes."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import httpx
import orjson
from openai._streaming import SSEDecoder

from benchmarks import clients, wire
from benchmarks.in_process import Streams
from benchmarks.measure import interleaved, ratio, typical
from benchmarks.results import Result, at_least, at_most

EVENTS: Final = 10_000
ROUNDS: Final = 7
UNIT: Final = "µs/event"


def results() -> Iterator[Result]:
    """Measure all contenders at each size of chunk."""
    events = wire.chat_stream(EVENTS)
    whole = b"".join(events)
    for name, chunks in {
        "64 KiB": wire.cut(whole, 65536),
        "4 KiB": wire.cut(whole, 4096),
        "200 B": wire.cut(whole, 200),
        "1 event": events,
    }.items():
        yield from _at(f"decode, chunks of {name}", chunks)
    new = b"".join(wire.chat_stream(EVENTS, field_of_tomorrow={"a": 1}))
    yield from _with_a_new_field(wire.cut(new, 4096))


def _at(what: str, chunks: Sequence[bytes]) -> Iterator[Result]:
    client = httpx.Client(transport=Streams(chunks))
    base = "http://localhost"
    samples = interleaved(
        {
            "events": _drain(clients.coze_ext_events(client, base)),
            "chat stream": _drain(clients.coze_ext(client, base)),
            "cozepy": _drain(clients.cozepy(client, base)),
            "httpx-sse + json": _drain(clients.httpx_sse(client, base)),
            "openai + json": lambda: consume(_openai(chunks)),
            "floor": _floor(wire.delta_data(EVENTS)),
        },
        rounds=ROUNDS,
        per=EVENTS,
    )
    micro = {name: typical(of) * 1e6 for name, of in samples.items()}
    for ours, what_of in (("events", what), ("chat stream", f"{what}, with transcript")):
        for peer, target in {
            "cozepy": at_least(5),
            "httpx-sse + json": at_least(1.5),
            "openai + json": None,
        }.items():
            faster = ratio(samples[peer], samples[ours])
            yield Result("decode", what_of, UNIT, micro[ours], peer, micro[peer], faster, target)
        cost = ratio(samples[ours], samples["floor"])
        target = at_most(2.5)
        yield Result("decode", what_of, UNIT, micro[ours], "floor", micro["floor"], cost, target)


def _with_a_new_field(chunks: Sequence[bytes]) -> Iterator[Result]:
    client = httpx.Client(transport=Streams(chunks))
    opens = {
        "events": clients.coze_ext_events,
        "cozepy": clients.cozepy,
        "httpx-sse + json": clients.httpx_sse,
    }
    samples = interleaved(
        {name: _drain(open_with(client, "http://localhost")) for name, open_with in opens.items()},
        rounds=ROUNDS,
        per=EVENTS,
    )
    micro = {name: typical(of) * 1e6 for name, of in samples.items()}
    what = "decode, chunks of 4 KiB, a new field in each delta"
    for peer in ("cozepy", "httpx-sse + json"):
        faster = ratio(samples[peer], samples["events"])
        yield Result("decode", what, UNIT, micro["events"], peer, micro[peer], faster)


def consume(items: Iterable[object]) -> None:
    """Read to the end, and keep nothing."""
    deque(items, maxlen=0)


def _drain(opens: clients.Opens) -> Callable[[], None]:
    return lambda: consume(opens())


def _openai(chunks: Sequence[bytes]) -> Iterator[object]:
    # Its stream's own decoder, and the parsing that its stream does before it makes a model.
    for event in SSEDecoder().iter_bytes(iter(chunks)):
        yield json.loads(event.data)


@dataclass(slots=True)
class _Delta:
    """The fields of a delta, and nothing else."""

    id: str
    conversation_id: str
    bot_id: str
    role: str
    type: str
    content: str
    content_type: str
    chat_id: str


def _floor(data: Sequence[bytes]) -> Callable[[], None]:
    """Parse the data of events that nobody had to find, and build one object of its fields."""
    loads = orjson.loads
    return lambda: consume(_Delta(**loads(one)) for one in data)
