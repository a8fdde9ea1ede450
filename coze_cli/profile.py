"""`cozectl profile`: settings under names."""

from __future__ import annotations

from dataclasses import replace

import click

from . import profiles
from .program import Program, with_program
from .showing import show_list, show_object

_EXAMPLES = """\b
Examples:
  cozectl profile set work --base-url https://api.coze.cn --bot 7400000000000000001
  cozectl profile use work
  cozectl --profile work chat "Good morning"
  COZE_PROFILE=work cozectl bots list 7400000000000000005"""


@click.group(name="profile", epilog=_EXAMPLES)
def command() -> None:
    """Keep settings under names: where the API is, which bot, how to sign in."""


@command.command("list")
@with_program
def _list(program: Program) -> None:
    """List the profiles."""
    in_use = profiles.name_in_use()
    show_list(
        program,
        [
            {"name": name, "in_use": name == in_use, **profiles.profile_named(name).settings()}
            for name in profiles.names()
        ],
    )


@command.command("show")
@with_program
def _show(program: Program) -> None:
    """Show the settings in force."""
    _tell(program, program.profile)


@command.command("set")
@click.argument("name")
@click.option("--bot", help="ID of the bot to chat with where none is named.")
@click.option("--user-id", help="What bots are told of who asks.")
@with_program
def _set(program: Program, name: str, **settings: str | None) -> None:
    """Change a profile, or make it; --base-url says where the API is."""
    old = profiles.profile_to_change(name)
    settings["base_url"] = program.chosen_base_url
    changed = {key: value for key, value in settings.items() if value is not None}
    new = replace(old, **changed)  # type: ignore[arg-type]
    profiles.keep(new)
    if program.is_json:
        _tell(program, new)


@command.command("use")
@click.argument("name")
@with_program
def _use(program: Program, name: str) -> None:
    """Let a profile count where none is named."""
    profile = profiles.profile_named(name)
    profiles.use(name)
    if program.is_json:
        _tell(program, profile)


@command.command("remove")
@click.argument("name")
@with_program
def _remove(program: Program, name: str) -> None:
    """Forget a profile, and the tokens that were kept for it."""
    from .tokens import forget

    forget(profiles.profile_named(name))
    profiles.remove(name)
    if program.is_json:
        show_object(program, {"name": name})


def _tell(program: Program, profile: profiles.Profile) -> None:
    show_object(program, {"name": profile.name, **profile.settings()})
