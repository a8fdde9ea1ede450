"""A talk with a bot at a prompt, over several turns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import Completer, PathCompleter, WordCompleter, merge_completers
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory
from rich.console import Console

from .answers import show_answer
from .asking import canceled_if_interrupted, question_of, split_files
from .failures import told
from .profiles import folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from prompt_toolkit.completion import CompleteEvent, Completion

    from coze_ext import Conversation, Coze

_COMMANDS = {"/new": "a new conversation", "/help": "this list", "/quit": "leave (also Ctrl-D)"}


def talk_at_prompt(
    coze: Coze, talk: Conversation, options: Mapping[str, Any], reasoning: bool
) -> None:
    """Ask what is typed, and show the answers, until the end of the input."""
    console = Console()
    session: PromptSession[str] = PromptSession(
        history=_history(), completer=merge_completers([_Files(), WordCompleter(list(_COMMANDS))])
    )
    console.print("Ctrl-D leaves, /help tells more.", style="dim")
    follow_ups: Sequence[str] = ()
    while True:
        try:
            line = session.prompt("> ").strip()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return
        if line == "/quit":
            return
        if line == "/help":
            _help(console)
        elif line == "/new":
            talk = coze.conversation(bot_id=talk.bot_id, user_id=talk.user_id)
            console.print("A new conversation.", style="dim")
        elif line:
            question = _chosen(line, follow_ups)
            follow_ups = _turn(console, coze, partial(talk.ask, **options), question, reasoning)


def _turn(
    console: Console, coze: Coze, ask: Callable[[Any], Any], line: str, reasoning: bool
) -> Sequence[str]:
    """Ask, and show the answer; return what the bot suggests to ask next."""
    text, files = split_files(line)
    try:
        stream = ask(question_of(coze, text, files))
        with canceled_if_interrupted(stream):
            show_answer(stream, reasoning)
    except KeyboardInterrupt:
        console.print("Canceled.", style="yellow")
        return ()
    except Exception as error:
        if (words := told(error)) is None:
            raise
        console.print(words, style="red", markup=False, highlight=False)
        return ()
    for number, suggestion in enumerate(stream.follow_ups, 1):
        console.print(f"  {number}  {suggestion}", style="dim", markup=False, highlight=False)
    follow_ups: Sequence[str] = stream.follow_ups
    return follow_ups


def _chosen(line: str, follow_ups: Sequence[str]) -> str:
    if line.isdigit() and 1 <= int(line) <= len(follow_ups):
        return follow_ups[int(line) - 1]
    return line


def _help(console: Console) -> None:
    for name, words in {"@path": "attach a file or image", **_COMMANDS}.items():
        console.print(f"  {name:6} {words}", style="dim", markup=False, highlight=False)


def _history() -> FileHistory:
    place = folder()
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return FileHistory(str(place / "history"))


class _Files(Completer):
    """Completes the path after an `@`."""

    def __init__(self) -> None:
        self._paths = PathCompleter(expanduser=True)

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        word = document.get_word_before_cursor(WORD=True)
        if word.startswith("@"):
            yield from self._paths.get_completions(Document(word[1:]), complete_event)
