"""The command `cozectl`: its options, and its commands, each imported when it is asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from .program import Program, with_program

# Commands that aren't made from the API's resources: name, module, what a list says of it.
_OWN: Final = {
    "chat": ("chat", "Chat with a bot, at a prompt or with one question."),
    "run": ("run", "Run a workflow, and answer what it asks."),
    "batch": ("batch", "Ask a bot many questions from a file."),
    "api": ("api", "Send any request to the API."),
    "auth": ("auth", "Sign in, see who is signed in, sign out."),
    "profile": ("profile", "Keep settings under names."),
    "mock": ("mock", "Run a mock of the service on this machine."),
    "completion": ("completion", "Write the completion script of a shell."),
}

_EXAMPLES: Final = """\b
Examples:
  cozectl auth login
  cozectl chat 7400000000000000001
  cozectl chat 7400000000000000001 "What can you do?"
  cozectl bots list 7400000000000000005 --json
  cozectl run 7400000000000000007 -p city=Paris

\b
Exit codes:
  0 done   1 failed   2 a wrong argument   3 not allowed   4 not found
  5 over a rate limit   6 not reached or too late   130 interrupted"""


class Commands(click.Group):
    """The commands of this module, and a group for each resource of the API."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from .resources import resources_by_command

        return [*_OWN, *sorted(resources_by_command())]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _OWN:
            made: click.Command = import_module(f".{_OWN[cmd_name][0]}", __package__).command
            return made
        from .resources import group_of, resources_by_command

        name = resources_by_command().get(cmd_name.replace("_", "-"))
        if name == "bots":
            return import_module(".bots", __package__).command  # type: ignore[no-any-return]
        return None if name is None else group_of((name,), cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from .resources import resources_by_command, summary_of

        own = [(name, words) for name, (_, words) in _OWN.items()]
        resources = [
            (command, summary_of((name,)))
            for command, name in sorted(resources_by_command().items())
        ]
        for title, rows in (("Commands", own), ("Resources of the API", resources)):
            with formatter.section(title):
                formatter.write_dl(rows)


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"cozectl {version('coze-openapi-client')}")
        ctx.exit()


@click.command(
    cls=Commands,
    epilog=_EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
@with_program
def command(_: Program) -> None:
    """Use Coze from a terminal: chat with bots, run workflows, work with everything the API has.

    A token comes from COZE_API_TOKEN, or from `cozectl auth login`.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `cozectl`, and leave with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run `cozectl` and return its exit code; what went wrong is one line on stderr."""
    try:
        code = command.main(
            args=None if arguments is None else list(arguments),
            prog_name="cozectl",
            obj=Program(),
            standalone_mode=False,
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:  # who reads has seen enough
        return 0
    except Exception as error:
        from .failures import exit_code_of, told

        if (line := told(error)) is None:
            raise
        click.echo(line, err=True)
        return exit_code_of(error)
    return code if isinstance(code, int) else 0
