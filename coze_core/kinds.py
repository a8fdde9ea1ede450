"""The kinds of values that fields and arguments have: how each is read and checked.

Reading never raises: a value of another type that means the same becomes the documented type, and
any other is UNREADABLE. Checking refuses what the document doesn't allow and returns the value as
it goes into JSON.
"""

from __future__ import annotations

import math
import types
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
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

from . import json
from .files import File
from .limits import (
    NO_LIMITS,
    Limits,
    as_list,
    check_encodable,
    check_id,
    check_range,
    check_type,
    plain_text,
    refuse,
    type_name,
)

UNREADABLE: Final = object()
"""What `Kind.read` returns for a value that can't be of its kind."""

# The lowest limit that int() can be configured to.
_MAX_DIGITS: Final = 640


class Partly:
    """A value without its unreadable parts."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


class Kind:
    """Values of any type."""

    name = "any value"
    types: tuple[type, ...] = (object,)

    def fits(self, value: Any) -> bool:
        """Return whether a value is of this kind as it is."""
        return isinstance(value, self.types) and not isinstance(value, bool)

    def models(self) -> list[Any]:
        """Return the models of which values of this kind are, or hold, objects."""
        return []

    def read(self, value: Any) -> Any:
        """Return what a value in a response means; it may be Partly, UNREADABLE, or None."""
        return value

    def accept(self, argument: str, value: Any) -> Any:
        """Return the value of a request as it goes into JSON.

        Raises:
            CozeArgumentError: the document doesn't allow it.
        """
        return _plain(argument, value)


class Text(Kind):
    """Strings."""

    name = "a string"
    types = (str,)

    def __init__(self, limits: Limits = NO_LIMITS) -> None:
        self._least, self._most = limits.min_length, limits.max_length
        self._has_limits = limits.min_length is not None or limits.max_length is not None
        self._most_bytes = limits.max_bytes
        self._identifier = limits.identifier
        self.allows_empty = limits.min_length is not None or limits.identifier
        """Whether the limits alone decide about empty text."""

    def read(self, value: Any) -> Any:
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value) if isinstance(value, int | float) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        if type(value) is not str:
            check_type(argument, value, str)
            value = plain_text(value)
        if self._identifier:
            check_id(argument, value)
        check_encodable(argument, value)
        if self._has_limits:
            check_range(argument, len(value), self._least, self._most, "characters")
        if self._most_bytes is not None:
            check_range(argument, len(value.encode()), None, self._most_bytes, "bytes of UTF-8")
        return value


class Integer(Kind):
    """Integers."""

    name = "an integer"
    types = (int,)

    def __init__(self, limits: Limits = NO_LIMITS) -> None:
        self._limits = limits

    def read(self, value: Any) -> Any:
        if isinstance(value, int):
            return int(value)
        if isinstance(value, float):
            return int(value) if value.is_integer() else UNREADABLE
        if not isinstance(value, str):
            return UNREADABLE
        text = value.strip()
        if not text:
            return None
        digits = text.removeprefix("-")
        if digits.isascii() and digits.isdigit() and len(digits) <= _MAX_DIGITS:
            return int(text)
        return UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        if type(value) is not int:
            check_type(argument, value, int)
            value = int(value)
        check_range(argument, value, self._limits.minimum, self._limits.maximum)
        return value


class Number(Kind):
    """Numbers, integers among them."""

    name = "a number"
    types = (int, float)

    def __init__(self, limits: Limits = NO_LIMITS) -> None:
        self._limits = limits

    def read(self, value: Any) -> Any:
        if isinstance(value, str):
            value = value.strip() or None
        if value is None:
            return None
        if not isinstance(value, int | float | str):
            return UNREADABLE
        try:
            number = float(value)
        except (ValueError, OverflowError):
            return UNREADABLE
        return number if math.isfinite(number) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        check_type(argument, value, int, float)
        if isinstance(value, float) and not math.isfinite(value):
            refuse(argument, "a finite number", value)
        check_range(argument, value, self._limits.minimum, self._limits.maximum)
        return value


class Exact(Kind):
    """Decimal numbers, which keep all their digits."""

    def accept(self, argument: str, value: Any) -> Any:
        if not value.is_finite():
            refuse(argument, "a finite number", value)
        return value


class Flag(Kind):
    """True and false."""

    name = "a bool"

    def fits(self, value: Any) -> bool:
        return isinstance(value, bool)

    def read(self, value: Any) -> Any:
        if isinstance(value, bool):
            return value
        if isinstance(value, str):
            value = value.strip().lower()
        return _FLAGS.get(value, UNREADABLE) if isinstance(value, str | int) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        check_type(argument, value, bool)
        return value


_FLAGS: Final[dict[Any, bool | None]] = {
    1: True,
    0: False,
    "1": True,
    "0": False,
    "true": True,
    "false": False,
    "": None,
}


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
        # Some hosts send these for nothing.
        return None if value in ("", []) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        if isinstance(value, self.model):
            return value.accepted(argument)
        if isinstance(value, Mapping):
            return self.model.accepted_mapping(argument, value)
        return refuse(argument, f"{self.model.__name__} or a mapping", type_name(value))


class OneOf(Kind):
    """Objects of one of several models, told apart by their fields."""

    name = "an object"
    types = (Mapping,)

    def __init__(self, kinds: Sequence[Object]) -> None:
        self._kinds = kinds

    def models(self) -> list[Any]:
        return [kind.model for kind in self._kinds]

    def read(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return self._kinds[0].read(value)
        # The model that knows most of the object's fields; of several, the first.
        best = max(self._kinds, key=lambda kind: kind.model.known_among(value))
        return best.read(value) if best.model.known_among(value) else UNREADABLE

    def accept(self, argument: str, value: Any) -> Any:
        for kind in self._kinds:
            if isinstance(value, kind.model):
                return kind.accept(argument, value)
        if isinstance(value, Mapping):
            return max(self._kinds, key=lambda kind: _known(kind, value)).accept(argument, value)
        return self._kinds[0].accept(argument, value)


def _known(kind: Object, value: Mapping[Any, Any]) -> int:
    known: int = kind.model.known_among([name for name in value if isinstance(name, str)])
    return known


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
            return None if value in ("", []) else UNREADABLE
        read = {key: self._value.read(item) for key, item in value.items()}
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


def _plain(argument: str, value: Any) -> Any:
    """Return a value of no documented type as it goes into JSON."""
    if isinstance(value, str):
        return _ANY_TEXT.accept(argument, value)
    if isinstance(value, float):
        return _ANY_NUMBER.accept(argument, value)
    if isinstance(value, Enum):
        return _plain(argument, value.value)
    if isinstance(value, Mapping):
        return {
            check_key(argument, key): _plain(f"{argument}[{key!r}]", item)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [_plain(f"{argument}[{index}]", item) for index, item in enumerate(value)]
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return _ANY_INTEGER.accept(argument, value)
    if isinstance(value, Decimal):
        return _ANY_DECIMAL.accept(argument, value)
    accept = getattr(value, "accepted", None)
    if accept is not None and not isinstance(value, type):
        return accept(argument)
    return _plain(argument, _built_in(argument, value))


def check_key(argument: str, key: Any) -> str:
    """Return the key of a mapping as it goes into JSON.

    Raises:
        CozeArgumentError: it isn't text that can be sent.
    """
    text: str = _ANY_TEXT.accept(f"{argument}: key {key!r}", key)
    return text


def _built_in(argument: str, value: Any) -> Any:
    """Return what stands for a value in JSON: a list for a set, text for a date."""
    # Bytes have no form in JSON that whoever reads it could tell from text.
    if not isinstance(value, bytes | bytearray | memoryview):
        with suppress(TypeError):
            return json.built_in(value)
    return refuse(argument, "a value that JSON has", type_name(value))


_ANY_TEXT: Final = Text()
_ANY_NUMBER: Final = Number()
_ANY_INTEGER: Final = Integer()
_ANY_DECIMAL: Final = Exact()

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
