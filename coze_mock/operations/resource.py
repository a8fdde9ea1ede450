"""What a resource declares, what its handlers get, and what they answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from coze_mock.document import Operation
from coze_mock.examples import Examples
from coze_mock.state.state import MockState


@dataclass(frozen=True)
class Call:
    """A call of an operation, once it is authenticated and checked.

    The document was obeyed, so required fields are there.
    """

    state: MockState
    operation: Operation
    request: Request
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Mapping[str, Any]
    """The JSON body, without the fields that are null: those count as not given."""
    session_name: str = ""
    """The user of a service app that the token was made for; empty for none."""

    def given(self, name: str) -> Any:
        """An argument from the path, the query or the body, or else its default, or None."""
        for place in (self.path, self.query, self.body):
            if name in place:
                return place[name]
        return self.operation.defaults.get(name)

    def number(self, name: str) -> int:
        """An integer argument that is given or has a default."""
        return int(self.given(name))

    def flag(self, name: str) -> bool:
        """A boolean argument that is given or has a default."""
        return self.given(name) in (True, "true")


@dataclass(frozen=True)
class Done:
    """A success without data."""


@dataclass(frozen=True)
class Data:
    """A success with data."""

    value: Any


@dataclass(frozen=True)
class Fields:
    """A success with fields of these names beside ``code`` and ``msg``."""

    values: Mapping[str, Any]


@dataclass(frozen=True)
class Whole:
    """A success without an envelope, as OAuth's endpoints answer."""

    values: Mapping[str, Any]


Answer: TypeAlias = Done | Data | Fields | Whole | Response
Handler: TypeAlias = Callable[[Call], Awaitable[Answer]]
Builder: TypeAlias = Callable[[MockState, Examples], Mapping[str, str]]


class Resource:
    """The operations of a resource, and its part of the world."""

    def __init__(self) -> None:
        self.handlers: dict[str, Handler] = {}
        self.builders: list[Builder] = []

    def operation(self, operation_id: str) -> Callable[[Handler], Handler]:
        """Decorate what answers an operation of the document."""

        def register(handler: Handler) -> Handler:
            if operation_id in self.handlers:
                raise ValueError(f"{operation_id} is answered already")
            self.handlers[operation_id] = handler
            return handler

        return register

    def world(self, build: Builder) -> Builder:
        """Decorate what makes this resource's part of the world.

        It makes the objects that the examples of the document name, so that each example can be
        executed, and returns the IDs that a user may want to know: ``{"bot_id": "7395…"}``. It can
        rely on the parts of the resources that stand before its own in ``RESOURCES``.
        """
        self.builders.append(build)
        return build
