"""Checks the parameters of requests: what the document names, each read as its type says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError as JsonSchemaError
from jsonschema.exceptions import best_match

from coze_mock.document import Document, Operation
from coze_mock.errors import bad_request, shorten

# OpenAPI 3.1, "Style Values": what stands between the items of a list in one value.
_BETWEEN_ITEMS = {"spaceDelimited": " ", "pipeDelimited": "|"}

Values = Mapping[str, Sequence[str]]
"""The values of the parameters of one location by name, in their order."""
Errors = Callable[[Any], Sequence[JsonSchemaError]]
"""What is wrong with a value, in the eyes of a schema."""


@dataclass(frozen=True)
class Check:
    """The check of one parameter."""

    name: str
    location: str
    required: bool
    types: frozenset[str]
    item_types: frozenset[str]
    between_items: str | None
    """What separates the items of a list; None where each has a value of its own."""
    errors: Errors

    def __call__(self, given: Sequence[str]) -> None:
        """Raise ApiError with HTTP status 400 unless these values are what the document allows."""
        where = f"{self.location} parameter {self.name}"
        if not given:
            if self.required:
                raise bad_request(f"{where}: is required")
            return
        if self.location == "query" and "" in given:
            raise bad_request(f"{where}: must not be empty")
        found = self.errors(self._read(given))
        if found:
            raise bad_request(f"{where}: {shorten(best_match(iter(found)).message)}")

    def _read(self, given: Sequence[str]) -> Any:
        if "array" not in self.types:
            return _typed(given[0], self.types)
        items = given
        if self.between_items is not None:
            items = self.between_items.join(given).split(self.between_items)
        return [_typed(item, self.item_types) for item in items]


def checks_of(
    document: Document, operation: Operation, errors_of: Callable[[str], Errors]
) -> tuple[Check, ...]:
    """The checks of an operation's parameters, in the order of the document.

    ``errors_of`` gives the check by the schema to which a fragment of the document's URI leads.
    """
    shared = len(document.content["paths"][operation.path].get("parameters", ()))
    path = fragment_of(operation.path)
    checks = []
    for index, described in enumerate(operation.described["parameters"]):
        own = f"{path}/{operation.method}/parameters/{index - shared}"
        place = described.get("$ref", own if index >= shared else f"{path}/parameters/{index}")
        parameter = document.resolve(described)
        schema = document.resolve(parameter.get("schema", {}))
        location = parameter["in"]
        style = parameter.get("style", "form" if location == "query" else "simple")
        is_one_value = location != "query" or not parameter.get("explode", style == "form")
        checks.append(
            Check(
                name=parameter["name"],
                location=location,
                required=parameter.get("required", False),
                types=_types(schema),
                item_types=_types(document.resolve(schema.get("items", {}))),
                between_items=_BETWEEN_ITEMS.get(style, ",") if is_one_value else None,
                errors=errors_of(f"{place}/schema") if "schema" in parameter else _anything_goes,
            )
        )
    return tuple(checks)


def fragment_of(path: str) -> str:
    """Where the document has a path: a JSON pointer as a fragment."""
    escaped = path.replace("~", "~0").replace("/", "~1")
    return f"#/paths/{escaped.replace('{', '%7B').replace('}', '%7D')}"


def _anything_goes(_: Any) -> Sequence[JsonSchemaError]:
    return ()


def _types(schema: Mapping[str, Any]) -> frozenset[str]:
    named = schema.get("type", ())
    return frozenset([named] if isinstance(named, str) else named)


def _typed(text: str, types: frozenset[str]) -> Any:
    """A value as its type has it, or else the text as it came, with which the schema finds fault.

    The wire knows plain decimal digits, ``true`` and ``false``; nothing else that Python takes.
    """
    if "integer" in types and text.isascii() and text.removeprefix("-").isdigit():
        return int(text) if len(text) <= 20 else text
    if "boolean" in types and text in ("true", "false"):
        return text == "true"
    if "number" in types:
        try:
            return float(text) if text.isascii() and "_" not in text else text
        except ValueError:
            return text
    return text
