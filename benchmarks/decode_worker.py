"""Decodes one very large event or a very long stream, and tells time and peak memory."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import Final

import httpx

from benchmarks import clients, wire
from benchmarks.decoding import consume
from benchmarks.in_process import Streams
from benchmarks.measure import PeakMemory
from benchmarks.workers import Measurement, obey

_OPENERS: Final = {
    "coze_ext": clients.coze_ext,
    "coze_ext events": clients.coze_ext_events,
    "cozepy": clients.cozepy,
    "httpx-sse + json": clients.httpx_sse,
}
# Deltas in a block of chunks of about 4 KiB, which is sent again and again.
_BLOCK: Final = 1600


class _Repeated(Sequence[bytes]):
    """A long stream of which only one block is ever held."""

    def __init__(self, deltas: int) -> None:
        self._block = wire.in_groups(wire.chat_stream(_BLOCK)[2 : 2 + _BLOCK], 16)
        self._times = deltas // _BLOCK

    def __iter__(self) -> Iterator[bytes]:
        blocks = chain.from_iterable(repeat(self._block, self._times))
        return chain(blocks, [wire.DONE])

    def __len__(self) -> int:
        return len(self._block) * self._times + 1

    def __getitem__(self, index: object) -> bytes:  # type: ignore[override]
        raise TypeError("a stream is read from its beginning")


def measure(large_event: int = 0, deltas: int = 0) -> Measurement:
    """Decode an event of so many bytes, or a stream of so many deltas."""
    if large_event:
        chunks: Sequence[bytes] = [*wire.cut(wire.large_event(large_event), 1024), wire.DONE]
    else:
        chunks = _Repeated(deltas)
    client = httpx.Client(transport=Streams(chunks))
    opens = _OPENERS[sys.argv[1]](client, "http://localhost")
    peak = PeakMemory()
    started = time.process_time()
    consume(opens())
    return {"processor": time.process_time() - started, "peak": peak.growth()}


if __name__ == "__main__":
    obey(measure)
