"""Operations of the document: arguments, bodies, rules and results."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Final

from scripts.declarations.declared import Argument, OperationDeclaration, Otherwise
from scripts.declarations.names import attribute, class_name, identifier, names_of, quoted
from scripts.declarations.schemas import DocumentError, Json, Schemas, must_be_there

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_JSON: Final = "application/json"
_EVENTS: Final = "text/event-stream"
_FORM: Final = "multipart/form-data"
_ENVELOPES: Final = {
    True: "",
    False: ", has_envelope=False",
    "optional": ", may_be_bare=True",
}
_RESPONSE_PLACES: Final = ("items", "next", "has_more", "total")


class Operations:
    """The operations of a document."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    @cached_property
    def by_id(self) -> dict[str, OperationDeclaration]:
        """The operations, by operation ID."""
        return {
            operation["operationId"]: self._operation(
                path,
                method,
                {
                    **operation,
                    "parameters": [*item.get("parameters", ()), *operation.get("parameters", ())],
                },
            )
            for path, item in self._schemas.document.get("paths", {}).items()
            for method in METHODS
            if (operation := item.get(method)) is not None
        }

    def _operation(self, path: str, method: str, operation: Json) -> OperationDeclaration:
        name = operation["operationId"]
        parts = tuple(map(identifier, operation["tags"][0].split()))
        prefix = "_".join(parts) + "_"
        if not name.startswith(prefix):
            raise DocumentError(f"{name}: an operation's ID begins with its tag, {prefix}")
        parameters = [self._schemas.resolved(one) for one in operation.get("parameters", ())]
        constants = {
            one["name"]: str(one["schema"]["const"])
            for one in parameters
            if "const" in one["schema"]
        }
        arguments = [self._parameter(one) for one in parameters if one["name"] not in constants]
        bodies, body_type, body_required, fields = self._body(operation)
        arguments += fields
        known = [argument.name for argument in arguments]
        if len(set(known)) < len(known):
            raise DocumentError(f"{name}: two arguments have one name: {', '.join(sorted(known))}")
        page = operation.get("x-coze-page")
        if page is not None:
            asked = [value for key, value in page.items() if key not in _RESPONSE_PLACES]
            must_be_there(name, asked, known)
            numbered = (page.get("number"), page.get("size"))
            arguments = [
                self._paging(one, page) if one.name in numbered else one for one in arguments
            ]
        success = self._schemas.resolved(operation["responses"]["200"])["content"]
        stream = None
        if _EVENTS in success:
            union = class_name(success[_EVENTS]["schema"]["$ref"].rpartition("/")[2])
            stream = self._schemas.streams[union]
        both = operation.get("x-coze-stream", {})
        is_binary = _is_binary(success)
        if "field" in both:
            must_be_there(name, [both["field"]], known)
        if ("field" in both) != (stream is not None and _JSON in success):
            raise DocumentError(f"{name}: x-coze-stream is for responses of JSON or a stream")
        if both and "field" not in both and not is_binary:
            raise DocumentError(f"{name}: x-coze-stream names the field that chooses the stream")
        result, reader, page_item = self._result(operation, success, page)
        return OperationDeclaration(
            name,
            parts,
            name.removeprefix(prefix),
            path,
            method,
            tuple(arguments),
            constants,
            bodies,
            body_type,
            body_required,
            bool(operation.get("security", self._schemas.document.get("security"))),
            result,
            reader,
            page_item,
            stream,
            both.get("method"),
            both.get("field"),
            self._rules(name, operation.get("x-coze-arguments"), known),
            self._otherwise(
                name, path, operation.get("x-coze-otherwise"), known, streams=stream is not None
            ),
            _is_safe(name, method, operation),
            (operation.get("summary", ""), operation.get("description", "")),
        )

    @staticmethod
    def _otherwise(
        name: str, path: str, told: Json | None, known: list[str], *, streams: bool
    ) -> Otherwise | None:
        if told is None:
            return None
        if streams:
            raise DocumentError(f"{name}: x-coze-otherwise is for responses that are no stream")
        must_be_there(name, told, ("path", "numbers", "query", "from_zero", "told_by"))
        numbers, from_zero = told.get("numbers", ()), told.get("from_zero", ())
        there = told.get("path", path)
        must_be_there(name, [*numbers, *from_zero, *re.findall(r"{([^}]+)}", there)], known)
        if from_zero and "told_by" not in told:
            raise DocumentError(f"{name}: x-coze-otherwise has from_zero, and no told_by")
        return Otherwise(
            there,
            tuple(map(attribute, numbers)),
            told.get("query", {}),
            tuple(map(attribute, from_zero)),
            told.get("told_by"),
            differs=bool(told.keys() - {"told_by"}),
        )

    @staticmethod
    def _rules(name: str, told: Json | None, known: list[str]) -> str | None:
        """Return what makes the rules of an operation's arguments, None if it has none."""
        if told is None:
            return None
        needs = told.get("needs", {})
        groups = {key: told[key] for key in ("at_least_one", "at_most_one") if key in told}
        if unknown := told.keys() - {"needs", *groups}:
            raise DocumentError(f"{name}: x-coze-arguments has no {', '.join(sorted(unknown))}")
        grouped = [group for of_key in groups.values() for group in of_key]
        named = [*needs, *(one for group in (*needs.values(), *grouped) for one in group)]
        must_be_there(name, named, known)
        parts = []
        if needs:
            pairs = (
                f"{quoted(attribute(one))}: {names_of(others)}" for one, others in needs.items()
            )
            parts.append(f"needs={{{', '.join(pairs)}}}")
        parts += [f"{key}=({', '.join(map(names_of, told))},)" for key, told in groups.items()]
        return f"Rules({', '.join(parts)})"

    def _parameter(self, parameter: Json) -> Argument:
        schema = parameter["schema"]
        name = parameter["name"]
        default = schema.get("default")
        joined = schema.get("type") == "array" and parameter.get("explode", True) is False
        return Argument(
            name,
            attribute(name),
            parameter["in"],
            self._schemas.annotation(schema),
            self._schemas.annotation(schema, limits=False),
            parameter.get("required", False),
            None,
            parameter.get("description", ""),
            joined=joined,
            usual=None if default is None else quoted(default),
        )

    @staticmethod
    def _paging(argument: Argument, page: Json) -> Argument:
        """Return an argument that numbers pages, with the default that a caller may rely on."""
        usual = "1" if argument.name == page.get("number") else argument.usual
        return argument if usual is None else replace(argument, default=usual, required=True)

    def _body(self, operation: Json) -> tuple[tuple[str, ...], str, bool, list[Argument]]:
        if "requestBody" not in operation:
            return (), "json", False, []
        told = self._schemas.resolved(operation["requestBody"])
        media_type, media = next(iter(told["content"].items()))
        alternatives = media["schema"].get("oneOf", [media["schema"]])
        if not all("$ref" in one for one in alternatives):
            raise DocumentError(f"{operation['operationId']}: its body needs a named schema")
        names = [one["$ref"].rpartition("/")[2] for one in alternatives]
        schemas = [self._schemas.resolved(one) for one in alternatives]
        if len(schemas) > 1:
            _must_be_told_apart(operation["operationId"], schemas)
        arguments = [
            [self._body_argument(schema, name) for name in schema.get("properties", {})]
            for schema in schemas
        ]
        body_type = "multipart" if media_type == _FORM else "json"
        models = tuple(f"models.{class_name(name)}" for name in names)
        merged = _merged(operation["operationId"], arguments)
        return models, body_type, bool(told.get("required")), merged

    def _body_argument(self, schema: Json, name: str) -> Argument:
        value = schema["properties"][name]
        resolved = self._schemas.resolved(value)
        default = resolved.get("default") if resolved.get("type") == "array" else None
        hint = self._schemas.annotation(value, limits=False)
        return Argument(
            name,
            attribute(name),
            "body",
            self._schemas.annotation(value),
            hint,
            name in schema.get("required", ()),
            f"({', '.join(map(quoted, default))},)" if default else None,
            value.get("description") or resolved.get("description") or "",
            is_file=hint == "FileInput",
            usual=quoted(resolved["default"]) if "default" in resolved else None,
        )

    def _result(
        self, operation: Json, success: Json, page: Json | None
    ) -> tuple[str, str, str | None]:
        """Return the type of what an operation returns, its reader, and the items of its pages."""
        if _is_binary(success):
            return "BinaryResult", "BinaryReader()", None
        if _JSON not in success:
            return "None", "", None
        schema = success[_JSON]["schema"]
        envelope = f"models.{class_name(schema['$ref'].rpartition('/')[2])}"
        resolved = self._schemas.resolved(schema)
        if page is not None:
            item = self._item_at(resolved, page["items"])
            places = {
                key: self._path(value) if key in _RESPONSE_PLACES else attribute(value)
                for key, value in page.items()
            }
            told = ", ".join(f"{key}={quoted(place)}" for key, place in places.items())
            return f"PageData[{item}]", f"PageResult({envelope}, Paging({told}))", item
        properties = resolved.get("properties", {})
        where = operation.get("x-coze-result", "data" if "data" in properties else None)
        has_envelope = operation.get("x-coze-envelope", True)
        if has_envelope not in _ENVELOPES:
            raise DocumentError(f"{operation['operationId']}: no envelope can be {has_envelope!r}")
        bare = _ENVELOPES[has_envelope]
        if where == ".":
            return envelope, f'Result({envelope}, "."{bare})', None
        if where is None:
            return "EmptyResult", f"Result({envelope}, None{bare})", None
        where, *others = [where] if isinstance(where, str) else where
        where, only, _ = where.partition("[0]")
        data = self._annotation_at(resolved, where).removesuffix(" | None")
        for other in others:
            if data not in self._annotation_at(resolved, other).split(" | "):
                words = f"{other} holds no {data}, which {where} does"
                raise DocumentError(f"{operation['operationId']}: {words}")
        if others:
            bare += f", others=({', '.join(quoted(self._path(one)) for one in others)},)"
        if only:
            data = data.removeprefix("list[").removesuffix("]")
            bare += ", only=True"
        elif data.startswith("list["):
            data = "ResultList" + data.removeprefix("list")
        if not data.startswith(("models.", "ResultList[")):
            raise DocumentError(f"{operation['operationId']}: {data} can't carry a log ID")
        return data, f'Result({envelope}, "{self._path(where)}"{bare})', None

    def _annotation_at(self, schema: Json, path: str) -> str:
        return self._schemas.annotation(self._schemas.schema_at(schema, path))

    def _item_at(self, schema: Json, path: str) -> str:
        (items,) = self._schemas.alternatives(self._schemas.schema_at(schema, path))
        return self._schemas.annotation(self._schemas.resolved(items)["items"])

    @staticmethod
    def _path(path: str) -> str:
        return ".".join(map(attribute, path.split(".")))


def _is_binary(success: Json) -> bool:
    """Return whether a success is bytes; what is JSON beside them is a failure."""
    return bool(success.keys() - {_JSON, _EVENTS})


def _is_safe(name: str, method: str, operation: Json) -> bool:
    """Return whether an operation only reads (RFC 9110, section 9.2.1), unlike its method."""
    told = operation.get("x-coze-safe", False)
    if told is not False and (told is not True or method.lower() == "get"):
        raise DocumentError(
            f"{name}: x-coze-safe is true, for operations of other methods than GET"
        )
    return told is True


def _must_be_told_apart(operation: str, schemas: Iterable[Json]) -> None:
    """Raise DocumentError for alternatives of a body that no constant tells apart."""
    constants = [
        {
            name: value["const"]
            for name, value in schema.get("properties", {}).items()
            if "const" in value and name in schema.get("required", ())
        }
        for schema in schemas
    ]
    common = [name for name in constants[0] if all(name in one for one in constants)]
    told = {tuple(one[name] for name in common) for one in constants}
    if len(told) < len(constants):
        raise DocumentError(f"{operation}: no required constant tells its bodies apart")


def _merged(operation: str, alternatives: list[list[Argument]]) -> list[Argument]:
    """Return the arguments of all alternatives of a body; required are those that all require."""
    by_name: dict[str, list[Argument]] = {}
    for arguments in alternatives:
        for argument in arguments:
            by_name.setdefault(argument.name, []).append(argument)
    merged = []
    for name, ones in by_name.items():
        first = ones[0]
        hints = list(dict.fromkeys(one.hint for one in ones))
        if len(hints) > 1 and not all(hint.startswith("Literal[") for hint in hints):
            raise DocumentError(f"{operation}: {name} has several types: {', '.join(hints)}")
        values = ", ".join(hint.removeprefix("Literal[").removesuffix("]") for hint in hints)
        merged.append(
            replace(
                first,
                hint=first.hint if len(hints) == 1 else f"Literal[{values}]",
                required=len(ones) == len(alternatives) and all(one.required for one in ones),
            )
        )
    return merged
