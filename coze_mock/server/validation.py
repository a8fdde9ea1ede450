"""Checks requests against the document, and says readably what is wrong with one."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError as JsonSchemaError
from jsonschema.exceptions import best_match
from jsonschema.validators import extend
from openapi_schema_validator import OAS31Validator, oas31_format_checker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from coze_mock.document import Document, Operation
from coze_mock.errors import Code, bad_request, shorten
from coze_mock.server.bodies import parse_json
from coze_mock.server.parameters import Check, Errors, checks_of, fragment_of

_DOCUMENT = "urn:coze"
# Enough to find the one that says best what is wrong.
_MOST_ERRORS = 20
_JSON = "application/json"
MISSING = object()
"""What stands for the body of a request that has none."""


class RequestValidator:
    """Checks requests against one document. Building it takes a moment, so build it once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        resource = Resource.from_contents(document.content, default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(_DOCUMENT, resource)
        self._bodies: dict[str, Errors] = {}
        self._parameters: dict[str, tuple[Check, ...]] = {}

    def check(
        self,
        operation: Operation,
        *,
        path: Mapping[str, str],
        query: Iterable[tuple[str, str]],
        headers: Mapping[str, str],
        body: bytes | None,
        most_values: int,
    ) -> tuple[dict[str, str], Any]:
        """Check a request, and return its query parameters and its JSON body.

        Query parameters that the document doesn't name are left out. A body that is not JSON is not
        looked at: whoever reads it from the network checks it.

        Raises ApiError with HTTP status 400 when the request breaks the document.
        """
        takes_json = _JSON in operation.media_types
        if body or not takes_json:
            _check_media_type(operation, headers.get("content-type", ""))
        content = parse_json(body, most_values) if takes_json and body else MISSING
        return self.check_parsed(
            operation, path=path, query=query, headers=headers, content=content
        )

    def check_parsed(
        self,
        operation: Operation,
        *,
        path: Mapping[str, str],
        query: Iterable[tuple[str, str]],
        headers: Mapping[str, str],
        content: Any,
    ) -> tuple[dict[str, str], Any]:
        """Check a request whose JSON body is parsed, or MISSING; see ``check``."""
        values = _query_values(operation, query)
        self._check_parameters(operation, path=path, query=values, headers=headers)
        is_given = content is not MISSING
        content = content if is_given else None
        if _JSON in operation.media_types:
            self._check_json(operation, content, is_given=is_given)
        _check_rules(operation, {**(content or {}), **dict(values)})
        return dict(values), content

    def _check_parameters(
        self,
        operation: Operation,
        *,
        path: Mapping[str, str],
        query: Iterable[tuple[str, str]],
        headers: Mapping[str, str],
    ) -> None:
        """Check what stands in the path, in the query and in headers."""
        checks = self._parameters.get(operation.operation_id)
        if checks is None:
            checks = checks_of(self._document, operation, self._errors_of)
            self._parameters[operation.operation_id] = checks
        for check in checks:
            if check.location == "query":
                check([value for name, value in query if name == check.name])
            elif check.location in ("path", "header"):
                place = path if check.location == "path" else headers
                check([place[check.name]] if check.name in place else [])

    def _errors_of(self, fragment: str) -> Errors:
        """What checks values by the schema to which a fragment of the document's URI leads."""
        validator = _Validator(
            {"$ref": f"{_DOCUMENT}{fragment}"},
            registry=self._registry,
            format_checker=oas31_format_checker,
        )
        return lambda value: [*itertools.islice(validator.iter_errors(value), _MOST_ERRORS)]

    def _check_json(self, operation: Operation, content: Any, *, is_given: bool) -> None:
        """Check a body against its schema."""
        if not is_given:
            if operation.needs_body:
                raise bad_request("request body: is required")
            return
        errors_of = self._bodies.get(operation.operation_id)
        if errors_of is None:
            errors_of = self._errors_of(_schema_of_body(operation))
            self._bodies[operation.operation_id] = errors_of
        found = errors_of(content)
        if found:
            error = best_match(found)
            words = f"{_place(error)}: {shorten(error.message)}"
            field = str(error.absolute_path[0]) if error.absolute_path else ""
            raise bad_request(words, code=_code(error), field=field)
        for name, most in operation.max_bytes.items():
            text = content.get(name)
            if isinstance(text, str) and len(text.encode()) > most:
                raise bad_request(f"request body field {name}: over {most} bytes")


def _schema_of_body(operation: Operation) -> str:
    """Where the document has the schema of a JSON body: a JSON pointer as a fragment."""
    own = f"{fragment_of(operation.path)}/{operation.method}/requestBody"
    place = operation.described["requestBody"].get("$ref", own)
    return f"{place}/content/application~1json/schema"


def _items(validator: Any, items: Any, instance: Any, schema: Any) -> Iterator[JsonSchemaError]:
    """Look at no item of a list that is too long, which is said by ``maxItems``."""
    if isinstance(instance, list) and len(instance) <= schema.get("maxItems", math.inf):
        yield from OAS31Validator.VALIDATORS["items"](validator, items, instance, schema)


def _one_of(validator: Any, one_of: Any, instance: Any, schema: Any) -> Iterator[JsonSchemaError]:
    """Look at the alternative that a discriminator chooses, so that it's said what is wrong there.

    OpenAPI 3.1, "Discriminator Object".
    """
    declared = schema.get("discriminator", {})
    name, mapping = declared.get("propertyName"), declared.get("mapping")
    if not mapping:
        # Not OpenAPI's own, which fails with a TypeError where a discriminator's field is a list.
        yield from Draft202012Validator.VALIDATORS["oneOf"](validator, one_of, instance, schema)
    elif not isinstance(instance, dict):
        yield JsonSchemaError(f"{instance!r} is not of type 'object'")
    elif name not in instance:
        yield JsonSchemaError(f"{name!r} is a required property")
    elif (value := instance[name]) not in list(mapping):
        expected = ", ".join(map(repr, mapping))
        yield JsonSchemaError(f"{value!r} is not one of {expected}", path=[name])
    else:
        yield from validator.descend(instance, {"$ref": mapping[value]})


_KEYWORDS = {"items": _items, "oneOf": _one_of}
_Validator = extend(OAS31Validator, _KEYWORDS)  # type: ignore[no-untyped-call]


def _check_rules(operation: Operation, arguments: Mapping[str, Any]) -> None:
    """Refuse arguments that lack what they need beside them, or exclude each other.

    Null counts as not given.
    """
    given = {name for name, value in arguments.items() if value is not None}
    for group in operation.rules.get("at_least_one", ()):
        if given.isdisjoint(group):
            raise bad_request(f"request: needs {' or '.join(group)}")
    for name, others in operation.rules.get("needs", {}).items():
        missing = [other for other in others if other not in given]
        if name in given and missing:
            raise bad_request(f"request: {name} needs {' and '.join(missing)}")
    for group in operation.rules.get("at_most_one", ()):
        if len(given.intersection(group)) > 1:
            raise bad_request(f"request: takes only one of {' and '.join(group)}")


def _query_values(operation: Operation, query: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The query parameters that the document names, each once unless it is a list.

    An empty value counts as not given where the document allows it: the official SDKs send some.
    The wire knows plain decimal digits, ``true`` and ``false``.
    """
    known = {parameter.name: parameter for parameter in operation.query_parameters()}
    values: list[tuple[str, str]] = []
    seen: set[str] = set()
    for name, value in query:
        parameter = known.get(name)
        if parameter is None or (value == "" and parameter.may_be_empty):
            continue
        if name in seen and "array" not in parameter.types:
            raise bad_request(f"query parameter {name}: given more than once")
        seen.add(name)
        if "integer" in parameter.types and not re.fullmatch(r"-?[0-9]{1,19}", value):
            raise bad_request(f"query parameter {name}: {shorten(value)!r} is not an integer")
        if "boolean" in parameter.types and value not in ("true", "false"):
            raise bad_request(f"query parameter {name}: {shorten(value)!r} is not true or false")
        values.append((name, value))
    return values


def _check_media_type(operation: Operation, content_type: str) -> None:
    """Raise ApiError with HTTP status 400 when a body is of no type that the operation takes."""
    if not operation.media_types:
        return
    media_type, *parameters = (part.strip().lower() for part in content_type.split(";"))
    if media_type not in operation.media_types:
        given = shorten(media_type) if media_type else "missing"
        expected = " or ".join(operation.media_types)
        raise bad_request(f"header Content-Type: {given}, must be {expected}")
    charset = next((one for one in parameters if one.startswith("charset=")), "charset=utf-8")
    if media_type == _JSON and charset.removeprefix("charset=").strip('"') != "utf-8":
        raise bad_request(f"header Content-Type: {shorten(charset)}, must be utf-8")


def _place(error: JsonSchemaError) -> str:
    path = "".join(
        f"[{step}]" if isinstance(step, int) else f".{shorten(step, 40)}"
        for step in error.absolute_path
    )
    return f"request body field {path.removeprefix('.')}" if path else "request body"


def _code(error: JsonSchemaError) -> Code:
    """The code for a limit that has a code of its own."""
    path = list(error.absolute_path)
    if "meta_data" in path and error.validator != "type":
        return Code.META_DATA_TOO_LARGE
    if path == ["additional_messages"] and error.validator == "maxItems":
        return Code.TOO_MANY_MESSAGES
    return Code.BAD_PARAMETER
