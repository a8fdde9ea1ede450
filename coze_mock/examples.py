"""Reads the examples of the document: what they ask for, and what they answer."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from coze_mock.document import Document

_JSON = "application/json"


class Examples:
    """The examples of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def arguments(self, operation_id: str) -> dict[str, Any]:
        """The examples of an operation's parameters, by their names."""
        parameters = (
            self.document.resolve(one) for one in self._described(operation_id)["parameters"]
        )
        return {one["name"]: one["example"] for one in parameters if "example" in one}

    def body(self, operation_id: str, name: str | None = None) -> Any:
        """An example of an operation's JSON body: the one of this name, or the first."""
        body = self.document.resolve(self._described(operation_id)["requestBody"])
        return self._example(body["content"][_JSON], name)

    def data(self, operation_id: str, name: str | None = None) -> Any:
        """The data of an example of an operation's response: the one of this name, or the first."""
        return self._example(self.response(operation_id)[_JSON], name)["data"]

    def whole(self, operation_id: str) -> Any:
        """The first example of an operation's response that has no envelope."""
        return self._example(self.response(operation_id)[_JSON], None)

    def webhook(self, name: str) -> dict[str, Any]:
        """What the example of a webhook's event is about; empty when there is no such webhook."""
        described = self.document.content.get("webhooks", {}).get(name)
        if described is None:
            return {}
        event: dict[str, Any] = self._example(
            described["post"]["requestBody"]["content"][_JSON], None
        )["event"]
        return event

    def response(self, operation_id: str) -> Mapping[str, Any]:
        """What an operation's success is described to be, by media type."""
        described = self.document.resolve(self._described(operation_id)["responses"]["200"])
        content: Mapping[str, Any] = described.get("content", {})
        return content

    def all_of(self, described: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """The examples of a media type, with their names: a copy of each."""
        if "example" in described:
            yield "example", copy.deepcopy(described["example"])
        for name, one in described.get("examples", {}).items():
            yield name, copy.deepcopy(self.document.resolve(one)["value"])

    def _example(self, described: Mapping[str, Any], name: str | None) -> Any:
        return next(value for one, value in self.all_of(described) if name in (None, one))

    def _described(self, operation_id: str) -> Mapping[str, Any]:
        return self.document.operation(operation_id).described
