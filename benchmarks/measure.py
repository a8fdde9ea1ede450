"""Times several contenders fairly on a machine that others use too, and reads a process's memory.

The contenders take turns within each round, and a ratio is the median of the rounds' own ratios:
what slows the machine for a while slows both sides of each quotient. That is why this isn't pyperf,
which runs one benchmark after the other, in processes of their own.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Final

Samples = list[float]
"""What one contender needed, a number for each round."""

_STATUS: Final = Path("/proc/self/status")
_CLEAR_REFS: Final = Path("/proc/self/clear_refs")


def interleaved(
    contenders: Mapping[str, Callable[[], object]],
    *,
    rounds: int,
    per: int = 1,
    clock: Callable[[], float] = time.process_time,
) -> dict[str, Samples]:
    """Run each contender once a round, and give seconds per unit, of which each run has `per`.

    The clock counts the processor time of this process: other programs don't count. An extra first
    round, which fills caches, is left out.
    """
    samples: dict[str, Samples] = {name: [] for name in contenders}
    names = list(contenders)
    with _old_objects_left_alone():
        for number in range(rounds + 1):
            # Each contender follows each other one in some round, and inherits its caches.
            first = number % len(names)
            for name in names[first:] + names[:first]:
                gc.collect()
                started = clock()
                contenders[name]()
                spent = clock() - started
                if number:
                    samples[name].append(spent / per)
    return samples


@contextmanager
def _old_objects_left_alone() -> Iterator[None]:
    """Keep the garbage collector on, as in real programs, but off the imported modules."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def typical(samples: Sequence[float]) -> float:
    """Give the median, which a few disturbed rounds don't move."""
    return median(samples)


def ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """Give the median of the quotients of the two contenders' rounds."""
    return median(one / other for one, other in zip(above, below, strict=True))


class PeakMemory:
    """The most memory, in bytes, that this process has held since the object was made.

    Linux counts the pages itself (VmHWM of proc(5)) and lets the count be started anew.
    """

    def __init__(self) -> None:
        gc.collect()
        _CLEAR_REFS.write_text("5")
        self._before = _status("VmRSS")

    def growth(self) -> int:
        """Give how far the peak lies above what was held at the beginning."""
        return max(0, _status("VmHWM") - self._before)


def _status(field: str) -> int:
    for line in _STATUS.read_text().splitlines():
        name, _, value = line.partition(":")
        if name == field:
            return int(value.split()[0]) * 1024
    raise OSError(f"{_STATUS} has no {field}")
