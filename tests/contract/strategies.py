"""Hypothesis strategies for the values that the document's schemas describe.

`valid` gives what a client may send: values that the schema allows, no more. `served` gives what
the service may send: it adds values and fields without notice, so each list of values is open and
each object may carry more than its schema names.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.contract.document import Json, Schema, resolve

MAX_INT64 = 2**63 - 1
MAX_INT32 = 2**31 - 1

# What no strategy has to know: words for people, and what is said elsewhere in another way.
_WORDS = frozenset({"description", "title", "example", "default", "deprecated", "discriminator"})
_KNOWN = _WORDS | {
    *("type", "format", "enum", "const", "oneOf", "anyOf"),
    *("properties", "required", "additionalProperties", "propertyNames", "maxProperties"),
    *("items", "minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum"),
    "pattern",
}

# Names that a model or a parser might stumble over.
_AWKWARD_NAMES = (
    *("logid", "data", "code", "items", "event", "self", "cls", "from", "class", "None"),
    *(
        "additional_properties",
        "to_dict",
        "from_dict",
        "__class__",
        "_FIELDS",
        "",
        "a b",
        "é",
        "名",
    ),
)

TEXT: SearchStrategy[str] = st.text(max_size=20)
"""Any characters that UTF-8 can carry."""

ANY_CHARACTER = st.characters(exclude_categories=())
"""All that JSON can carry, in escapes: halves of surrogate pairs too."""

JSON_TEXT = st.text(ANY_CHARACTER, max_size=20)
"""Any characters that JSON can carry."""

ANYTHING: SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-MAX_INT64 - 1, MAX_INT64)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
"""Any value that JSON can hold."""


def valid(schema: Schema) -> SearchStrategy[Json]:
    """Values that a schema of the document allows, objects without fields that it doesn't name."""
    return _values(schema, is_open=False)


def served(schema: Schema) -> SearchStrategy[Json]:
    """Values that the service may send where a schema of the document stands."""
    return _values(schema, is_open=True)


def _values(schema: Schema, *, is_open: bool) -> SearchStrategy[Json]:
    if "$ref" in schema and not schema.keys() - {"$ref"} - _WORDS:
        return _component(str(schema["$ref"]), is_open=is_open)
    return _build(resolve(schema), is_open=is_open)


@cache
def _component(reference: str, *, is_open: bool) -> SearchStrategy[Json]:
    """Values of a component, which may hold others of itself."""
    return st.deferred(lambda: _build(resolve({"$ref": reference}), is_open=is_open))


def _build(schema: Schema, *, is_open: bool) -> SearchStrategy[Json]:
    unknown = schema.keys() - _KNOWN - {key for key in schema if key.startswith("x-")}
    if schema.keys() >= {"if", "then"}:
        return _message(schema, is_open=is_open)
    if unknown:
        raise NotImplementedError(f"a strategy for {', '.join(sorted(unknown))}")
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return st.one_of([_values(choice, is_open=is_open) for choice in schema[key]])
    if "const" in schema:
        return st.just(schema["const"])
    types = schema.get("type")
    if types is None:
        return ANYTHING
    if isinstance(types, list):
        return st.one_of([_build({**schema, "type": one}, is_open=is_open) for one in types])
    if "enum" in schema:
        return _one_of(schema, is_open=is_open)
    match types:
        case "null":
            return st.none()
        case "boolean":
            return st.booleans()
        case "integer":
            return _integer(schema, is_open=is_open)
        case "number":
            return _number(schema)
        case "string":
            return _string(schema, is_open=is_open)
        case "array":
            most = min(3, schema.get("maxItems", 3))
            items = _values(schema["items"], is_open=is_open)
            return st.lists(items, min_size=schema.get("minItems", 0), max_size=most)
        case _:
            return _object(schema, is_open=is_open)


def _one_of(schema: Schema, *, is_open: bool) -> SearchStrategy[Json]:
    listed = st.sampled_from(schema["enum"])
    if not is_open:
        return listed
    return listed | (JSON_TEXT if schema["type"] == "string" else st.integers(-5, MAX_INT64))


def _integer(schema: Schema, *, is_open: bool) -> SearchStrategy[int]:
    # The service's counts and times need not fit into what it is documented to send.
    most = MAX_INT32 if schema.get("format") == "int32" and not is_open else MAX_INT64
    return st.integers(schema.get("minimum", -most - 1), schema.get("maximum", most))


def _number(schema: Schema) -> SearchStrategy[float]:
    return st.floats(
        schema.get("minimum"), schema.get("maximum"), allow_nan=False, allow_infinity=False
    ) | st.integers(math.ceil(schema.get("minimum", -5)), math.floor(schema.get("maximum", 5)))


def _string(schema: Schema, *, is_open: bool) -> SearchStrategy[str]:
    least, most = schema.get("minLength", 0), schema.get("maxLength", 30)
    if schema.get("format") == "uri":
        return st.sampled_from(["https://example.com/a.png", "http://[::1]:80/ü?q=1#f"])
    alphabet = ANY_CHARACTER if is_open else st.characters(codec="utf-8")
    # IDs are what most strings are.
    ids = st.integers(10 ** (least or 1), MAX_INT64).map(str).filter(lambda one: len(one) <= most)
    values = st.text(alphabet, min_size=least, max_size=min(most, least + 30)) | ids
    if (most_bytes := schema.get("x-coze-max-bytes")) is not None and not is_open:
        values = values.filter(lambda value: len(value.encode()) <= most_bytes)
    pattern = re.compile(schema.get("pattern", ""))
    return values.filter(lambda value: pattern.search(value) is not None)


def _object(schema: Schema, *, is_open: bool) -> SearchStrategy[dict[str, Json]]:
    properties: Mapping[str, Schema] = schema.get("properties", {})
    required = schema.get("required", ())
    fields = {name: _values(one, is_open=is_open) for name, one in properties.items()}
    more: SearchStrategy[dict[str, Json]] = st.just({})
    if isinstance(values := schema.get("additionalProperties"), Mapping):
        more = st.dictionaries(
            _key(schema), _values(values, is_open=is_open), max_size=min(3, _room(schema))
        )
    elif values or is_open:
        more = st.dictionaries(st.sampled_from(_AWKWARD_NAMES) | TEXT, ANYTHING, max_size=2)
    known = st.fixed_dictionaries(
        {name: one for name, one in fields.items() if name in required},
        optional={name: one for name, one in fields.items() if name not in required},
    )
    return st.builds(lambda extra, own: {**extra, **own}, _apart(more, properties), known)


def _apart(
    more: SearchStrategy[dict[str, Json]], properties: Mapping[str, Schema]
) -> SearchStrategy[dict[str, Json]]:
    """Fields without those that an object's schema names."""
    return more.map(
        lambda fields: {name: value for name, value in fields.items() if name not in properties}
    )


def _key(schema: Schema) -> SearchStrategy[str]:
    names: Schema = schema.get("propertyNames", {})
    if "pattern" in names:
        return st.from_regex(re.compile(str(names["pattern"])), fullmatch=True)
    least = names.get("minLength", 0)
    return st.text(min_size=least, max_size=min(names.get("maxLength", 10), least + 10))


def _room(schema: Schema) -> int:
    return int(schema.get("maxProperties", 3))


def _message(schema: Schema, *, is_open: bool) -> SearchStrategy[dict[str, Json]]:
    """A message to add to a conversation: the content is JSON text if its type says so."""
    plain = {key: value for key, value in schema.items() if key not in ("if", "then")}
    content = schema["then"]["properties"]["content"]
    items = st.lists(_values(content["contentSchema"]["items"], is_open=is_open), min_size=1)

    def completed(message: dict[str, Json], content: list[Json]) -> dict[str, Json]:
        if message.get("content_type") == "object_string":
            return {**message, "content": json.dumps(content)}
        return message

    return st.builds(completed, _values(plain, is_open=is_open), items)
