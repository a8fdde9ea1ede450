"""What is known of each model: its fields, read from its annotations, and its decoder of JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec
from msgspec import Struct

from .forks import ThreadLock
from .kinds import kind_of
from .scalar_kinds import Kind

if TYPE_CHECKING:
    from .models import Model

ModelT = TypeVar("ModelT", bound="Model")


class Field(Struct, frozen=True):
    """What is known of a model's field: its attribute, its name in JSON, and its kind of value."""

    attribute: str
    name: str
    kind: Kind
    required: bool


class Plan:
    """What is known of a model's fields, read from its annotations once.

    Attributes:
        also: the fields by the other names that a response may have for them.
    """

    def __init__(self, fields: tuple[Field, ...], also: Mapping[str, str]) -> None:
        self.fields = fields
        self.by_name: dict[str, Field] = {field.name: field for field in fields}
        self.by_attribute: dict[str, Field] = {field.attribute: field for field in fields}
        self.also: dict[str, Field] = {
            name: self.by_attribute[attribute] for name, attribute in also.items()
        }

    def named(self, name: str) -> Field | None:
        """Return the field that a response means by a name."""
        known = self.by_name.get(name)
        return self.also.get(name) if known is None else known


# One thread at a time makes what is made once. As of msgspec 0.22 the interpreter crashes if one
# thread decodes with type information that another is still making: that evaluates annotations,
# which may import modules, which lets other threads run. The smallest form of the fault, and the
# test that tells when the lock can go, are in tests/faults/test_threads.py.
_MAKING: Final = ThreadLock()
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
                *(vars(base).get("_required_here", ()) for base in model.__mro__)
            )
            _PLANS[model] = Plan(
                tuple(
                    Field(attribute, name, kind_of(annotations[attribute]), attribute in required)
                    for attribute, name in zip(
                        model.__struct_fields__, model.__struct_encode_fields__, strict=True
                    )
                ),
                model._also,
            )
        return _PLANS[model]


def _annotations_of(model: type) -> dict[str, Any]:
    """Return a model's annotations, evaluated."""
    found: dict[str, Any] = {}
    for base in reversed(model.__mro__):
        if "_required_here" in vars(base):
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
