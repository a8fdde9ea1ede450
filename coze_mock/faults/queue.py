"""The queue in which faults wait for their requests."""

from __future__ import annotations

import re
import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from coze_mock.errors import shorten
from coze_mock.faults.kinds import Fault, FaultError, check_fault

# However they are asked for, no more faults wait than a few megabytes hold.
_MOST_RULES = 1000
_MOST_FAULTS = 100_000


@dataclass
class _Rule:
    """Faults that wait for their requests, one for each."""

    faults: deque[Fault]
    method: str | None
    path: str | None
    repeat: bool

    def fits(self, method: str, path: str) -> bool:
        return self.method in (None, method) and self.path in (None, path)


class FaultQueue:
    """Faults that wait for their requests, first come, first served.

    Safe to use from any thread.
    """

    def __init__(self) -> None:
        self._rules: list[_Rule] = []
        self._lock = threading.Lock()

    def add(
        self,
        faults: Iterable[Fault],
        *,
        method: str | None = None,
        path: str | None = None,
        times: int = 1,
        repeat: bool = False,
    ) -> None:
        """Queue a sequence; see MockServer.fail. Raises FaultError."""
        sequence = [check_fault(fault) for fault in faults]
        if not sequence or times < 1:
            raise FaultError("a sequence needs at least one fault, and times at least 1")
        if path is not None and not re.fullmatch(r"/[^?#]*", path):
            # It would wait for ever, and a test that relies on it would prove nothing.
            raise FaultError(f"path: {shorten(repr(path))} is none, such as '/v3/chat'")
        with self._lock:
            if len(self._rules) >= _MOST_RULES:
                raise FaultError(f"there are {_MOST_RULES} sequences already")
            waiting = sum(len(rule.faults) for rule in self._rules)
            if waiting + len(sequence) * times > _MOST_FAULTS:
                raise FaultError(f"more than {_MOST_FAULTS} faults would wait")
            rule = _Rule(deque(sequence * times), method and method.upper(), path, repeat)
            self._rules.append(rule)

    def take(self, method: str, path: str) -> Fault | None:
        """The fault of the first sequence that fits, whose turn passes to the next."""
        with self._lock:
            for index, rule in enumerate(self._rules):
                if rule.fits(method, path):
                    fault = rule.faults.popleft()
                    if rule.repeat:
                        rule.faults.append(fault)
                    elif not rule.faults:
                        del self._rules[index]
                    return fault
        return None

    def __len__(self) -> int:
        """The number of faults that wait."""
        with self._lock:
            return sum(len(rule.faults) for rule in self._rules)

    def clear(self) -> None:
        with self._lock:
            self._rules.clear()
