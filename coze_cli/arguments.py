"""Makes an option of each argument of an operation."""

from __future__ import annotations

import collections.abc
import enum
import inspect
import os
from collections.abc import Callable, Mapping, Sequence
from types import NoneType, UnionType
from typing import Any, Final, Literal, NamedTuple, Union, get_args, get_origin, is_typeddict

import click

from .documented import first_sentence
from .values import FILE, Known, Moment, Pairs, Structured, merged, typed

_LISTS: Final = (list, Sequence)
_EXAMPLES: Final[dict[type, str]] = {
    Structured: "@file.yaml",
    Pairs: "name=value",
    Moment: "'2026-11-26 14:00'",
}


class Argument(NamedTuple):
    """An argument of an operation, as an option.

    Attributes:
        name: its name in Python.
        option: the option that it is given by.
        required: whether the operation needs it.
        positional: whether it can be given by its place, without its name.
        taken: turns what the option gives into what the operation takes.
        example: a value as a person writes it, where that isn't plain.
    """

    name: str
    option: click.Option
    required: bool
    positional: bool
    taken: Callable[[Any], Any]
    example: str = ""


def argument_of(parameter: inspect.Parameter, hint: Any, words: str) -> Argument | None:
    """Return the option for an argument; None if no command line can say it, as a function."""
    kinds = [kind for kind in _members(hint) if kind is not NoneType]
    if any(get_origin(kind) is collections.abc.Callable for kind in kinds):
        return None
    required = parameter.default is inspect.Parameter.empty
    settings: dict[str, Any] = {"help": _help(parameter, words, required)}
    taken: Callable[[Any], Any] = _same
    is_scalar = True
    if bool in kinds:
        name = parameter.name.replace("_", "-")
        declared = [f"--{name}/--no-{name}", parameter.name]
        option = click.Option(declared, default=None, **settings)
        return Argument(parameter.name, option, required, False, taken)
    if any(is_file(kind) for kind in kinds):
        settings["type"] = FILE
    elif any(get_origin(kind) is Mapping or kind is Mapping for kind in kinds):
        settings |= {"type": Pairs(), "multiple": True}
        of_texts = any(get_args(kind)[1:] == (str,) for kind in kinds)
        taken, is_scalar = merged if of_texts else typed, False
    elif any(get_origin(kind) in _LISTS for kind in kinds):
        element = next(get_args(kind)[0] for kind in kinds if get_origin(kind) in _LISTS)
        is_scalar = False
        members = _members(element)
        if all(_is_enum(kind) or kind in (str, int) for kind in members):
            known = next((kind for kind in members if _is_enum(kind)), None)
            settings |= {"type": _known(known) if known else element, "multiple": True}
            taken = list
        else:
            settings["type"] = Structured()
    elif known := next((kind for kind in kinds if _is_enum(kind)), None):
        settings["type"] = kind = _known(known)
        settings["help"] = f"{settings['help']}  [known: {kind.words}]"
    elif literal := next((kind for kind in kinds if get_origin(kind) is Literal), None):
        settings["type"] = click.Choice([str(value) for value in get_args(literal)])
    elif any(is_typeddict(kind) or hasattr(kind, "from_dict") for kind in kinds):
        settings["type"], is_scalar = Structured(), False
    elif int in kinds:
        settings["type"] = _number(words)
    elif float in kinds:
        settings["type"] = float
    option = click.Option([f"--{parameter.name.replace('_', '-')}", parameter.name], **settings)
    example = _EXAMPLES.get(type(option.type), "" if is_scalar else "VALUE")
    return Argument(parameter.name, option, required, required and is_scalar, taken, example)


def is_file(kind: Any) -> bool:
    """Return whether a type is one of those that are uploaded."""
    return kind is os.PathLike or get_origin(kind) is os.PathLike


def _members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def _known(kind: type[enum.Enum]) -> Known:
    is_number = issubclass(kind, int)
    return Known(
        {member.name.lower() if is_number else str(member.value): member.value for member in kind},
        is_number,
    )


def _number(words: str) -> Any:
    if "Unix" not in words:
        return int
    return Moment(1000 if "millisecond" in words else 1)


def _help(parameter: inspect.Parameter, words: str, required: bool) -> str:
    said = first_sentence(words).replace("`", "")
    if required:
        return f"{said}  [required]"
    if parameter.default is None:
        return said
    return f"{said}  [default: {parameter.default}]"


def _same(value: Any) -> Any:
    return value
