"""The base of generated models: made from JSON, turned into JSON, with nothing lost."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from threading import RLock
from typing import Any, ClassVar, Final, Self, TypeVar

import msgspec
from msgspec import NODEFAULT, Struct, field
from msgspec.structs import replace

from . import json
from .json import NOT_AS_DOCUMENTED
from .kinds import UNREADABLE, Kind, Partly, kind_of
from .limits import refuse

ModelT = TypeVar("ModelT", bound="Model")


class Field(Struct, frozen=True):
    """What is known of a model's field: its attribute, its name in JSON, and its kind of value."""

    attribute: str
    name: str
    kind: Kind
    required: bool


class Plan:
    """What is known of a model's fields, read from its annotations once."""

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self.fields = fields
        self.by_name: dict[str, Field] = {field.name: field for field in fields}
        self.by_attribute: dict[str, Field] = {field.attribute: field for field in fields}


class ModelMeta(msgspec.StructMeta):
    """Makes every field of a model optional at run time, whatever a type checker demands.

    A response may lack what it must have. Whether a request has it is checked when it is sent.
    """

    _required_here: frozenset[str]

    def __new__(
        mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **config: Any
    ) -> Any:
        required = set()
        for attribute, annotation in namespace.get("__annotations__", {}).items():
            if "ClassVar" in str(annotation):
                continue
            given = namespace.get(attribute, NODEFAULT)
            wire_name = None
            if isinstance(given, type(field())):
                wire_name, has_default = given.name, given.default is not NODEFAULT
            else:
                has_default = given is not NODEFAULT
            if has_default:
                continue
            required.add(attribute)
            if str(annotation).startswith(("list[", "Annotated[list[")):
                # Not `list` itself: with it an empty list would be left out of JSON.
                namespace[attribute] = field(default_factory=_empty_list, name=wire_name)
            else:
                namespace[attribute] = field(default=None, name=wire_name)
        made = super().__new__(mcls, name, bases, namespace, **config)
        made._required_here = frozenset(required)
        return made


def _empty_list() -> list[Any]:
    return []


class Model(
    Struct,
    metaclass=ModelMeta,
    eq=False,
    weakref=True,
    dict=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
):
    """What all models share.

    A field that is absent or null is None, or an empty list if it is a required one. What is None
    isn't sent. Fields that the document doesn't know, and values that contradict it, are kept in
    `additional_properties` and sent back.
    """

    _required_here: ClassVar[frozenset[str]] = frozenset()

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The fields that the document doesn't know, as they came; what is added is sent."""
        others: dict[str, Any] = self.__dict__.setdefault(OTHERS, {})
        return others

    @classmethod
    def from_json(cls, content: bytes | str) -> Self:
        """Return the object that JSON describes.

        Raises:
            ValueError: this isn't JSON, or isn't an object.
        """
        try:
            built: Self = decoder_of(cls)(content)
            return built
        except NOT_AS_DOCUMENTED:
            parsed = json.parse(content)
        if not isinstance(parsed, dict):
            raise ValueError(f"expected a JSON object, got {type(parsed).__name__}")
        return read(cls, parsed)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Return the object that parsed JSON describes, whatever its fields hold."""
        if has_decoder(cls):
            try:
                return msgspec.convert(src_dict, cls)
            except NOT_AS_DOCUMENTED:
                pass
        return read(cls, src_dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the object as plain data, with its additional properties."""
        config = self.__struct_config__
        result = {config.tag_field: config.tag} if config.tag_field else {}
        for known in plan_of(type(self)).fields:
            value = getattr(self, known.attribute)
            if value is not None:
                result[known.name] = json.plain(value)
        return self._with_others(result)

    def to_json(self) -> bytes:
        """Return the JSON of what `to_dict` returns."""
        return json.encode_exactly(self.to_dict())

    def is_foreign(self) -> bool:
        """Return whether none of its fields is a documented one."""
        return bool(self.__dict__.get(OTHERS)) and all(
            getattr(self, attribute) in (None, []) for attribute in self.__struct_fields__
        )

    @classmethod
    def known_among(cls, names: Mapping[str, Any]) -> int:
        """Return how many of the names are fields of this model."""
        return len(plan_of(cls).by_name.keys() & names.keys())

    def accepted(self, argument: str = "") -> dict[str, Any]:
        """Return the object as it goes into a request; messages name it by `argument`.

        Raises:
            CozeArgumentError: the document doesn't allow it.
        """
        given = {}
        for known in plan_of(type(self)).fields:
            value = getattr(self, known.attribute)
            path = f"{argument}.{known.attribute}" if argument else known.attribute
            if value is not None:
                given[known.name] = known.kind.accept(path, value)
            elif known.required:
                refuse(path, "a value", "None")
        return self._with_others(given)

    @classmethod
    def accepted_mapping(cls, argument: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return a mapping in place of an object as it goes into a request; see `accepted`.

        Raises:
            CozeArgumentError: the document doesn't allow it.
        """
        by_name = plan_of(cls).by_name
        for known in by_name.values():
            if known.required and given.get(known.name) is None:
                refuse(f"{argument}[{known.name!r}]", "a value", "None")
        return {
            name: value
            if value is None
            else (
                _UNKNOWN if (known_field := by_name.get(name)) is None else known_field
            ).kind.accept(f"{argument}[{name!r}]", value)
            for name, value in given.items()
        }

    def _with_others(self, result: dict[str, Any]) -> dict[str, Any]:
        others = self.__dict__.get(OTHERS)
        if others:
            result.update(json.plain(others))
        return result

    def __repr__(self) -> str:
        shown = [
            f"{attribute}={value!r}"
            for attribute in self.__struct_fields__
            if (value := getattr(self, attribute)) is not None
        ]
        if others := self.__dict__.get(OTHERS):
            shown.append(f"additional_properties={others!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        """Return whether another object of this class has the same fields; log IDs don't count."""
        if type(other) is not type(self):
            return NotImplemented
        return (self.__dict__.get(OTHERS) or {}) == (other.__dict__.get(OTHERS) or {}) and all(
            getattr(self, attribute) == getattr(other, attribute)
            for attribute in self.__struct_fields__
        )

    def __copy__(self) -> Self:
        copied = replace(self)
        copied.__dict__.update(self.__dict__)
        if others := self.__dict__.get(OTHERS):
            copied.__dict__[OTHERS] = dict(others)  # as each copy has its own fields
        return copied

    def __reduce__(self) -> tuple[Any, ...]:
        values = tuple(getattr(self, attribute) for attribute in self.__struct_fields__)
        return _rebuild, (type(self), values, dict(self.__dict__))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> Any:
        """Let pydantic validate by `from_dict` and serialize by `to_dict`."""
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            cls._validated,
            serialization=core_schema.plain_serializer_function_ser_schema(cls.to_dict),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        """Describe the object to pydantic: its known fields and possibly others."""
        properties: dict[str, Any] = {known.name: {} for known in plan_of(cls).fields}
        return {"type": "object", "title": cls.__name__, "properties": properties}

    @classmethod
    def _validated(cls, value: Any) -> Self:
        if isinstance(value, cls):
            return value
        if isinstance(value, Mapping):
            return cls.from_dict(dict(value))
        raise ValueError(f"expected {cls.__name__} or a mapping, got {type(value).__name__}")


class ResultModel(Model):
    """What is common to the models that an operation returns."""

    @property
    def logid(self) -> str | None:
        """ID of the log that the service wrote of the call (header `x-tt-logid`)."""
        return self.__dict__.get("logid")

    @logid.setter
    def logid(self, logid: str | None) -> None:
        self.__dict__["logid"] = logid


OTHERS: Final = "additional_properties"
"""Name of the attribute with the fields that the document doesn't know."""
_UNKNOWN: Final = Field("", "", Kind(), required=False)


def _rebuild(model: type[ModelT], values: tuple[Any, ...], others: dict[str, Any]) -> ModelT:
    built = model(*values)
    built.__dict__.update(others)
    return built


def read(model: type[ModelT], parsed: Mapping[str, Any]) -> ModelT:
    """Return an object of a model from parsed JSON, however far it is from the document."""
    by_name = plan_of(model).by_name
    tag = model.__struct_config__.tag_field
    values: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for name, value in parsed.items():
        known = by_name.get(name)
        if known is None:
            if name != tag:
                others[name] = value
        elif value is not None:
            found = known.kind.read(value)
            if type(found) is Partly:
                found, others[name] = found.value, value
            elif found is UNREADABLE:
                others[name] = value
                continue
            if found is not None:
                values[known.attribute] = found
    built = model(**values)
    if others:
        built.__dict__[OTHERS] = others
    return built


def decode_with_others(model: type[ModelT], content: bytes) -> ModelT:
    """Return an object from JSON whose only difference from the document is further fields.

    This takes half the time of `read`, and raises one of `NOT_AS_DOCUMENTED` for any other
    difference, unknown fields of inner objects included.
    """
    parsed = json.parse(content)
    by_name = plan_of(model).by_name
    others = {}
    if isinstance(parsed, dict):
        others = {name: parsed.pop(name) for name in parsed.keys() - by_name.keys()}
    built = msgspec.convert(parsed, model)
    if others:
        built.__dict__[OTHERS] = others
    return built


# One thread at a time makes what is made once. As of msgspec 0.22 the interpreter crashes if one
# thread decodes with type information that another is still making: that evaluates annotations,
# which may import modules, which lets other threads run. The smallest form of the fault, and the
# test that tells when the lock can go, are in tests/faults/test_threads.py.
_MAKING: Final = RLock()
_PLANS: Final[dict[type, Plan]] = {}
_DECODERS: Final[dict[type, Callable[[bytes | str], Any] | None]] = {}


def plan_of(model: type[Model]) -> Plan:
    """Return what is known of a model's fields."""
    plan = _PLANS.get(model)
    return _make_plan(model) if plan is None else plan


def _make_plan(model: type[Model]) -> Plan:
    annotations = _annotations_of(model)  # imports what it names, so before the lock
    with _MAKING:
        if model not in _PLANS:
            required = frozenset().union(
                *(base._required_here for base in model.__mro__ if isinstance(base, ModelMeta))
            )
            _PLANS[model] = Plan(
                tuple(
                    Field(attribute, name, kind_of(annotations[attribute]), attribute in required)
                    for attribute, name in zip(
                        model.__struct_fields__, model.__struct_encode_fields__, strict=True
                    )
                )
            )
        return _PLANS[model]


def _annotations_of(model: type) -> dict[str, Any]:
    """Return a model's annotations, evaluated."""
    found: dict[str, Any] = {}
    for base in reversed(model.__mro__):
        if isinstance(base, ModelMeta):
            names = vars(sys.modules[base.__module__])
            for attribute, annotation in vars(base).get("__annotations__", {}).items():
                if isinstance(annotation, str):
                    annotation = eval(annotation, names)
                found[attribute] = annotation
    return found


def decoder_of(model: type[ModelT]) -> Callable[[bytes | str], ModelT]:
    """Return a decoder of JSON that is as documented in every field.

    It raises one of `NOT_AS_DOCUMENTED` for anything else: an unknown field, another type. `read`
    then takes whatever can be understood.
    """
    decode = _DECODERS[model] if model in _DECODERS else _make_decoder(model)
    return _never_as_documented if decode is None else decode


def has_decoder(model: type[Model]) -> bool:
    """Return whether msgspec can make objects of a model by itself."""
    return (_DECODERS[model] if model in _DECODERS else _make_decoder(model)) is not None


def _make_decoder(model: type[Model]) -> Callable[[bytes | str], Any] | None:
    # Import whatever the decoder needs before the lock is taken: see `_MAKING`.
    reachable = {model}
    waiting = [model]
    while waiting:
        for known in plan_of(waiting.pop()).fields:
            for inner in known.kind.models():
                if inner not in reachable:
                    reachable.add(inner)
                    waiting.append(inner)
    with _MAKING:
        if model not in _DECODERS:
            try:
                _DECODERS[model] = msgspec.json.Decoder(model).decode
            except TypeError:  # several models in one place, which only their fields tell apart
                _DECODERS[model] = None
        return _DECODERS[model]


def _never_as_documented(_content: bytes | str) -> Any:
    raise msgspec.ValidationError("one of several models")
