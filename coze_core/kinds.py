"""Kinds of values that have members or parts, and the kind that an annotation describes."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    TypeAlias,
    Union,
    get_args,
    get_origin,
)

from .files import File
from .limits import (
    NO_LIMITS,
    Limits,
    as_list,
    check_range,
    check_type,
    refuse,
    type_name,
)
from .scalar_kinds import UNREADABLE, Flag, Integer, Kind, Number, Partly, Text


class Member(Kind):
    """Members of an enumeration that may grow."""

    def __init__(self, enum: type[Enum]) -> None:
        self._enum = enum
        self._text = issubclass(enum, str)
        self._value: Kind = Text() if self._text else Integer()

    def read(self, value: Any) -> Any:
        value = self._value.read(value)
        if value is None or value is UNREADABLE:
            return value
        # The known members first, without a call of the enumeration.
        member = self._enum._value2member_map_.get(value)
        return self._enum(value) if member is None else member

    def accept(self, argument: str, value: Any) -> Any:
        if type(value) is self._enum and value._value_ in self._enum._value2member_map_:
            return value._value_  # `value` would take as long as all else here
        return self._value.accept(argument, value.value if isinstance(value, Enum) else value)


class Constant(Kind):
    """One of some fixed values, which reading doesn't check."""

    def __init__(self, *values: Any) -> None:
        self.values = values

    def accept(self, argument: str, value: Any) -> Any:
        if value not in self.values:
            refuse(argument, " or ".join(map(repr, self.values)), repr(value))
        return value


class Object(Kind):
    """Objects of one model; a request may also have them as mappings."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self.name = model.__name__
        self.types = (Mapping, model)

    def models(self) -> list[Any]:
        return [self.model]

    def read(self, value: Any) -> Any:
        if isinstance(value, dict):
            return self.model.from_dict(value)
        return _read_no_object(value)

    def accept(self, argument: str, value: Any) -> Any:
        if isinstance(value, self.model):
            return value.accepted(argument)
        if isinstance(value, Mapping):
            return self.model.accepted_mapping(argument, value)
        return refuse(argument, f"{self.model.__name__} or a mapping", type_name(value))


def _read_no_object(value: Any) -> Any:
    # Some hosts send these for nothing.
    return None if value in ("", []) else UNREADABLE


class OneOf(Kind):
    """Objects of one of several models, told apart by their fields."""

    def __init__(self, kinds: Sequence[Object]) -> None:
        self._kinds = kinds
        self.name = " or ".join(kind.name for kind in kinds)
        self.types = (Mapping, *self.models())

    def models(self) -> list[Any]:
        return [kind.model for kind in self._kinds]

    def read(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return _read_no_object(value)
        best = self._closest(value)
        return best.read(value) if best.model.known_among(value) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        for kind in self._kinds:
            if isinstance(value, kind.model):
                return kind.accept(argument, value)
        if isinstance(value, Mapping):
            return self._closest(value).accept(argument, value)
        return refuse(argument, f"{self.name} or a mapping", type_name(value))

    def _closest(self, value: Mapping[Any, Any]) -> Object:
        """Return the model that knows most of an object's fields; of several, the first."""
        return max(self._kinds, key=lambda kind: kind.model.known_among(value))


class AnyOf(Kind):
    """Values of one of several kinds, such as strings and integers."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self._kinds = kinds

    def models(self) -> list[Any]:
        return [model for kind in self._kinds for model in kind.models()]

    def read(self, value: Any) -> Any:
        return next((kind for kind in self._kinds if kind.fits(value)), self._kinds[0]).read(value)

    def accept(self, argument: str, value: Any) -> Any:
        for kind in self._kinds:
            if kind.fits(value):
                return kind.accept(argument, value)
        expected = " or ".join(kind.name for kind in self._kinds)
        return refuse(argument, expected, type_name(value))


class ListOf(Kind):
    """Lists; a request may have them as any sequence."""

    name = "a sequence"
    types = (list, tuple)

    def __init__(self, item: Kind, limits: Limits = NO_LIMITS) -> None:
        self._item = item
        self._limits = limits

    def models(self) -> list[Any]:
        return self._item.models()

    def read(self, value: Any) -> Any:
        if not isinstance(value, list):
            return [] if value in ("", {}) else UNREADABLE
        read = [self._item.read(item) for item in value]
        items = [
            item.value if type(item) is Partly else item
            for item in read
            if item is not None and item is not UNREADABLE
        ]
        whole = len(items) == len(value) and not any(type(item) is Partly for item in read)
        return items if whole else Partly(items)

    def accept(self, argument: str, value: Any) -> Any:
        items = as_list(argument, value)
        check_range(argument, len(items), self._limits.min_length, self._limits.max_length, "items")
        accept = self._item.accept
        return [accept(f"{argument}[{index}]", item) for index, item in enumerate(items)]


class MapOf(Kind):
    """Objects that only map names to values."""

    name = "a mapping"
    types = (Mapping,)

    def __init__(self, key: Kind, value: Kind, limits: Limits = NO_LIMITS) -> None:
        self._key, self._value, self._limits = key, value, limits

    def models(self) -> list[Any]:
        return self._value.models()

    def read(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return _read_no_object(value)
        read = {key: self._value.read(item) for key, item in value.items()}
        if None in read.values():  # what says nothing is read as null is
            nothing = self._value.read(None)
            read = {key: nothing if item is None else item for key, item in read.items()}
        items = {
            key: item.value if type(item) is Partly else item
            for key, item in read.items()
            if item is not UNREADABLE
        }
        whole = len(items) == len(read) and not any(type(item) is Partly for item in read.values())
        return items if whole else Partly(items)

    def accept(self, argument: str, value: Any) -> Any:
        check_type(argument, value, Mapping)
        check_range(argument, len(value), self._limits.min_length, self._limits.max_length, "pairs")
        accepted = {}
        for key, item in value.items():
            name = self._key.accept(f"{argument}: key {key!r}", key)
            accepted[name] = self._value.accept(f"{argument}[{key!r}]", item)
        return accepted


class Upload(Kind):
    """Files to upload."""

    def __init__(self, limits: Limits = NO_LIMITS) -> None:
        self.limits = limits

    def accept(self, argument: str, value: Any) -> File:
        file = File.of(value, argument=argument)
        size = file.size()
        if size is not None:
            try:
                check_range(argument, size, self.limits.min_length, self.limits.max_length, "bytes")
            except BaseException:
                file.__exit__()
                raise
        return file


def accept_argument(kind: Kind, argument: str, value: Any) -> Any:
    """Return an argument of a kind as it goes into the request.

    Raises:
        CozeArgumentError: the document doesn't allow it.
    """
    try:
        return kind.accept(argument, value)
    except RecursionError:
        pass
    return refuse(argument, "a value of finite depth", "one nested in itself, or too deeply")


Maker: TypeAlias = Callable[[Limits], Kind]
_SCALARS: Final[dict[Any, Maker]] = {
    str: Text,
    int: Integer,
    float: Number,
    bool: lambda _limits: Flag(),
    File: Upload,
}


def kind_of(annotation: Any, limits: Limits = NO_LIMITS) -> Kind:
    """Return the kind of values that an annotation describes; None in it is ignored."""
    # As they are spelled: unions of the same types are equal, and here their order counts.
    return _kind_of(annotation, limits, str(annotation))


@cache
def _kind_of(annotation: Any, limits: Limits, _spelled: str) -> Kind:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *notes = get_args(annotation)
        found = [note for note in notes if isinstance(note, Limits)]
        return kind_of(inner, found[0] if found else limits)
    if origin is Union or origin is types.UnionType:
        parts = [part for part in get_args(annotation) if part is not type(None)]
        kinds = [kind_of(part, limits) for part in parts]
        objects = [kind for kind in kinds if isinstance(kind, Object)]
        if len(objects) > 1:
            kinds = [kind for kind in kinds if not isinstance(kind, Object)] + [OneOf(objects)]
        return kinds[0] if len(kinds) == 1 else AnyOf(kinds)
    if origin in (list, Sequence):
        (item,) = get_args(annotation)
        return ListOf(kind_of(item), limits)
    if origin in (dict, Mapping):
        key, value = get_args(annotation)
        return MapOf(kind_of(key), kind_of(value), limits)
    if origin is Literal:
        return Constant(*get_args(annotation))
    if annotation in _SCALARS:
        return _SCALARS[annotation](limits)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return Member(annotation)
    if hasattr(annotation, "from_dict"):
        return Object(annotation)
    return Kind()
