"""Widens what is sent again, for programs to which doing something twice is acceptable."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from coze_core.errors import (
    CozeAPIError,
    CozeConnectionError,
    CozeError,
    CozeTimeoutError,
)
from coze_core.limits import check_range, check_type, refuse, type_name


@dataclass(frozen=True, kw_only=True, slots=True)
class RetryPolicy:
    """What is sent again besides what can't do anything twice, which always is.

    It is for programs to which repeating is acceptable: after such a failure the service may have
    done what it was asked for, so that a chat may be asked and charged twice, a bot made twice.
    `max_retries` and `retry_deadline` bound it as they bound the rest. A stream that has begun is
    never started again.

    Attributes:
        codes: codes of the service's error table, such as 4013 (the model is busy) or 5000.
        statuses: HTTP statuses, such as 500 or 502.
        dropped: whether after a connection that broke once the request may have been received.
        timeouts: whether after a response that took longer than the timeout.
        methods: the HTTP methods that this is for; all by default. `{"GET"}` repeats reads alone,
            which does nothing twice.

    Raises:
        CozeArgumentError: an attribute can't be used.
    """

    codes: Collection[int] = frozenset()
    statuses: Collection[int] = frozenset()
    dropped: bool = False
    timeouts: bool = False
    methods: Collection[str] | None = None

    def __post_init__(self) -> None:
        self._keep("codes", int)
        for status in self._keep("statuses", int):
            check_range("statuses: a status", status, 400, 599)
        check_type("dropped", self.dropped, bool)
        check_type("timeouts", self.timeouts, bool)
        if self.methods is not None:
            methods = self._keep("methods", str)
            object.__setattr__(self, "methods", frozenset(method.upper() for method in methods))

    def _keep(self, name: str, kind: type) -> Collection[Any]:
        """Keep a copy of an attribute, so that what was passed may change, and return it."""
        given = getattr(self, name)
        if isinstance(given, str) or not isinstance(given, Collection):
            refuse(name, "a set", type_name(given))
        for one in given:
            check_type(f"{name}: one of them", one, kind)
        object.__setattr__(self, name, frozenset(given))
        return given

    def allows(self, error: CozeError, method: str) -> bool:
        """Return whether a request that failed with this error may be sent again."""
        if self.methods is not None and method.upper() not in self.methods:
            return False
        match error:
            case CozeAPIError():
                return error.http_status in self.statuses or error.code in self.codes
            case CozeConnectionError():
                return self.dropped
            case CozeTimeoutError():
                return self.timeouts
            case _:
                return False
