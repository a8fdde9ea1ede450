"""What the templates declare, read from the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from scripts.declarations.declared import (
    Accessor,
    DictDeclaration,
    DictField,
    FieldDeclaration,
    ModelDeclaration,
    OperationDeclaration,
    Resource,
    Stream,
)
from scripts.declarations.names import (
    FILTERS,
    argument_words,
    attribute,
    class_name,
    imports,
    quoted,
    words,
)
from scripts.declarations.operations import METHODS, Operations
from scripts.declarations.schemas import DocumentError, Json, Schemas, takes_null

__all__ = ["FILTERS", "METHODS", "Declarations", "DocumentError", "class_name", "imports"]


class Declarations:
    """Everything that a document's templates declare."""

    def __init__(self, document: Json) -> None:
        self._schemas = Schemas(document)
        self._operations = Operations(self._schemas)

    @property
    def operations(self) -> dict[str, OperationDeclaration]:
        """The operations, by operation ID."""
        return self._operations.by_id

    @property
    def streams(self) -> dict[str, Stream]:
        """The unions of events, by class name."""
        return self._schemas.streams

    def spellings(self, name: str) -> dict[str, str] | dict[int, int]:
        """Return the values of an enumeration by other spellings that a response may have."""
        return self._schemas.spellings(name)

    def has_model(self, name: str) -> bool:
        """Return whether a class name is that of a schema, not of a dictionary within one."""
        return name in self._schemas.by_class

    @cached_property
    def dicts(self) -> list[DictDeclaration]:
        """What may stand for models in the arguments of operations."""
        assert self.resources is not None  # which notes the first of them
        found: dict[str, DictDeclaration] = {}
        while waiting := self._schemas.passed - found.keys():
            for name in waiting:
                found[name] = self._dict(name)
        return [found[name] for name in sorted(found)]

    def _dict(self, name: str) -> DictDeclaration:
        schema = self._schemas.by_name[self._schemas.by_class[name]]
        required = schema.get("required", ())
        fields = []
        for key, value in schema.get("properties", {}).items():
            hint = self._schemas.annotation(value, limits=False, models="_models")
            if hint != "Any" and (key not in required or takes_null(value)):
                hint += " | None"
            fields.append(DictField(key, f"Required[{hint}]" if key in required else hint))
        return DictDeclaration(name, tuple(fields))

    def model(self, name: str) -> ModelDeclaration:
        """Return what is declared for the model of a class name."""
        schema_name = self._schemas.by_class.get(name)
        if schema_name is None:
            raise DocumentError(f"{name}: an object needs a schema of its own in components")
        schema = self._schemas.by_name[schema_name]
        example = schema.get("example")
        title = words(
            schema.get("title"),
            schema.get("description") or f"{name}.",
            indent=4,
        )
        if example is not None:
            title += "\n\n    Example:\n" + argument_words("", str(example), 8)
        if self._schemas.is_map(schema):
            return ModelDeclaration(
                name, "", title, alias=self._schemas.annotation(schema, models="_models")
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
        annotation = self._schemas.annotation(schema, models="_models")
        optional = not required or takes_null(schema)
        if optional and annotation != "Any":
            annotation += " | None"
        resolved = self._schemas.resolved(schema)
        example = resolved.get("example")
        text = schema.get("description") or resolved.get("description") or ""
        if "default" in resolved:
            text += f" By default `{quoted(resolved['default'])}`."
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

    def _accessors(self, name: str, data: Json, always: bool) -> Iterator[Accessor]:
        """Yield the accessors of an event; `always` says whether it must have data."""
        carried = self._schemas.annotation(data, models="_models").split(" | ")
        unions = [one for one in self._schemas.streams.values() if name in one.events]
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
