"""What templates declare: models, events, operations and resources."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from scripts.declarations.names import argument_words, attribute, words


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
    from_zero: tuple[str, ...]
    """The arguments that are counted from 0."""
    told_by: str | None
    """The field that responses of such hosts alone have."""
    differs: bool
    """Whether its requests are other ones."""

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
            lines += [argument_words(one.argument, one.told, indent + 4) for one in self.ordered]
            if self.file is not None and not streamed:
                lines.append(argument_words("progress", _PROGRESS, indent + 4))
            parts.append("\n".join(lines))
        if returns:
            parts.append(f"{pad}Returns:\n{argument_words('', returns, indent + 4)}")
        raised = _RAISES_OF_STREAMS if streamed else _RAISES
        parts.append(
            "\n".join(
                [f"{pad}Raises:"]
                + [argument_words(name, text, indent + 4) for name, text in raised]
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
