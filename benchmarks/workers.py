"""Processes that each measure one contender, over and over, when they are told to.

A process of its own gives a contender its own memory and processor time, and living on between the
rounds lets contenders take turns without starting anew.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

Measurement = dict[str, float]


class Worker:
    """A process that runs `module` with the contender's name, and answers line by line."""

    def __init__(self, module: str, name: str) -> None:
        command = [sys.executable, "-m", f"benchmarks.{module}", name]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def measure(self, **order: Any) -> Measurement:
        """Have the process do something, and give what it measured.

        Raises:
            RuntimeError: it died.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._process.args!r} ended with {self._process.wait()}")
        answer: Measurement = json.loads(line)
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def take_turns(
    workers: Mapping[str, Worker], rounds: int, **order: Any
) -> dict[str, dict[str, list[float]]]:
    """Have the workers measure the same in turns; the first round, which warms up, is left out."""
    found: dict[str, dict[str, list[float]]] = {name: {} for name in workers}
    names: Sequence[str] = list(workers)
    for number in range(rounds + 1):
        first = number % len(names)
        for name in [*names[first:], *names[:first]]:
            measured = workers[name].measure(**order)
            if number:
                for quantity, value in measured.items():
                    found[name].setdefault(quantity, []).append(value)
    return found


def obey(measure: Callable[..., Measurement]) -> None:
    """Be a worker: measure what each line of stdin orders, until there are no more."""
    for line in sys.stdin:
        sys.stdout.write(json.dumps(measure(**json.loads(line))) + "\n")
        sys.stdout.flush()
