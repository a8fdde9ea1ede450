"""`cozectl chat`: a talk with a bot at a prompt, or one question."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .asking import canceled_if_interrupted, question_of, split_files
from .program import Program, with_program
from .showing import echo_events, echo_json, echo_text, plain

if TYPE_CHECKING:
    from coze_ext import ChatStream, Conversation

_EXAMPLES = """\b
Examples:
  cozectl chat 7400000000000000001                 # several turns, at a prompt
  cozectl chat 7400000000000000001 "What is this?" @cat.png
  git diff | cozectl chat 7400000000000000001 "Review this change" --stdin
  cozectl chat 7400000000000000001 "Three ideas" --json | jq -r .text

\b
At the prompt:
  @path attaches a file or image; 1, 2, 3 asks what the bot suggests;
  /new begins a new conversation; Ctrl-C cancels the answer; Ctrl-D leaves."""


@click.command(name="chat", epilog=_EXAMPLES)
@click.argument("words", nargs=-1, metavar="[BOT] [QUESTION]")
@click.option(
    "-f",
    "--file",
    "files",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file or image to send with the question.",
)
@click.option("--stdin", "from_stdin", is_flag=True, help="Add standard input to the question.")
@click.option("--conversation", metavar="ID", help="The conversation to go on with.")
@click.option("--user-id", help="What the bot is told of who asks.")
@click.option("--draft", is_flag=True, help="Talk to the bot's draft, published or not.")
@click.option("--reasoning/--no-reasoning", default=True, help="Show what the model thinks.")
@click.option("--events", is_flag=True, help="Write each event as a line of JSON.")
@with_program
def command(
    program: Program,
    words: tuple[str, ...],
    files: tuple[Path, ...],
    from_stdin: bool,
    conversation: str | None,
    user_id: str | None,
    draft: bool,
    reasoning: bool,
    events: bool,
) -> None:
    """Chat with a bot. Without a question, talk at a prompt; otherwise print the answer.

    The bot may be left out where the profile names one.
    """
    profile = program.profile
    bot, rest = _bot_and_rest(words, profile.bot)
    question, attached = split_files(" ".join(rest))
    files += tuple(attached)
    if from_stdin or not (question or files or _is_terminal()):
        question = "\n\n".join(part for part in (question, sys.stdin.read().strip()) if part)
    coze = program.coze()
    talk = coze.conversation(
        bot_id=bot,
        user_id=user_id or profile.user_id or "cozectl",
        conversation_id=conversation,
    )
    options: dict[str, Any] = {"publish_status": "unpublished_draft"} if draft else {}
    if not question and not files:
        if program.is_json or events:
            raise click.UsageError("JSON needs a question")
        from .prompt import talk_at_prompt

        talk_at_prompt(coze, talk, options, reasoning)
        return
    stream = talk.ask(question_of(coze, question, files), **options)
    with canceled_if_interrupted(stream):
        _answer(program, talk, stream, events, reasoning)


def _is_terminal() -> bool:
    return sys.stdin.isatty()


def _bot_and_rest(words: tuple[str, ...], bot: str | None) -> tuple[str, tuple[str, ...]]:
    if words and words[0].isdigit() and (bot is None or len(words[0]) > len("1234567890")):
        return words[0], words[1:]
    if bot is None:
        raise click.UsageError("missing BOT: the bot's ID, or `cozectl profile set NAME --bot ID`")
    return bot, words


def _answer(
    program: Program, talk: Conversation, stream: ChatStream, events: bool, reasoning: bool
) -> None:
    if events:
        echo_events(stream)
        stream.final_text()
    elif program.is_json:
        text = stream.final_text()
        echo_json(
            {
                "text": text,
                "conversation_id": talk.conversation_id,
                "chat_id": stream.chat_id,
                "follow_ups": stream.follow_ups,
                "usage": plain(stream.usage),
                "logid": stream.logid,
            }
        )
    elif sys.stdout.isatty():
        from .answers import show_answer

        show_answer(stream, reasoning)
    else:
        echo_text(stream)
