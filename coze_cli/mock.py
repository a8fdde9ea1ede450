"""`cozectl mock`: the mock server, as `coze-mock` runs it."""

from __future__ import annotations

import click

from .parts import needed


@click.command(
    name="mock",
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Run a mock of the service on this machine; `cozectl mock --help` lists its options."""
    with needed("mock"):
        from coze_mock.cli import main
    ctx.exit(main(ctx.args))
