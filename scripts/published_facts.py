"""Reads facts from the service's own published OpenAPI document: `published_facts.py CHECKOUT`.

CHECKOUT is a checkout of the repository in which the service publishes `coze-openapi.yaml`. What is
kept are names, types, and what is required, by operation: none of its sentences. The document is no
basis to build on: it has one operation for each path, and objects without a name share one schema
where several operations have a field of the same name. Those aren't followed.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

KEPT: Final = Path(__file__).parents[1] / "tests" / "contract" / "published.json"
_NAME: Final = "coze-openapi.yaml"
_UNNAMED: Final = "properties_"
"""How the names begin that its generator gives to objects without one."""
_HEADERS: Final = ("authorization", "content-type")


class Published:
    """The published document, and what can be told from it."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._schemas: Mapping[str, Any] = document["components"]["schemas"]
        users: defaultdict[str, set[str]] = defaultdict(set)
        for name, operation in self._operations():
            for schema in self._reached(operation, set()):
                users[schema].add(name)
        self._shared = {one for one in users if one.startswith(_UNNAMED) and len(users[one]) > 1}

    def facts(self) -> dict[str, dict[str, str]]:
        """For each operation, by method and path, the type of each field by where it stands.

        An exclamation mark follows the type of a field that a request must have.
        """
        return {name: dict(sorted(self._fields(one))) for name, one in sorted(self._operations())}

    def _operations(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for path, item in self._document["paths"].items():
            for method, operation in item.items():
                yield f"{method.upper()} {path}", operation

    def _reached(self, node: Any, seen: set[str]) -> set[str]:
        """The names of the schemas that a piece of the document leads to."""
        if isinstance(node, list):
            node = dict(enumerate(node))
        if isinstance(node, Mapping):
            name = str(node.get("$ref", "")).rpartition("/")[2]
            if name and name not in seen:
                seen.add(name)
                self._reached(self._schemas.get(name), seen)
            for one in node.values():
                self._reached(one, seen)
        return seen

    def _fields(self, operation: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for one in operation.get("parameters", ()):
            # One of the names ends with a space.
            if one["name"].strip().lower() not in _HEADERS:
                needed = "!" if one.get("required") or one["in"] == "path" else ""
                yield f"{one['in']}.{one['name']}", self._type(one.get("schema", {})) + needed
        for media in operation.get("requestBody", {}).get("content", {}).values():
            yield from self._within(media.get("schema", {}), "body", frozenset(), requires=True)
        answer = operation.get("responses", {}).get("200", {}).get("content", {})
        for media_type, media in answer.items():
            if media_type == "application/json":
                yield from self._within(media["schema"], "answer", frozenset(), requires=False)

    def _within(
        self, schema: Mapping[str, Any], where: str, seen: frozenset[str], *, requires: bool
    ) -> Iterator[tuple[str, str]]:
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        if name in self._shared or name in seen:
            return
        core = self._resolved(schema)
        within = seen | {name} if name else seen
        if "items" in core:
            yield from self._within(core["items"], f"{where}[]", within, requires=requires)
        for field, one in core.get("properties", {}).items():
            needed = "!" if requires and field in core.get("required", ()) else ""
            yield f"{where}.{field}", self._type(one) + needed
            yield from self._within(one, f"{where}.{field}", within, requires=requires)

    def _type(self, schema: Mapping[str, Any]) -> str:
        core = self._resolved(schema)
        kind = str(core.get("type", "any"))
        return f"array of {self._type(core.get('items', {}))}" if kind == "array" else kind

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        while "$ref" in schema:
            schema = self._schemas[schema["$ref"].rpartition("/")[2]]
        return schema


def facts_of(checkout: Path) -> dict[str, dict[str, str]]:
    """Return the facts of the document in a checkout.

    Raises:
        OSError: there is no such document.
    """
    text = (checkout / _NAME).read_text(encoding="utf-8")
    return Published(yaml.load(text, Loader=yaml.CSafeLoader)).facts()


def main() -> int:
    """Write the facts of the checkout that is named, and return the exit code."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python -m scripts.published_facts CHECKOUT\n")
        return 2
    facts = facts_of(Path(sys.argv[1]))
    KEPT.write_text(json.dumps(facts, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
