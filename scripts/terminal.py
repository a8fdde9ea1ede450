"""Runs a program in a terminal, types into it, and draws what it shows as SVG."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from types import TracebackType
from typing import Any, Self
from xml.sax.saxutils import escape

import pyte

FAINT = "faint"
_LONGEST_WAIT = 30.0
_FONT = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace"
_SIZE, _WIDTH, _HEIGHT, _MARGIN = 14, 8.4, 20, 16
_GROUND, _TEXT = "#20232a", "#e9ebef"
_COLOURS = {
    FAINT: "#a4adbc",
    "black": "#15171c",
    "red": "#ff9d94",
    "green": "#8fd19e",
    "brown": "#e5c07b",
    "blue": "#9ea3ff",
    "magenta": "#d7a6f0",
    "cyan": "#7fd1d9",
    "white": _TEXT,
    "brightblack": "#79828f",
}


def _screen(columns: int, rows: int) -> Any:
    """A screen that tells faint text, which pyte takes for any other."""
    screen: Any = pyte.Screen(columns, rows)
    select_as_ever = screen.select_graphic_rendition

    def select_rendition(*attributes: int, **more: Any) -> None:
        select_as_ever(*attributes, **more)
        # 38 and 48 begin a colour, in which a 2 means something else (ECMA-48, section 8.3.117).
        first = next((at for at, one in enumerate(attributes) if one in (38, 48)), None)
        if 2 in attributes[:first]:
            screen.cursor.attrs = screen.cursor.attrs._replace(fg=FAINT)
        elif 22 in attributes[:first] and screen.cursor.attrs.fg == FAINT:
            screen.cursor.attrs = screen.cursor.attrs._replace(fg="default")

    screen.select_graphic_rendition = select_rendition
    return screen


class Terminal:
    """A terminal in which one program runs until the ``with`` block ends."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], columns: int, rows: int
    ) -> None:
        self._screen = _screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        # Programs ask a terminal where its cursor is, and wait for what it says.
        self._screen.write_process_input = self.type
        self._process, self._end = pty.fork()
        if self._process == 0:
            os.execvpe(command[0], [*command], {**environment, "TERM": "xterm-256color"})
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, size)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._end)

    @property
    def lines(self) -> list[str]:
        """What the screen shows."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def line(self) -> str:
        """The line in which the cursor is."""
        at: int = self._screen.cursor.y
        return self.lines[at]

    def type(self, text: str) -> None:
        os.write(self._end, text.encode())

    def wait(self, until: Callable[[], bool]) -> None:
        """Read what the program writes until this holds. Raises TimeoutError with the screen."""
        last = time.monotonic() + _LONGEST_WAIT
        while not until():
            ready, _, _ = select.select([self._end], [], [], max(0, last - time.monotonic()))
            if not ready:
                raise TimeoutError("the terminal shows only:\n" + "\n".join(self.lines))
            text = self._decoder.decode(os.read(self._end, 65536))
            # pyte leaves out what follows the character that asks for an emoji's colours.
            self._stream.feed(text.replace("\N{VARIATION SELECTOR-16}", ""))

    def svg(self, label: str) -> str:
        """Return a picture of the screen, down to its last line that isn't empty."""
        count = max((at for at, line in enumerate(self.lines, 1) if line), default=1)
        width = self._screen.columns * _WIDTH + 2 * _MARGIN
        height = count * _HEIGHT + 2 * _MARGIN
        drawn = "\n".join(piece for row in range(count) for piece in self._row(row))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img"'
            f' aria-label="{escape(label)}">\n'
            f'<rect width="100%" height="100%" rx="10" fill="{_GROUND}"/>\n'
            f'<g font-family="{_FONT}" font-size="{_SIZE}" xml:space="preserve">\n'
            f"{drawn}\n</g>\n</svg>\n"
        )

    def _row(self, row: int) -> Iterator[str]:
        """What a line has, each stretch of one look where its first column is."""
        cells = self._screen.buffer[row]

        def look(column: int) -> tuple[object, ...]:
            cell = cells[column]
            # A character of two columns has a place of its own, and nothing in the second one.
            is_wide = column + 1 < self._screen.columns and cells[column + 1].data == ""
            return cell.fg, cell.bg, cell.bold, cell.italics, cell.reverse, is_wide and column

        for _, group in groupby(range(self._screen.columns), look):
            columns = [*group]
            while columns and not cells[columns[-1]].data.strip():
                del columns[-1]
            while columns and not cells[columns[0]].data.strip():
                del columns[0]
            if columns:
                text = "".join(cells[column].data for column in columns)
                yield _stretch(text, columns[0], len(columns), row, cells[columns[0]])


def _stretch(text: str, column: int, count: int, row: int, cell: Any) -> str:
    x, y = _MARGIN + column * _WIDTH, _MARGIN + row * _HEIGHT + 15
    look = f' fill="{_colour(cell.fg)}"'
    look += ' font-weight="bold"' if cell.bold else ""
    look += ' font-style="italic"' if cell.italics else ""
    if text.isascii():
        # Whatever font there is, columns stay columns.
        look += f' textLength="{count * _WIDTH:g}" lengthAdjust="spacingAndGlyphs"'
    return f'<text x="{x:g}" y="{y}"{look}>{escape(text)}</text>'


def _colour(name: str) -> str:
    """The colour of a name, or of six hexadecimal digits."""
    return _COLOURS.get(name) or (_TEXT if name == "default" else f"#{name}")
