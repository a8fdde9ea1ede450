"""Turns the words of a command line into the values that operations take."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import click
from click.shell_completion import CompletionItem


class Structured(click.ParamType[Any]):
    """JSON or YAML, on the command line or, after an `@`, in a file; `@-` is standard input."""

    name = "json"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return structure(read_if_file(value))
        except (OSError, ValueError) as error:
            self.fail(f"{value!r}: {_reason(error)}", param, ctx)


class Pairs(click.ParamType[Any]):
    """A `key=value`, or an object as JSON or YAML."""

    name = "key=value"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if isinstance(value, Mapping):
            return value
        key, equals, said = value.partition("=")
        if equals and not value.startswith(("{", "@")):
            return {key: said}
        found = Structured().convert(value, param, ctx)
        if not isinstance(found, Mapping):
            self.fail(f"{value!r} is neither key=value nor an object", param, ctx)
        return found


class Known(click.ParamType[Any]):
    """A word, of which the document knows some values; others pass."""

    name = "value"

    def __init__(self, values: Mapping[str, Any], is_number: bool) -> None:
        self._values = values
        self._is_number = is_number

    @property
    def words(self) -> str:
        """The known values, for a help text."""
        shown = (
            str(number) if name.endswith(f"_{number}") else name
            for name, number in self._values.items()
        )
        return ", ".join(word for word in shown if word)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        if value in self._values:
            return self._values[value]
        if not self._is_number:
            return value
        try:
            return int(value)
        except ValueError:
            self.fail(f"{value!r} is neither a number nor one of {self.words}", param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        return [CompletionItem(value) for value in self._values if value.startswith(incomplete)]


class Moment(click.ParamType[Any]):
    """A time as people write it, such as `2026-11-26 14:00`, or a Unix time."""

    name = "time"

    def __init__(self, per_second: int = 1) -> None:
        self._per_second = per_second

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        if value.lstrip("-").isdigit() and len(value) > len("20261126"):
            return int(value)
        from dateutil.parser import ParserError, parse

        try:
            # Without a zone it is the time of this machine.
            return int(parse(value).astimezone(UTC).timestamp() * self._per_second)
        except (ParserError, OverflowError) as error:
            self.fail(f"{value!r} is not a time: {error}", param, ctx)


def readable_time(seconds: float) -> str:
    """Return a Unix time as a person reads it, in this machine's zone."""
    return datetime.fromtimestamp(seconds, UTC).astimezone().isoformat(" ", "seconds")


def read_if_file(value: str) -> str:
    """Return a text, or that of the file that an `@` names; `@-` is standard input."""
    if not value.startswith("@"):
        return value
    if value == "@-":
        return sys.stdin.read()
    return Path(value[1:]).read_text("utf-8")


def structure(text: str) -> Any:
    """Return what JSON or YAML describes.

    Raises:
        ValueError: it is neither.
    """
    try:
        return json.loads(text)
    except ValueError:
        pass
    import yaml

    try:
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ValueError(" ".join(str(error).split())) from None


def merged(pairs: Mapping[str, Any] | Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return one object of several; one that a file holds stays as it is."""
    if isinstance(pairs, Mapping):
        return dict(pairs)
    return {key: value for one in pairs for key, value in one.items()}


def typed(pairs: Mapping[str, Any] | Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return one object of several, whose texts are the JSON that they may be: numbers, lists."""
    if isinstance(pairs, Mapping):
        return dict(pairs)
    return {key: _typed(value) for key, value in merged(pairs).items()}


def _typed(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(read_if_file(value))
    except ValueError:
        return read_if_file(value)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)


FILE: Final = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)
