"""Finds and reads the OpenAPI document that the server obeys."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

_FILE_NAME = "coze-openapi.yaml"
_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Parameter:
    """One parameter of an operation: where it stands and the type that its text is read as."""

    name: str
    location: str
    types: frozenset[str]
    may_be_empty: bool
    """Whether it may come with an empty value, which then counts as not given."""


@dataclass(frozen=True)
class Operation:
    """One operation of the document, as far as the server needs to know it to route and check."""

    operation_id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    media_types: tuple[str, ...]
    """The media types that its request body may have; empty when it takes no body."""
    needs_body: bool
    """Whether its request body must be there."""
    permissions: frozenset[str]
    """The permissions that the token needs for it, whatever is asked for."""
    permissions_by: Mapping[str, Mapping[str, frozenset[str]]]
    """Those that it needs besides for some values of arguments, by their names."""
    takes_token: bool
    """Whether it takes an access token; OAuth's operations, which hand them out, don't."""
    has_envelope: bool
    """Whether its responses have an envelope, failures included."""
    page: Mapping[str, str]
    """How its pages follow each other (``x-coze-page``); empty where it answers none."""
    defaults: Mapping[str, Any]
    """The defaults of its parameters and of the fields of its JSON body, by their names."""
    max_bytes: Mapping[str, int]
    """How many bytes the text fields of its JSON body may have (``x-coze-max-bytes``)."""
    rules: Mapping[str, Any]
    """What its arguments need of each other (``x-coze-arguments``)."""
    described: Mapping[str, Any] = field(repr=False)
    """What the document says about it, with the parameters that it shares with its path."""

    def needed(self, arguments: Mapping[str, Any]) -> frozenset[str]:
        """All permissions that the token needs for a call with these arguments."""
        further = (
            one.get(str(arguments.get(name)), frozenset())
            for name, one in self.permissions_by.items()
        )
        return self.permissions.union(*further)

    def query_parameters(self) -> Iterator[Parameter]:
        return (parameter for parameter in self.parameters if parameter.location == "query")


class Document:
    """The document as read from YAML, and its operations."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.content = content
        self.operations = tuple(self._operations())
        self._by_id = {operation.operation_id: operation for operation in self.operations}

    def operation(self, operation_id: str) -> Operation:
        """The operation of this ID. Raises KeyError when there is none."""
        return self._by_id[operation_id]

    def with_server(self, url: str) -> dict[str, Any]:
        """The document with this server in place of the public ones, to try it out."""
        return {**self.content, "servers": [{"url": url, "description": "This mock server"}]}

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.content["paths"].items():
            for method in _METHODS:
                if method not in item:
                    continue
                described = item[method]
                listed = [*item.get("parameters", ()), *described.get("parameters", ())]
                body = self.resolve(described.get("requestBody", {}))
                by_value = {
                    name: {value: frozenset(one) for value, one in values.items()}
                    for name, values in described.get("x-coze-permissions-by", {}).items()
                }
                of_values = frozenset[str]().union(
                    *(one for by in by_value.values() for one in by.values())
                )
                yield Operation(
                    operation_id=described["operationId"],
                    method=method,
                    path=path,
                    parameters=tuple(self._parameter(one) for one in listed),
                    media_types=tuple(body.get("content", ())),
                    needs_body=body.get("required", False),
                    permissions=frozenset(described.get("x-coze-permissions", ())) - of_values,
                    permissions_by=by_value,
                    takes_token=self._takes_token(described),
                    has_envelope=described.get("x-coze-envelope", True),
                    page=described.get("x-coze-page", {}),
                    defaults=self._defaults(listed, body),
                    max_bytes={
                        name: schema["x-coze-max-bytes"]
                        for name, schema in self._fields(body).items()
                        if "x-coze-max-bytes" in schema
                    },
                    rules=described.get("x-coze-arguments", {}),
                    described={**described, "parameters": listed},
                )

    def _takes_token(self, described: Mapping[str, Any]) -> bool:
        """Whether an operation has a scheme of authorization that the document has for all."""
        of_all = self.content.get("security", [])
        own = described.get("security", of_all)
        return own == of_all or any(one in of_all for one in own)

    def _defaults(
        self, parameters: Iterable[Mapping[str, Any]], body: Mapping[str, Any]
    ) -> dict[str, Any]:
        schemas = self._fields(body)
        for described in parameters:
            parameter = self.resolve(described)
            schemas[parameter["name"]] = parameter.get("schema", {})
        # What stands beside a reference counts before what it leads to.
        whole = {name: {**self.resolve(one), **one} for name, one in schemas.items()}
        return {name: one["default"] for name, one in whole.items() if "default" in one}

    def _fields(self, body: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
        """The schemas of the fields of a JSON body, by their names."""
        as_json = body.get("content", {}).get("application/json", {})
        return dict(self.resolve(as_json.get("schema", {})).get("properties", {}))

    def _parameter(self, described: Mapping[str, Any]) -> Parameter:
        resolved = self.resolve(described)
        schema = self.resolve(resolved.get("schema", {}))
        types = schema.get("type", ())
        return Parameter(
            name=resolved["name"],
            location=resolved["in"],
            types=frozenset([types] if isinstance(types, str) else types),
            may_be_empty=resolved.get("allowEmptyValue", False)
            or (
                types in ("string", "array")
                and not schema.keys() & {"minLength", "minItems", "pattern"}
                and "" in schema.get("enum", [""])
            ),
        )

    def resolve(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow references within the document; it has no others."""
        while "$ref" in value:
            target: Any = self.content
            for step in value["$ref"].removeprefix("#/").split("/"):
                target = target[step.replace("~1", "/").replace("~0", "~")]
            value = target
        return value


def load_document(path: Path | None = None) -> Document:
    """Read a document, the project's own by default; each is read once a process.

    Raises ValueError when it is none, and FileNotFoundError when there is no such file.
    """
    return _own() if path is None else _read(path.resolve())


@functools.cache
def _own() -> Document:
    """The copy inside an installed package or an archive of it, else the checkout's own."""
    package = files("coze_mock")
    within = package / _FILE_NAME
    if within.is_file():
        return _parse(within.read_bytes(), _FILE_NAME)
    return _read(Path(str(package)).parent / "generated" / _FILE_NAME)


@functools.cache
def _read(path: Path) -> Document:
    return _parse(path.read_bytes(), str(path))


def _parse(text: bytes, name: str) -> Document:
    content = yaml.load(text, Loader=_JsonLoader)
    if not isinstance(content, dict) or not str(content.get("openapi", "")).startswith("3.1"):
        raise ValueError(f"{name} is not an OpenAPI 3.1 document")
    return Document(content)


def as_yaml(content: Mapping[str, Any]) -> str:
    """Write a document as YAML, in the order of its own keys."""
    return yaml.dump(content, Dumper=_PlainDumper, sort_keys=False, allow_unicode=True, width=100)


def as_json(content: Mapping[str, Any]) -> str:
    """Write a document as JSON."""
    return json.dumps(content, ensure_ascii=False, indent=2)


# libyaml reads the document ten times faster; PyYAML's wheels carry it, some builds don't.
_SafeLoader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _JsonLoader(_SafeLoader):  # type: ignore[misc]  # the base is chosen at run time
    """Reads YAML as an OpenAPI document means it: a date is a string, as in JSON."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML declares it
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in _SafeLoader.yaml_implicit_resolvers.items()
    }


class _PlainDumper(yaml.SafeDumper):
    """Writes shared values in full, since an anchor reads badly in a published document."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True
