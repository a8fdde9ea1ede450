"""`cozectl mock`: the mock server, as `coze-mock` runs it."""

from __future__ import annotations

import click


@click.command(
    name="mock",
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Run a mock of the service on this machine; `cozectl mock --help` lists its options."""
    try:
        from coze_mock.cli import main
    except ModuleNotFoundError as error:
        raise click.ClickException(
            f"{error.name} is missing: pip install 'coze-openapi-client[mock]'"
        ) from None
    ctx.exit(main(ctx.args))
