"""Shows an answer in a terminal as it is written: Markdown, a block at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rich.console import Console, Group
from rich.live import Live
from rich.markdown import Markdown
from rich.text import Text

from .showing import event_name

if TYPE_CHECKING:
    from coze_ext import ChatStream

_FENCES = ("```", "~~~")
_NARROWEST = 20
# What rich puts a blank line before, or a margin around, by itself.
_SET_OFF = re.compile(r"\s*(```|~~~|>|[-*+] |\d+[.)] )")


def show_answer(stream: ChatStream, reasoning: bool, console: Console | None = None) -> None:
    """Show the answer of a chat; what the model thinks before it is dimmed.

    Raises:
        CozeError: the chat was refused, failed or cut; what had come is shown.
    """
    console = console or _console()
    blocks = _Blocks()
    written = 0
    with Live(console=console, refresh_per_second=12, transient=True) as live, stream:
        try:
            for event in stream:
                message = getattr(event, "message", None)
                if reasoning and message is not None and is_delta(event):
                    blocks.think(message.reasoning_content or "")
                blocks.write(stream.text[written:])
                written = len(stream.text)
                whole = blocks.finished()
                live.update(blocks.unfinished(), refresh=bool(whole))
                for block in whole:
                    live.console.print(block)
        finally:
            live.update(Group(), refresh=True)
            for block in blocks.rest():
                live.console.print(block)
    stream.final_text()


def _console() -> Console:
    """Return a console that leaves room for the ^C which a terminal shows where the cursor is.

    On a line of its own it would keep what is above from being drawn anew.
    """
    return Console(width=max(Console().width - len("^C"), _NARROWEST))


def is_delta(event: object) -> bool:
    """Return whether an event brings a new piece of a message."""
    return event_name(event) == "conversation.message.delta"


class _Blocks:
    """Cuts Markdown into blocks: those that are whole, and the one that is being written."""

    def __init__(self) -> None:
        self._thought = ""
        self._text = ""
        self._is_first = True

    def think(self, piece: str) -> None:
        self._thought += piece

    def write(self, piece: str) -> None:
        self._text += piece

    def finished(self) -> list[Any]:
        """Take what won't change any more: the thoughts once text comes, and whole blocks."""
        found: list[Any] = []
        if self._text and self._thought:
            found.append(Text(self._thought.strip() + "\n", style="dim"))
            self._thought = ""
        end = whole_blocks(self._text)
        if end:
            found += self._block(self._text[:end])
            self._text = self._text[end:]
        return found

    def _block(self, text: str) -> list[Any]:
        """Return a block, with a blank line between it and the one before."""
        is_apart = self._is_first or _SET_OFF.match(text) is not None
        self._is_first = False
        return [Markdown(text)] if is_apart else [Text(), Markdown(text)]

    def unfinished(self) -> Group:
        """Return what is being written."""
        parts: list[Any] = []
        if self._thought:
            parts.append(Text(self._thought.strip(), style="dim"))
        if self._text.strip():
            parts.append(Markdown(self._text))
        return Group(*parts)

    def rest(self) -> list[Any]:
        """Take what is left at the end."""
        thought, text, self._thought, self._text = self._thought, self._text, "", ""
        thoughts: list[Any] = [Text(thought.strip(), style="dim")] if thought else []
        return thoughts + (self._block(text) if text.strip() else [])


def whole_blocks(text: str) -> int:
    """Return where the last block that is whole ends: after a blank line outside of a fence."""
    end = place = 0
    fence: str | None = None
    for line in text.splitlines(keepends=True):
        place += len(line)
        opening = line.lstrip()[:3]
        if fence is None and opening in _FENCES:
            fence = opening
        elif fence is not None and line.strip() == fence:
            fence = None
        elif fence is None and not line.strip() and line.endswith("\n"):
            end = place
    return end
