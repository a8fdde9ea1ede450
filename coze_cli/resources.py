"""Makes commands of the API's resources: a group of each, and a command of each operation."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, get_origin, get_type_hints

import click

from coze_core.pages import Page
from coze_core.resources import resource
from coze_ext import Coze

from .arguments import Argument, argument_of
from .documented import words_of
from .program import Program, options
from .showing import show

# What takes functions, or is a command of its own.
_NO_COMMANDS: Final = frozenset({"batch", "run_tools", "run_tools_stream"})
_PAGING: Final = (
    click.Option(["--all", "wants_all"], is_flag=True, help="All pages from this one on."),
    click.Option(["--max", "most"], type=click.IntRange(1), help="At most so many, of all pages."),
)
_OUTPUT: Final = click.Option(
    ["-o", "--output"], type=click.Path(dir_okay=False), help="The file to write to."
)


# The resource whose name a command of another kind has.
_RENAMED: Final = {"chat": "chats"}
# Signing in is `cozectl auth`: tokens and codes don't belong on a command line.
_LEFT_OUT: Final = frozenset({"oauth"})


def resources_by_command() -> dict[str, str]:
    """Return the names of the client's resources, by those of their commands."""
    return {
        _RENAMED.get(name, name.replace("_", "-")): name
        for name in names_of_resources()
        if name not in _LEFT_OUT
    }


def names_of_resources(path: Sequence[str] = ()) -> list[str]:
    """Return the names of the resources within a resource, or of the client."""
    owner = _class_at(tuple(path))
    return [name for name in sorted(dir(owner)) if _is_resource(owner, name)]


def group_of(path: tuple[str, ...], name: str | None = None) -> Group | None:
    """Return the group of commands of a resource; None if there is no such resource."""
    if path[-1] not in names_of_resources(path[:-1]):
        return None
    return Group(path, name or path[-1].replace("_", "-"))


def summary_of(path: tuple[str, ...]) -> str:
    """Return what a list of commands says of a resource: what can be done with it."""
    names = [*operations_of(path), *names_of_resources(path)]
    return ", ".join(name.replace("_", "-") for name in names)


def operations_of(path: tuple[str, ...]) -> list[str]:
    """Return the names of a resource's operations that a command line can call."""
    owner = _class_at(path)
    return [
        name
        for name in sorted(dir(owner))
        if not name.startswith("_")
        and name not in _NO_COMMANDS
        and inspect.isfunction(inspect.getattr_static(owner, name))
        and not hasattr(object, name)
    ]


class Group(click.Group):
    """The commands of a resource."""

    def __init__(self, path: tuple[str, ...], name: str) -> None:
        shown = " ".join(("cozectl", name)) if len(path) == 1 else None
        super().__init__(name, help=f"Operations on {path[-1].replace('_', ' ')}.")
        self._path = path
        self.epilog = shown and f"Each command says with --help what it takes: {shown} … --help"

    def list_commands(self, ctx: click.Context) -> list[str]:
        names = [*operations_of(self._path), *names_of_resources(self._path), *self.commands]
        return sorted({name.replace("_", "-") for name in names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in self.commands:
            return self.commands[cmd_name]
        name = cmd_name.replace("-", "_")
        if name in operations_of(self._path):
            return Operation(self._path, name)
        return group_of((*self._path, name), cmd_name)


class Operation(click.Command):
    """The command that calls one operation.

    What the operation needs may be given by its place, in the order of the usage line, or by name.
    """

    def __init__(self, path: tuple[str, ...], name: str) -> None:
        self._path = path
        method = getattr(_class_at(path), name)
        words = words_of(method)
        hints = get_type_hints(method)
        self._arguments = list(_arguments(method, hints, words.arguments))
        self._is_page = get_origin(hints.get("return")) is Page
        self._is_binary = "Binary" in str(hints.get("return"))
        self._places = [argument for argument in self._arguments if argument.positional]
        params: list[click.Parameter] = []
        if self._places:
            places = " ".join(argument.name.upper() for argument in self._places)
            params.append(click.Argument(["places"], nargs=-1, metavar=places))
        params += [argument.option for argument in self._arguments]
        if self._is_page:
            params += _PAGING
        if self._is_binary:
            params.append(_OUTPUT)
        super().__init__(
            name.replace("_", "-"),
            params=params,
            help=words.description.replace("`", ""),
            short_help=words.summary,
        )
        self.callback = self._call
        for option in options():
            option(self)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.epilog = self._examples(ctx.command_path)
        super().format_epilog(ctx, formatter)

    def _examples(self, command: str) -> str:
        """Return how the command is used, with names in the place of values."""
        for argument in self._arguments:
            if argument.positional:
                command += f" {argument.name.upper()}"
            elif argument.required:
                command += f" {argument.option.opts[0]} {argument.example}"
        lines = [command]
        if self._is_page:
            lines.append(f"{command} --all --json")
        if self._is_binary:
            lines.append(f"{command} -o sound.mp3")
        optional = next((one for one in self._arguments if not one.required and one.example), None)
        if optional is not None:
            lines.append(f"{command} {optional.option.opts[0]} {optional.example}")
        return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))

    def _call(self, places: tuple[str, ...] = (), **given: Any) -> None:
        program: Program = click.get_current_context().obj
        program.take(given)
        shown = {name: given.pop(name, None) for name in ("wants_all", "most", "output")}
        values = self._values(places, given)
        owner: Any = program.coze()
        for name in self._path:
            owner = getattr(owner, name)
        show(program, self._called(owner, values, given), **shown)

    def _called(self, owner: Any, values: dict[str, Any], given: Mapping[str, Any]) -> Any:
        assert self.name is not None
        return getattr(owner, self.name.replace("-", "_"))(**values)

    def _values(self, places: tuple[str, ...], given: Mapping[str, Any]) -> dict[str, Any]:
        values = {
            argument.name: argument.taken(value)
            for argument in self._arguments
            if (value := given.get(argument.name)) not in (None, ())
        }
        ctx = click.get_current_context()
        rest = list(places)
        for argument in self._places:
            if rest and argument.name not in values:
                values[argument.name] = argument.option.type.convert(
                    rest.pop(0), argument.option, ctx
                )
        if rest:
            raise click.UsageError(f"unexpected argument: {rest[0]}", ctx)
        for argument in self._arguments:
            if argument.required and argument.name not in values:
                by_place = f"{argument.name.upper()}, or " if argument.positional else ""
                raise click.UsageError(f"missing {by_place}{argument.option.opts[0]}", ctx)
        return values


def _arguments(
    method: Any, hints: Mapping[str, Any], said: Mapping[str, str]
) -> Iterator[Argument]:
    for parameter in list(inspect.signature(method).parameters.values())[1:]:
        found = argument_of(parameter, hints.get(parameter.name, str), said.get(parameter.name, ""))
        if found is not None:
            yield found


@cache
def _class_at(path: tuple[str, ...]) -> Any:
    found: Any = Coze
    for name in path:
        found = getattr(found, name)
    return found


def _is_resource(owner: Any, name: str) -> bool:
    return isinstance(inspect.getattr_static(owner, name), resource)
