"""Schemas of the document: types, limits, spellings, and unions of events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final

from scripts.declarations.declared import Stream
from scripts.declarations.names import class_name, identifier, words

Json = Mapping[str, Any]

_LENGTHS: Final = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_length",
    "maxItems": "max_length",
    "minProperties": "min_length",
    "maxProperties": "max_length",
    "minimum": "minimum",
    "maximum": "maximum",
}
_SCALARS: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


class DocumentError(Exception):
    """The document says something that no template can declare."""


def takes_null(schema: Json) -> bool:
    """Return whether null is one of the values that a schema allows."""
    types = schema.get("type")
    parts = schema.get("oneOf") or schema.get("anyOf") or ()
    return (isinstance(types, list) and "null" in types) or any(
        part.get("type") == "null" for part in parts
    )


def must_be_there(where: str, names: Iterable[str], known: Iterable[str]) -> None:
    """Raise DocumentError for a name in an `x-coze-…` extension that leads nowhere."""
    for name in names:
        if name not in known:
            raise DocumentError(f"{where}: an x-coze- word names {name!r}, which isn't there")


class Schemas:
    """The schemas of a document."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.by_name: Json = document.get("components", {}).get("schemas", {})
        self.by_class = {class_name(name): name for name in self.by_name}
        """The names of schemas by those of their classes."""
        self.passed: set[str] = set()
        """The models that arguments of operations may be, or hold."""

    def resolved(self, value: Json) -> Json:
        """Return what a reference leads to, or the value itself if it is none."""
        while "$ref" in value:
            value = self._at(value["$ref"])
        return value

    def _at(self, reference: str) -> Json:
        found: Any = self.document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        resolved: Json = found
        return resolved

    @staticmethod
    def alternatives(schema: Json) -> list[Json]:
        """Return the schemas of a union without null."""
        parts = schema.get("oneOf") or schema.get("anyOf")
        if parts is None:
            types = schema.get("type")
            if isinstance(types, list):
                return [{**schema, "type": type_} for type_ in types if type_ != "null"]
            return [schema]
        return [part for part in parts if part.get("type") != "null"]

    def annotation(self, schema: Json, *, limits: bool = True, models: str = "models") -> str:
        """Return a schema's type, with its limits for the runtime and without them for a caller."""
        parts = self.alternatives(schema)
        if len(parts) > 1:
            types = [self.annotation(part, limits=limits, models=models) for part in parts]
            return " | ".join(dict.fromkeys(types))
        (schema,) = parts
        if "$ref" in schema:
            return self._reference(schema["$ref"], limits=limits, models=models)
        if "oneOf" in schema or "anyOf" in schema:
            return self.annotation(schema, limits=limits, models=models)
        bare = self._bare(schema, limits=limits, models=models)
        notes = self._limits(schema) if limits else ""
        return f"Annotated[{bare}, Limits({notes})]" if notes else bare

    def _reference(self, reference: str, *, limits: bool, models: str) -> str:
        name = reference.rpartition("/")[2]
        schema = self.resolved({"$ref": reference})
        if "enum" in schema:
            enum = f"{models}.{class_name(name)}"
            return enum if limits else f"{enum} | {_SCALARS[schema['type']]}"
        if self.is_map(schema) or "properties" not in schema:
            return self.annotation(schema, limits=limits, models=models)
        model = f"{models}.{class_name(name)}"
        if limits:
            return model
        self.passed.add(class_name(name))
        return f"{model} | {model}Dict"

    def _bare(self, schema: Json, *, limits: bool, models: str) -> str:
        if "const" in schema:
            return f"Literal[{schema['const']!r}]".replace("'", '"')
        if "enum" in schema or "properties" in schema:
            raise DocumentError(f"a schema needs a name of its own: {dict(schema)!r:.200}")
        type_ = schema.get("type")
        if type_ == "array":
            item = self.annotation(schema.get("items", {}), limits=limits, models=models)
            return f"list[{item}]" if limits else f"Sequence[{item}]"
        if type_ == "object":
            value = schema.get("additionalProperties")
            inner = (
                self.annotation(value, limits=limits, models=models)
                if isinstance(value, Mapping)
                else "Any"
            )
            keys = schema.get("propertyNames", {})
            noted = self._limits(keys) if limits else ""
            key = f"Annotated[str, Limits({noted})]" if noted else "str"
            return f"dict[{key}, {inner}]" if limits else f"Mapping[str, {inner}]"
        if type_ == "string" and schema.get("format") == "binary":
            return "File" if limits else "FileInput"
        return _SCALARS.get(str(type_), "Any")

    @staticmethod
    def _limits(schema: Json) -> str:
        noted = [
            f"{name}={schema[keyword]}" for keyword, name in _LENGTHS.items() if keyword in schema
        ]
        if schema.get("x-coze-id"):
            noted = ["identifier=True"]
        if "x-coze-max-bytes" in schema:
            noted = [one for one in noted if not one.startswith("max_length=")]
            noted.append(f"max_bytes={schema['x-coze-max-bytes']}")
        return ", ".join(noted)

    @staticmethod
    def is_map(schema: Json) -> bool:
        """Return whether a schema is that of objects with fields of any names."""
        return schema.get("type") == "object" and "properties" not in schema

    def schema_at(self, schema: Json, path: str) -> Json:
        """Return the schema of what stands at a path within an object.

        Raises:
            DocumentError: nothing stands there.
        """
        for name in path.split("."):
            known: Json = {}
            for part in self.alternatives(schema):
                known = self.resolved(part).get("properties", {}) | known
            must_be_there(path, [name], known)
            schema = known[name]
        return schema

    def spellings(self, name: str) -> dict[str, str] | dict[int, int]:
        """Return the values of an enumeration by other spellings that a response may have."""
        schema = self.by_name[self.by_class[name]]
        told = schema.get("x-coze-also", {})
        must_be_there(name, told.values(), schema["enum"])
        if twice := told.keys() & set(map(str, schema["enum"])):
            raise DocumentError(f"{name}: two values have one spelling: {', '.join(sorted(twice))}")
        if schema["type"] == "integer":
            return {int(spelling): value for spelling, value in told.items()}
        return dict(told)

    @cached_property
    def streams(self) -> dict[str, Stream]:
        """The unions of events, by class name."""
        found = {}
        for name, schema in self.by_name.items():
            told = schema.get("x-coze-events")
            if told is None:
                continue
            members = [part["$ref"].rpartition("/")[2] for part in schema["oneOf"]]
            without_data = [
                self.by_name[member]["properties"]["event"]["const"]
                for member in members
                if "data" not in self.by_name[member].get("required", ())
            ]
            named = [self.by_name[member]["properties"]["event"]["const"] for member in members]
            also = told.get("also", {})
            ending = [*told.get("end", ()), *told.get("failure", ())]
            must_be_there(name, [*ending, *also.values()], named)
            if twice := also.keys() & set(named):
                raise DocumentError(f"{name}: two events have one name: {', '.join(twice)}")
            found[class_name(name)] = Stream(
                class_name(name),
                identifier(name),
                words(schema.get("description")),
                tuple(map(class_name, members)),
                tuple(told.get("end", ())),
                tuple(told.get("failure", ())),
                tuple(without_data),
                also,
                told.get("accessors", {}),
            )
        return found
