"""`cozectl bots`: the API's operations on bots, and settings of bots in files."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import click

from .bot_settings import arguments_of, as_yaml, settings_in, settings_of, within
from .program import Program, with_program
from .resources import Group, Operation
from .showing import echo_json

_EXAMPLES = """\b
Examples:
  cozectl bots pull 7400000000000000001 -o bot.yaml
  cozectl bots diff 7400000000000000001 bot.yaml
  cozectl bots update 7400000000000000001 --from bot.yaml
  cozectl bots create 7400000000000000005 --from bot.yaml"""

_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path, allow_dash=True)


class _Settings(click.ParamType[Any]):
    """Settings in a file."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return settings_in(_FILE.convert(value, param, ctx))


class _FromFile(Operation):
    """An operation whose arguments may come from a file; what is given beside it counts before."""

    def __init__(self, name: str) -> None:
        super().__init__(("bots",), name)
        words = "The settings, in a file of YAML or JSON."
        self.params.append(click.Option(["--from", "kept"], type=_Settings(), help=words))

    def _values(self, places: tuple[str, ...], given: Mapping[str, Any]) -> dict[str, Any]:
        beside = {name: value for name, value in given.items() if value not in (None, ())}
        # By its place comes first what a file doesn't say: the bot, or the workspace.
        return super()._values(places, {**(given["kept"] or {}), **beside})


class _Create(_FromFile):
    """Creates a bot, and sets what only an update takes by one."""

    def __init__(self) -> None:
        super().__init__("create")

    def _called(self, owner: Any, values: dict[str, Any], given: Mapping[str, Any]) -> Any:
        created = super()._called(owner, values, given)
        kept = given["kept"] or {}
        rest = {name: value for name, value in kept.items() if name not in arguments_of("create")}
        if rest:
            owner.update(bot_id=created.bot_id, **rest)
        return created


command: Final = Group(("bots",), "bots")
command.epilog = _EXAMPLES
command.add_command(_Create())
command.add_command(_FromFile("update"))


@command.command("pull")
@click.argument("bot_id")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--published", is_flag=True, help="What is published, not the draft.")
@with_program
def _pull(program: Program, bot_id: str, output: Path | None, published: bool) -> None:
    """Write the settings of a bot, as `update --from` and `create --from` take them."""
    settings = settings_of(program.coze().bots.retrieve(bot_id=bot_id, is_published=published))
    if output is not None:
        output.write_text(as_yaml(settings), "utf-8")
    elif program.is_json:
        echo_json(settings)
    else:
        click.echo(as_yaml(settings), nl=False)


@command.command("diff")
@click.argument("bot_id")
@click.argument("file", type=_FILE)
@click.option("--published", is_flag=True, help="What is published, not the draft.")
@with_program
def _diff(program: Program, bot_id: str, file: Path, published: bool) -> None:
    """Show how a bot differs from the settings in a file; exit code 1 if it does.

    Settings that the file doesn't name aren't compared.
    """
    wanted = settings_in(file)
    settings = settings_of(program.coze().bots.retrieve(bot_id=bot_id, is_published=published))
    found = {name: within(settings.get(name), value) for name, value in wanted.items()}
    if program.is_json:
        echo_json({name: found[name] for name in wanted if found[name] != wanted[name]})
    else:
        lines = difflib.unified_diff(
            as_yaml(found).splitlines(),
            as_yaml(wanted).splitlines(),
            f"bot {bot_id}",
            str(file),
            lineterm="",
        )
        for line in lines:
            color = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
            click.echo(click.style(line, fg=color))
    click.get_current_context().exit(0 if found == wanted else 1)
