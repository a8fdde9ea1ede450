"""What the templates declare, read from the document."""

from __future__ import annotations

import builtins
import keyword
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Final

from openapi_python_client.strings import ClassName, PythonIdentifier, safe_for_docstring

Json = Mapping[str, Any]

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_JSON: Final = "application/json"
_EVENTS: Final = "text/event-stream"
_FORM: Final = "multipart/form-data"
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


def class_name(name: str) -> str:
    """Return the class name of a schema, an operation or a tag."""
    return str(ClassName(name, "field_"))


def identifier(name: str) -> str:
    """Return a name as Python writes names."""
    return str(PythonIdentifier(name, "field_"))


def attribute(name: str) -> str:
    """Return the attribute or argument for a name: the document's own if Python allows it."""
    python = identifier(name)
    # The generator adds an underscore to every name of a builtin.
    own = python[:-1]
    if python.endswith("_") and hasattr(builtins, own) and not keyword.iskeyword(own):
        return own
    return python


def words(*parts: str | None, indent: int = 0, width: int = 100) -> str:
    """Return the parts as a docstring's text, wrapped, their lists kept."""
    paragraphs = [
        _wrapped(safe_for_docstring(part).strip(), width - indent) for part in parts if part
    ]
    return textwrap.indent("\n\n".join(paragraphs), " " * indent).lstrip()


def _wrapped(text: str, width: int) -> str:
    lines: list[str] = []
    paragraph: list[str] = []

    def end() -> None:
        if paragraph:
            head = paragraph[0]
            lead = re.match(r"\s*(?:[-*] |\d+\. )?", head)
            hanging = " " * len(lead[0] if lead else "")
            text = " ".join([head, *(line.strip() for line in paragraph[1:])])
            lines.extend(
                textwrap.wrap(
                    text,
                    width,
                    subsequent_indent=hanging,
                    break_long_words=False,
                    break_on_hyphens=False,
                )
            )
            paragraph.clear()

    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            end()
            lines.append(line.strip())
        elif re.match(r"\s*(?:[-*] |\d+\. )", line):
            end()
            paragraph.append(line)
        else:
            paragraph.append(line)
    end()
    return "\n".join(lines)


@dataclass(frozen=True)
class FieldDeclaration:
    """A field of a model."""

    name: str
    attribute: str
    annotation: str
    required: bool
    words: str
    also: tuple[str, ...] = ()
    """Other names that a response may have for it."""
    is_secret: bool = False

    @property
    def default(self) -> str:
        """What follows the annotation."""
        if self.attribute == self.name:
            return "" if self.required else " = None"
        given = "" if self.required else "default=None, "
        return f' = field({given}name="{self.name}")'


@dataclass(frozen=True)
class Accessor:
    """A property of an event that names what the event may carry."""

    name: str
    annotation: str
    code: str
    words: str


@dataclass(frozen=True)
class ModelDeclaration:
    """A model, or the alias of a plain dictionary."""

    name: str
    base: str
    words: str
    fields: tuple[FieldDeclaration, ...] = ()
    alias: str | None = None
    event: str | None = None
    accessors: tuple[Accessor, ...] = ()

    @property
    def also(self) -> dict[str, str]:
        """Attributes by the other names that a response may have for their fields."""
        return {name: one.attribute for one in self.fields for name in one.also}

    @property
    def secret(self) -> list[str]:
        """Attributes whose values aren't shown."""
        return [one.attribute for one in self.fields if one.is_secret]


@dataclass(frozen=True)
class DictField:
    """A key of a plain dictionary, by its name on the wire."""

    name: str
    hint: str


@dataclass(frozen=True)
class DictDeclaration:
    """A plain dictionary in place of a model."""

    model: str
    fields: tuple[DictField, ...]

    @property
    def name(self) -> str:
        return f"{self.model}Dict"

    @property
    def is_class(self) -> bool:
        """Whether a class can declare it: all keys are names in Python."""
        return all(
            one.name.isidentifier() and not keyword.iskeyword(one.name) for one in self.fields
        )


@dataclass(frozen=True)
class Stream:
    """A union of events, as `x-coze-events` tells how it ends."""

    name: str
    module: str
    words: str
    events: tuple[str, ...]
    end: tuple[str, ...]
    failure: tuple[str, ...]
    without_data: tuple[str, ...]
    also: Mapping[str, str]
    """Names of events by the other names that a stream may have for them."""
    accessors: Mapping[str, str]
    """By name, the schema of what events may carry."""

    @property
    def table(self) -> str:
        return f"{self.module.upper()}S"


@dataclass(frozen=True)
class Argument:
    """An argument of an operation, in the path, the query, a header or the body."""

    name: str
    argument: str
    place: str
    annotation: str
    """Its type with its limits, as the runtime reads it."""
    hint: str
    """Its type as a caller sees it."""
    required: bool
    default: str | None
    words: str
    joined: bool = False
    is_file: bool = False
    usual: str | None = None
    """The service's default."""

    @property
    def signature(self) -> str:
        if self.default is not None:
            return f"{self.argument}: {self.hint} = {self.default}"
        return f"{self.argument}: {self.hint}" + ("" if self.required else " | None = None")

    @property
    def told(self) -> str:
        """What its docstring says: the document's words, and the service's default."""
        if self.usual is None or self.default is not None:
            return self.words
        return f"{self.words} By default `{self.usual}`.".lstrip()

    @property
    def typed(self) -> str:
        """How a TypedDict declares it."""
        needed = self.required and self.default is None
        hint = self.hint if self.required or self.default is not None else f"{self.hint} | None"
        return f"{self.argument}: Required[{hint}]" if needed else f"{self.argument}: {hint}"


@dataclass(frozen=True)
class Otherwise:
    """How some hosts serve an operation, as `x-coze-otherwise` tells."""

    path: str
    numbers: tuple[str, ...]
    """The arguments whose IDs are sent as numbers."""
    query: Mapping[str, str]
    """What is in the query besides."""

    def parameters(self, operation: OperationDeclaration) -> list[Argument]:
        """Return the arguments outside of the body; those that the path lacks are in the query."""
        return [
            replace(one, place="query")
            if one.place == "path" and f"{{{one.name}}}" not in self.path
            else one
            for one in operation.parameters
        ]


@dataclass(frozen=True)
class OperationDeclaration:
    """An operation, with what its response holds."""

    name: str
    parts: tuple[str, ...]
    """The words of its tag, the names of the resources that lead to it."""
    method: str
    path: str
    http_method: str
    arguments: tuple[Argument, ...]
    headers: Mapping[str, str]
    bodies: tuple[str, ...]
    """The models of its body: several if constants tell them apart."""
    body_type: str
    body_required: bool
    takes_auth: bool
    result: str
    """The type of what it returns."""
    reader: str
    """The expression that makes its reader."""
    page_item: str | None
    stream: Stream | None
    stream_method: str | None
    stream_field: str | None
    rules: str | None
    """The expression that makes what its arguments need of each other."""
    otherwise: Otherwise | None
    is_safe: bool
    """Whether it only reads, although its method doesn't say so."""
    words: tuple[str, str]

    @property
    def body(self) -> str:
        """The type of its body."""
        return " | ".join(self.bodies)

    @property
    def body_models(self) -> str:
        """The expression of the models of its body."""
        return self.bodies[0] if len(self.bodies) == 1 else f"({', '.join(self.bodies)})"

    @property
    def only_streams(self) -> bool:
        return self.stream is not None and self.stream_method is None

    @property
    def streams_bytes(self) -> bool:
        """Whether another method returns the bytes piece by piece."""
        return self.stream is None and self.stream_method is not None

    @property
    def streams(self) -> bool:
        return self.stream is not None or self.streams_bytes

    @property
    def parameters(self) -> list[Argument]:
        """The arguments outside of the body."""
        return [argument for argument in self.arguments if argument.place != "body"]

    @property
    def ordered(self) -> list[Argument]:
        """The arguments, required ones first."""
        return sorted(
            (one for one in self.arguments if one.name != self.stream_field),
            key=lambda one: not one.required or one.default is not None,
        )

    @property
    def file(self) -> Argument | None:
        return next((argument for argument in self.arguments if argument.is_file), None)

    def docstring(self, returns: str | None, *, indent: int, streamed: bool = False) -> str:
        """Return the docstring of a method, or of the module that declares the operation."""
        summary, description = self.words
        if streamed and not self.only_streams:
            summary += ", as a stream"
        parts = [words(f"{summary}.", description, indent=indent)]
        pad = " " * indent
        if self.ordered or self.file:
            lines = [f"{pad}Args:"]
            lines += [_argument_words(one.argument, one.told, indent + 4) for one in self.ordered]
            if self.file is not None and not streamed:
                lines.append(_argument_words("progress", _PROGRESS, indent + 4))
            parts.append("\n".join(lines))
        if returns:
            parts.append(f"{pad}Returns:\n{_argument_words('', returns, indent + 4)}")
        raised = _RAISES_OF_STREAMS if streamed else _RAISES
        parts.append(
            "\n".join(
                [f"{pad}Raises:"]
                + [_argument_words(name, text, indent + 4) for name, text in raised]
            )
        )
        return "\n\n".join(parts)


_PROGRESS: Final = (
    "called as the file is sent, with the number of bytes sent and that of all, or None if unknown"
)
_RAISES: Final = (
    ("CozeArgumentError", "the document doesn't allow an argument; nothing was sent."),
    ("CozeAPIError", "the service refused or failed."),
    ("CozeError", "no response came, or one that can't be used."),
)
_RAISES_OF_STREAMS: Final = (
    ("CozeArgumentError", "the document doesn't allow an argument; nothing was sent."),
    ("CozeError", "raised while the stream is read: it was refused, failed or cut."),
)


def _argument_words(name: str, text: str, indent: int) -> str:
    pad = " " * indent
    text = f"{name}: {text}" if name else text
    wrapped = _wrapped(safe_for_docstring(text.strip()), 100 - indent - 4)
    first, *rest = wrapped.splitlines() or [""]
    return "\n".join([pad + first, *(f"{pad}    {line}".rstrip() for line in rest)])


@dataclass(frozen=True)
class Resource:
    """The operations of a tag, and the resources below it."""

    parts: tuple[str, ...]
    operations: tuple[OperationDeclaration, ...]
    """None for a tag without operations, which only has others below it."""
    children: list[Resource] = field(default_factory=list)

    @property
    def tag(self) -> str:
        return "_".join(self.parts)

    @property
    def name(self) -> str:
        """Its attribute, of the client or of the resource above."""
        return attribute(self.parts[-1])

    @property
    def title(self) -> str:
        what = "operations tagged" if self.operations else "resources below"
        return f"{what} `{' '.join(self.parts)}`"

    @property
    def streams(self) -> bool:
        """Whether an operation of it or below it returns a stream, of events or bytes."""
        return any(one.streams for one in self.operations) or any(
            child.streams for child in self.children
        )


class Declarations:
    """Everything that a document's templates declare."""

    def __init__(self, document: Json) -> None:
        self._document = document
        self._schemas: Json = document.get("components", {}).get("schemas", {})
        self._by_class = {class_name(name): name for name in self._schemas}
        # The models that arguments of operations may be, or hold.
        self._passed: set[str] = set()

    # ---- Schemas

    def _resolved(self, value: Json) -> Json:
        while "$ref" in value:
            value = self._at(value["$ref"])
        return value

    def _at(self, reference: str) -> Json:
        found: Any = self._document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        resolved: Json = found
        return resolved

    @staticmethod
    def _alternatives(schema: Json) -> list[Json]:
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
        parts = self._alternatives(schema)
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
        schema = self._resolved({"$ref": reference})
        if "enum" in schema:
            enum = f"{models}.{class_name(name)}"
            return enum if limits else f"{enum} | {_SCALARS[schema['type']]}"
        if self._is_map(schema) or "properties" not in schema:
            return self.annotation(schema, limits=limits, models=models)
        model = f"{models}.{class_name(name)}"
        if limits:
            return model
        self._passed.add(class_name(name))
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
    def _is_map(schema: Json) -> bool:
        return schema.get("type") == "object" and "properties" not in schema

    # ---- Models

    def has_model(self, name: str) -> bool:
        """Return whether a class name is that of a schema, not of a dictionary within one."""
        return name in self._by_class

    @cached_property
    def dicts(self) -> list[DictDeclaration]:
        """What may stand for models in the arguments of operations."""
        assert self.resources is not None  # which notes the first of them
        found: dict[str, DictDeclaration] = {}
        while waiting := self._passed - found.keys():
            for name in waiting:
                found[name] = self._dict(name)
        return [found[name] for name in sorted(found)]

    def _dict(self, name: str) -> DictDeclaration:
        schema = self._schemas[self._by_class[name]]
        required = schema.get("required", ())
        fields = []
        for key, value in schema.get("properties", {}).items():
            hint = self.annotation(value, limits=False, models="_models")
            if hint != "Any" and (key not in required or _takes_null(value)):
                hint += " | None"
            fields.append(DictField(key, f"Required[{hint}]" if key in required else hint))
        return DictDeclaration(name, tuple(fields))

    def model(self, name: str) -> ModelDeclaration:
        """Return what is declared for the model of a class name."""
        schema_name = self._by_class.get(name)
        if schema_name is None:
            raise DocumentError(f"{name}: an object needs a schema of its own in components")
        schema = self._schemas[schema_name]
        example = schema.get("example")
        title = words(
            schema.get("title"),
            schema.get("description") or f"{name}.",
            indent=4,
        )
        if example is not None:
            title += "\n\n    Example:\n" + _argument_words("", str(example), 8)
        if self._is_map(schema):
            return ModelDeclaration(
                name, "", title, alias=self.annotation(schema, models="_models")
            )
        fields = tuple(
            self._field(key, value, key in schema.get("required", ()))
            for key, value in schema.get("properties", {}).items()
        )
        if twice := {name for one in fields for name in one.also} & {one.name for one in fields}:
            raise DocumentError(f"{name}: two fields have one name: {', '.join(sorted(twice))}")
        # As type checkers want them.
        fields = tuple(sorted(fields, key=lambda one: not one.required))
        event = schema["properties"].get("event", {}).get("const")
        if event is not None and "data" in schema["properties"]:
            fields = tuple(sorted(fields, key=lambda one: one.name != "data"))
            return ModelDeclaration(
                name,
                "Event",
                title,
                tuple(one for one in fields if one.name != "event"),
                event=event,
                accessors=tuple(
                    self._accessors(
                        name, schema["properties"]["data"], "data" in schema.get("required", ())
                    )
                ),
            )
        if name not in self._results:
            return ModelDeclaration(name, "Model", title, fields)
        # A result has the log ID of its call: a field of that name gets another one.
        fields = tuple(
            replace(one, attribute="logid_") if one.attribute == "logid" else one for one in fields
        )
        return ModelDeclaration(name, "ResultModel", title, fields)

    def _field(self, name: str, schema: Json, required: bool) -> FieldDeclaration:
        annotation = self.annotation(schema, models="_models")
        optional = not required or _takes_null(schema)
        if optional and annotation != "Any":
            annotation += " | None"
        resolved = self._resolved(schema)
        example = resolved.get("example")
        text = schema.get("description") or resolved.get("description") or ""
        if "default" in resolved:
            text += f" By default `{_quoted(resolved['default'])}`."
        if example is not None and "\n" not in text.strip():
            text += f" Example: {example}"
        also = schema.get("x-coze-also", ())
        return FieldDeclaration(
            name,
            attribute(name),
            annotation,
            required,
            words(text, indent=4)[:2_000],
            (also,) if isinstance(also, str) else tuple(also),
            bool(schema.get("x-coze-secret")),
        )

    def spellings(self, name: str) -> dict[str, str] | dict[int, int]:
        """Return the values of an enumeration by other spellings that a response may have."""
        schema = self._schemas[self._by_class[name]]
        told = schema.get("x-coze-also", {})
        _must_be_there(name, told.values(), schema["enum"])
        if twice := told.keys() & set(map(str, schema["enum"])):
            raise DocumentError(f"{name}: two values have one spelling: {', '.join(sorted(twice))}")
        if schema["type"] == "integer":
            return {int(spelling): value for spelling, value in told.items()}
        return dict(told)

    def _accessors(self, name: str, data: Json, always: bool) -> Iterator[Accessor]:
        """Yield the accessors of an event; `always` says whether it must have data."""
        carried = self.annotation(data, models="_models").split(" | ")
        unions = [one for one in self.streams.values() if name in one.events]
        if not unions:
            raise DocumentError(f"{name}: an event belongs to a union with x-coze-events")
        accessors = {key: type_ for one in unions for key, type_ in one.accessors.items()}
        for accessor, type_ in accessors.items():
            model = f"_models.{class_name(type_)}"
            if carried == [model] and always:
                yield Accessor(
                    accessor, model, "self.data", f"The {accessor} that the event carries."
                )
            elif carried == [model]:
                text = f"The {accessor} that the event carries, if it does."
                yield Accessor(accessor, f"{model} | None", "self.data", text)
            elif model in carried:
                yield Accessor(
                    accessor,
                    f"{model} | None",
                    f"self.data if isinstance(self.data, {model}) else None",
                    f"The {accessor} that the event carries, if it does.",
                )
            else:
                yield Accessor(accessor, "None", "None", f"None: the event carries no {accessor}.")

    @cached_property
    def _results(self) -> set[str]:
        """The names of the models that operations return."""
        return {
            operation.result.removeprefix("models.")
            for operation in self.operations.values()
            if operation.result.startswith("models.")
        }

    # ---- Event streams

    @cached_property
    def streams(self) -> dict[str, Stream]:
        """The unions of events, by class name."""
        found = {}
        for name, schema in self._schemas.items():
            told = schema.get("x-coze-events")
            if told is None:
                continue
            members = [part["$ref"].rpartition("/")[2] for part in schema["oneOf"]]
            without_data = [
                self._schemas[member]["properties"]["event"]["const"]
                for member in members
                if "data" not in self._schemas[member].get("required", ())
            ]
            named = [self._schemas[member]["properties"]["event"]["const"] for member in members]
            also = told.get("also", {})
            ending = [*told.get("end", ()), *told.get("failure", ())]
            _must_be_there(name, [*ending, *also.values()], named)
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

    # ---- Operations

    @cached_property
    def operations(self) -> dict[str, OperationDeclaration]:
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
            for path, item in self._document.get("paths", {}).items()
            for method in METHODS
            if (operation := item.get(method)) is not None
        }

    def _operation(self, path: str, method: str, operation: Json) -> OperationDeclaration:
        name = operation["operationId"]
        parts = tuple(map(identifier, operation["tags"][0].split()))
        prefix = "_".join(parts) + "_"
        if not name.startswith(prefix):
            raise DocumentError(f"{name}: an operation's ID begins with its tag, {prefix}")
        parameters = [self._resolved(one) for one in operation.get("parameters", ())]
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
            _must_be_there(name, asked, known)
            numbered = (page.get("number"), page.get("size"))
            arguments = [
                self._paging(one, page) if one.name in numbered else one for one in arguments
            ]
        success = self._resolved(operation["responses"]["200"])["content"]
        stream = None
        if _EVENTS in success:
            union = class_name(success[_EVENTS]["schema"]["$ref"].rpartition("/")[2])
            stream = self.streams[union]
        both = operation.get("x-coze-stream", {})
        is_binary = _is_binary(success)
        if "field" in both:
            _must_be_there(name, [both["field"]], known)
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
            bool(operation.get("security", self._document.get("security"))),
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
        _must_be_there(name, told, ("path", "numbers", "query"))
        numbers = told.get("numbers", ())
        there = told.get("path", path)
        _must_be_there(name, [*numbers, *re.findall(r"{([^}]+)}", there)], known)
        return Otherwise(there, tuple(map(attribute, numbers)), told.get("query", {}))

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
        _must_be_there(name, named, known)
        parts = []
        if needs:
            pairs = (
                f"{_quoted(attribute(one))}: {_names(others)}" for one, others in needs.items()
            )
            parts.append(f"needs={{{', '.join(pairs)}}}")
        parts += [f"{key}=({', '.join(map(_names, told))},)" for key, told in groups.items()]
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
            self.annotation(schema),
            self.annotation(schema, limits=False),
            parameter.get("required", False),
            None,
            parameter.get("description", ""),
            joined=joined,
            usual=None if default is None else _quoted(default),
        )

    @staticmethod
    def _paging(argument: Argument, page: Json) -> Argument:
        """Return an argument that numbers pages, with the default that a caller may rely on."""
        usual = "1" if argument.name == page.get("number") else argument.usual
        return argument if usual is None else _replaced(argument, default=usual, required=True)

    def _body(self, operation: Json) -> tuple[tuple[str, ...], str, bool, list[Argument]]:
        if "requestBody" not in operation:
            return (), "json", False, []
        told = self._resolved(operation["requestBody"])
        media_type, media = next(iter(told["content"].items()))
        alternatives = media["schema"].get("oneOf", [media["schema"]])
        if not all("$ref" in one for one in alternatives):
            raise DocumentError(f"{operation['operationId']}: its body needs a named schema")
        names = [one["$ref"].rpartition("/")[2] for one in alternatives]
        schemas = [self._resolved(one) for one in alternatives]
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
        resolved = self._resolved(value)
        default = resolved.get("default") if resolved.get("type") == "array" else None
        hint = self.annotation(value, limits=False)
        return Argument(
            name,
            attribute(name),
            "body",
            self.annotation(value),
            hint,
            name in schema.get("required", ()),
            f"({', '.join(map(_quoted, default))},)" if default else None,
            value.get("description") or resolved.get("description") or "",
            is_file=hint == "FileInput",
            usual=_quoted(resolved["default"]) if "default" in resolved else None,
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
        resolved = self._resolved(schema)
        if page is not None:
            item = self._item_at(resolved, page["items"])
            places = {
                key: self._path(value) if key in _RESPONSE_PLACES else attribute(value)
                for key, value in page.items()
            }
            told = ", ".join(f"{key}={_quoted(place)}" for key, place in places.items())
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
        data = self.annotation(self._schema_at(resolved, where)).removesuffix(" | None")
        for other in others:
            if data not in self.annotation(self._schema_at(resolved, other)).split(" | "):
                words = f"{other} holds no {data}, which {where} does"
                raise DocumentError(f"{operation['operationId']}: {words}")
        if others:
            bare += f", others=({', '.join(_quoted(self._path(one)) for one in others)},)"
        if only:
            data = data.removeprefix("list[").removesuffix("]")
            bare += ", only=True"
        elif data.startswith("list["):
            data = "ResultList" + data.removeprefix("list")
        if not data.startswith(("models.", "ResultList[")):
            raise DocumentError(f"{operation['operationId']}: {data} can't carry a log ID")
        return data, f'Result({envelope}, "{self._path(where)}"{bare})', None

    def _schema_at(self, schema: Json, path: str) -> Json:
        """Return the schema of what stands at a path within an object.

        Raises:
            DocumentError: nothing stands there.
        """
        for name in path.split("."):
            known: Json = {}
            for part in self._alternatives(schema):
                known = self._resolved(part).get("properties", {}) | known
            _must_be_there(path, [name], known)
            schema = known[name]
        return schema

    def _item_at(self, schema: Json, path: str) -> str:
        (items,) = self._alternatives(self._schema_at(schema, path))
        return self.annotation(self._resolved(items)["items"])

    @staticmethod
    def _path(path: str) -> str:
        return ".".join(map(attribute, path.split(".")))

    # ---- Resources

    @cached_property
    def resources(self) -> dict[str, Resource]:
        """The resources, by tag."""
        found: dict[str, Resource] = {}
        for operation in self.operations.values():
            above = None
            for depth in range(1, len(operation.parts) + 1):
                parts = operation.parts[:depth]
                own = tuple(one for one in self.operations.values() if one.parts == parts)
                resource = found.setdefault("_".join(parts), Resource(parts, own))
                if resource.parts != parts:
                    raise DocumentError(f"two tags have one name, {resource.tag}")
                if above is not None and resource not in above.children:
                    above.children.append(resource)
                above = resource
        return found

    @property
    def top_level(self) -> list[Resource]:
        return [resource for resource in self.resources.values() if len(resource.parts) == 1]


def _is_binary(success: Json) -> bool:
    """Return whether a success is bytes; what is JSON beside them is a failure."""
    return bool(success.keys() - {_JSON, _EVENTS})


_ENVELOPES: Final = {
    True: "",
    False: ", has_envelope=False",
    "optional": ", may_be_bare=True",
}
_RESPONSE_PLACES: Final = ("items", "next", "has_more", "total")


def _takes_null(schema: Json) -> bool:
    types = schema.get("type")
    parts = schema.get("oneOf") or schema.get("anyOf") or ()
    return (isinstance(types, list) and "null" in types) or any(
        part.get("type") == "null" for part in parts
    )


def _names(names: Iterable[str]) -> str:
    """Return names of arguments as a tuple of their Python names."""
    return f"({', '.join(_quoted(attribute(name)) for name in names)},)"


def _is_safe(name: str, method: str, operation: Json) -> bool:
    """Return whether an operation only reads (RFC 9110, section 9.2.1), unlike its method."""
    told = operation.get("x-coze-safe", False)
    if told is not False and (told is not True or method.lower() == "get"):
        raise DocumentError(
            f"{name}: x-coze-safe is true, for operations of other methods than GET"
        )
    return told is True


def _must_be_there(where: str, names: Iterable[str], known: Iterable[str]) -> None:
    """Raise DocumentError for a name in an `x-coze-…` extension that leads nowhere."""
    for name in names:
        if name not in known:
            raise DocumentError(f"{where}: an x-coze- word names {name!r}, which isn't there")


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
            _replaced(
                first,
                hint=first.hint if len(hints) == 1 else f"Literal[{values}]",
                required=len(ones) == len(alternatives) and all(one.required for one in ones),
            )
        )
    return merged


def _quoted(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _replaced(argument: Argument, **changes: Any) -> Argument:
    return Argument(**{**vars(argument), **changes})


def imports(code: str, homes: Mapping[str, Iterable[str]]) -> str:
    """Return the imports of the names that a module's code uses."""
    without_words = re.sub(r'"""(?:[^"\\]|\\.|"(?!""))*"""', "", code)
    used = set(re.findall(r"[A-Za-z_]\w*", without_words))
    lines = []
    for home, names in homes.items():
        wanted = [name for name in names if name in used]
        if wanted:
            lines.append(f"from {home} import {', '.join(wanted)}")
    return "\n".join(lines)


FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "words": words,
    "class_name": class_name,
    "attribute": attribute,
    "identifier": identifier,
}
