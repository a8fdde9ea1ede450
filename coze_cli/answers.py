"""Shows an answer in a terminal as it is written: Markdown, a block at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Console, Group
from rich.live import Live
from rich.markdown import Markdown
from rich.text import Text

if TYPE_CHECKING:
    from coze_ext import ChatStream

_FENCES = ("```", "~~~")


def show_answer(stream: ChatStream, reasoning: bool, console: Console | None = None) -> None:
    """Show the answer of a chat; what the model thinks before it is dimmed.

    Raises:
        CozeError: the chat was refused, failed or cut; what had come is shown.
    """
    console = console or Console()
    blocks = _Blocks()
    with Live(console=console, refresh_per_second=12, transient=True) as live, stream:
        transcript = stream._transcript
        for event in stream:
            if reasoning and (thought := transcript.reasoning_of(event)):
                blocks.think(thought)
            if piece := transcript.text_of(event):
                blocks.write(piece)
            for whole in blocks.finished():
                live.console.print(whole)
            live.update(blocks.unfinished())
        for whole in blocks.rest():
            live.console.print(whole)
    stream.final_text()


class _Blocks:
    """Cuts Markdown into blocks: those that are whole, and the one that is being written."""

    def __init__(self) -> None:
        self._thought = ""
        self._text = ""

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
            found.append(Markdown(self._text[:end]))
            found.append(Text())
            self._text = self._text[end:]
        return found

    def unfinished(self) -> Group:
        """Return what is being written."""
        parts: list[Any] = []
        if self._thought:
            parts.append(Text(self._thought.strip(), style="dim"))
        if self._text.strip():
            parts.append(Markdown(self._text))
        return Group(*parts)

    def rest(self) -> list[Any]:
        """Return what is left at the end."""
        return [part for part in (self.unfinished(),) if part.renderables]


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
