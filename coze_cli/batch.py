"""`cozectl batch`: many questions from a file, and what came of each in another."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from .journal import Journal, questions_in
from .program import Program, with_program

_EXAMPLES = """\b
Examples:
  cozectl batch questions.jsonl -o answers.jsonl --bot 7400000000000000001
  cozectl batch questions.txt -o answers.jsonl --concurrency 32
  cozectl batch questions.jsonl -o answers.jsonl --retry-failed

\b
A line of the questions is text, a JSON string, or an object with `question` and,
if you like, an `id` of your own. A line of the answers is an object with `id`,
`question` and `text`, or `error`, in the order of the questions.

\b
Interrupted in whatever way, the same command goes on where it was: what has been
asked isn't asked again. What it needs for that is in `answers.jsonl.journal`
until all is done."""


@click.command(name="batch", epilog=_EXAMPLES)
@click.argument("questions", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--bot", metavar="ID", help="The bot to ask, if not the profile's.")
@click.option("--user-id", help="What the bot is told of who asks.")
@click.option(
    "--concurrency",
    type=click.IntRange(1, 1000),
    default=16,
    show_default=True,
    help="How many questions are asked at a time.",
)
@click.option("--retry-failed", is_flag=True, help="Ask again what failed before.")
@with_program
def command(
    program: Program,
    questions: Path,
    output: Path,
    bot: str | None,
    user_id: str | None,
    concurrency: int,
    retry_failed: bool,
) -> None:
    """Ask a bot all questions of a file, and write the answers to another."""
    profile = program.profile
    bot_id = bot or profile.bot
    if bot_id is None:
        raise click.UsageError("missing --bot, or `cozectl profile set NAME --bot ID`")
    try:
        asked = questions_in(questions)
    except ValueError as error:
        raise click.UsageError(f"{questions}: {error}") from None
    from .answering import answer_all

    with (
        Journal(output, asked, retry_failed=retry_failed) as journal,
        _progress(len(asked), journal.count()) as advance,
    ):
        asyncio.run(
            answer_all(
                program.async_coze(),
                journal,
                bot_id,
                user_id or profile.user_id or "cozectl",
                concurrency,
                advance,
            )
        )
    failed = journal.failures
    if not program.is_json or failed:
        click.echo(f"{len(asked) - failed:,} answered, {failed:,} failed: {output}", err=True)
    if failed:
        click.get_current_context().exit(1)


class _progress:  # noqa: N801 -- a context manager, like a function
    """Shows a progress bar on a terminal, and nothing elsewhere."""

    def __init__(self, total: int, done: int) -> None:
        self._total, self._done = total, done
        self._bar: Any = None

    def __enter__(self) -> Callable[[], None]:
        if not sys.stderr.isatty():
            return _nothing
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

        self._bar = Progress(
            BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True)
        )
        self._bar.start()
        task = self._bar.add_task("questions", total=self._total, completed=self._done)
        return lambda: self._bar.advance(task)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()


def _nothing() -> None:
    """Show nothing."""
