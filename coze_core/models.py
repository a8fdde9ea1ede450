"""The base of generated models: made from JSON, turned into JSON, with nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Final, Self

import msgspec
from msgspec import NODEFAULT, Struct, field
from msgspec.structs import replace

from . import json
from .json import NOT_AS_DOCUMENTED
from .limits import refuse
from .plans import ModelT, Plan, decoder_of, has_decoder, plan_of
from .scalar_kinds import UNREADABLE, Kind, Partly, check_key


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
            given = namespace.get(attribute, NODEFAULT)
            described = given if isinstance(given, type(field())) else field(default=given)
            if described.default is NODEFAULT:
                required.add(attribute)
                # Not `list` itself: with it an empty list would be left out of JSON.
                is_list = str(annotation).startswith(("list[", "Annotated[list["))
                namespace[attribute] = (
                    field(default_factory=_empty_list, name=described.name)
                    if is_list
                    else field(default=None, name=described.name)
                )
        made = super().__new__(mcls, name, bases, namespace, **config)
        made._required_here = frozenset(required)
        return made


def _empty_list() -> list[Any]:
    return []


class Model(
    Struct,
    metaclass=ModelMeta,
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
    _also: ClassVar[Mapping[str, str]] = {}
    """Attributes by the other names that a response may have for their fields."""
    _secret: ClassVar[frozenset[str]] = frozenset()
    """Attributes whose values aren't shown."""

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
        if others := self.__dict__.get(OTHERS):
            result.update(json.plain(others))
        return result

    def to_json(self) -> bytes:
        """Return the JSON of what `to_dict` returns."""
        return json.encode_exactly(self.to_dict())

    def is_foreign(self) -> bool:
        """Return whether none of its fields is a documented one, as far as can be told.

        A list that is missing is empty, so that an object of lists alone, or with a list that is
        required, may always have come.
        """
        if not self.__dict__.get(OTHERS):
            return False
        required = {known.attribute: known.required for known in plan_of(type(self)).fields}
        values = {attribute: getattr(self, attribute) for attribute in required}
        return None in values.values() and all(
            value is None or (value == [] and not required[attribute])
            for attribute, value in values.items()
        )

    @classmethod
    def known_among(cls, names: Mapping[str, Any]) -> int:
        """Return how many of the names are fields of this model."""
        plan = plan_of(cls)
        return len({known.name for name in names if (known := plan.named(name)) is not None})

    def accepted(self, argument: str = "") -> dict[str, Any]:
        """Return the object as it goes into a request; messages name it by `argument`.

        Raises:
            CozeArgumentError: the document doesn't allow it.
        """
        given = {}
        prefix = f"{argument}." if argument else ""
        for known in plan_of(type(self)).fields:
            value = getattr(self, known.attribute)
            if value is not None:
                given[known.name] = known.kind.accept(prefix + known.attribute, value)
            elif known.required:
                refuse(prefix + known.attribute, "a value", "None")
        if others := self.__dict__.get(OTHERS):
            given.update(_UNKNOWN.accept(prefix + OTHERS, others))
        return given

    @classmethod
    def accepted_mapping(cls, argument: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return a mapping in place of an object as it goes into a request; see `accepted`.

        Raises:
            CozeArgumentError: the document doesn't allow it.
        """
        cls._check_keys(argument, given)
        by_name = plan_of(cls).by_name
        for known in by_name.values():
            if known.required and given.get(known.name) is None:
                refuse(f"{argument}[{known.name!r}]", "a value", "None")
        return {
            check_key(argument, name): value
            if value is None
            else (by_name[name].kind if name in by_name else _UNKNOWN).accept(
                f"{argument}[{name!r}]", value
            )
            for name, value in given.items()
        }

    @classmethod
    def _check_keys(cls, argument: str, given: Mapping[Any, Any]) -> None:
        """Refuse a key that the document doesn't have, but that looks like one that is missing.

        Raises:
            CozeArgumentError: there is such a key; any other may be one that the service has added.
        """
        by_name = plan_of(cls).by_name
        for name in given:
            if name in by_name or not isinstance(name, str):
                continue
            for meant in _like(name, [one for one in by_name if one not in given]):
                refuse(
                    f"{argument}[{name!r}]",
                    f"the key {meant!r}, or a new one as one of the {OTHERS} of {cls.__name__}",
                    "one that looks misspelt",
                )

    def __repr__(self) -> str:
        shown = [
            f"{attribute}={'***' if attribute in self._secret else repr(value)}"
            for attribute in self.__struct_fields__
            if (value := getattr(self, attribute)) is not None
        ]
        if others := self.__dict__.get(OTHERS):
            shown.append(f"additional_properties={others!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [
            (attribute, "***" if attribute in self._secret else value)
            for attribute in self.__struct_fields__
            if (value := getattr(self, attribute)) is not None
        ]

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


def _like(name: str, names: Iterable[str]) -> list[str]:
    """Return those of some names that another looks like, the closest first."""
    from difflib import get_close_matches  # here, as what few programs need

    plain_names = {_plain_name(one): one for one in names}
    found = get_close_matches(_plain_name(name), plain_names, cutoff=_LOOKS_LIKE)
    return [plain_names[one] for one in found]


def _plain_name(name: str) -> str:
    return name.replace("_", "").replace("-", "").casefold()


_UNKNOWN: Final = Kind()
# How much of two names must be the same for one to be the other, misspelt.
_LOOKS_LIKE: Final = 0.8


def _rebuild(model: type[ModelT], values: tuple[Any, ...], others: dict[str, Any]) -> ModelT:
    built = model(*values)
    built.__dict__.update(others)
    return built


def read(model: type[ModelT], parsed: Mapping[str, Any]) -> ModelT:
    """Return an object of a model from parsed JSON, however far it is from the document."""
    plan = plan_of(model)
    tag = model.__struct_config__.tag_field
    values: dict[str, Any] = {}
    others: dict[str, Any] = {}
    if plan.also and not plan.also.keys().isdisjoint(parsed):
        parsed = _under_one_name(plan, parsed)
    for name, value in parsed.items():
        known = plan.by_name.get(name)
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


def _under_one_name(plan: Plan, parsed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an object, each under the name that the document prefers.

    Of several names for one field the preferred one counts, unless it says nothing. What another
    name says beyond that stays under that name.
    """
    found = dict(parsed)
    for name, known in plan.also.items():
        if name not in found:
            continue
        preferred = found.get(known.name)
        if preferred in _NOTHING:
            if (value := found.pop(name)) is not None:
                found[known.name] = value
        elif found[name] in _NOTHING or found[name] == preferred:
            del found[name]
    return found


_NOTHING: Final[tuple[Any, ...]] = (None, "", [], {})
"""What stands in a field that has no value."""


def decode_with_others(model: type[ModelT], content: bytes) -> ModelT:
    """Return an object from JSON whose only difference from the document is further fields.

    This takes half the time of `read`, and raises one of `NOT_AS_DOCUMENTED` for any other
    difference, unknown fields of inner objects included.
    """
    parsed = json.parse(content)
    plan = plan_of(model)
    others = {}
    if isinstance(parsed, dict):
        others = {name: parsed.pop(name) for name in parsed.keys() - plan.by_name.keys()}
        if not plan.also.keys().isdisjoint(others):
            raise msgspec.ValidationError("a field has another name")
    built = msgspec.convert(parsed, model)
    if others:
        built.__dict__[OTHERS] = others
    return built
