"""`cozectl completion`: the script that makes a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from .program import Program, with_program
from .showing import echo_json

_WHERE = {
    "bash": 'eval "$(cozectl completion bash)"  # in ~/.bashrc',
    "zsh": 'eval "$(cozectl completion zsh)"  # in ~/.zshrc',
    "fish": "cozectl completion fish | source  # in ~/.config/fish/config.fish",
}
_EXAMPLES = "\b\nExamples:\n" + "\n".join(f"  {line}" for line in _WHERE.values())


@click.command(name="completion", epilog=_EXAMPLES)
@click.argument("shell", type=click.Choice(sorted(_WHERE)))
@with_program
def command(program: Program, shell: str) -> None:
    """Write the completion script of a shell."""
    from .main import command as cozectl

    kind = get_completion_class(shell)
    assert kind is not None
    script = kind(cozectl, {}, "cozectl", "_COZECTL_COMPLETE").source()
    if program.is_json:
        echo_json({"shell": shell, "script": script})
    else:
        click.echo(script)
