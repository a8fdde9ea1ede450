"""A call of an operation, once it is authenticated and checked, and what a handler answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from coze_mock.state import MockState


@dataclass(frozen=True)
class Call:
    """What a handler gets. The document was obeyed, so required fields are there."""

    state: MockState
    request: Request
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Mapping[str, Any]
    """The JSON body, without the fields that are null: those count as not given."""

    def number(self, name: str, default: int) -> int:
        """An integer from the query."""
        return int(self.query.get(name, default))

    def flag(self, name: str, *, default: bool) -> bool:
        """A boolean from the query."""
        return self.query[name] == "true" if name in self.query else default


@dataclass(frozen=True)
class Done:
    """A success without data."""


@dataclass(frozen=True)
class Data:
    """A success with data."""

    value: Any


Answer: TypeAlias = Done | Data | Response
Handler: TypeAlias = Callable[[Call], Awaitable[Answer]]
