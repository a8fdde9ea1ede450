"""Writes events in all the ways that the standard allows, and cuts them at will."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

lines = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=12)
"""Text that is one line of a stream."""


@st.composite
def framed(draw: st.DrawFn, events: Sequence[tuple[str, str]]) -> bytes:
    """Write events in one of all the ways in which the standard allows it."""
    writer = Writer(draw)
    for name, data in events:
        if writer.chance(3):
            writer.noise()
        block = [("data", line) for line in data.split("\n")]
        # A name may stand anywhere in its event, and the last one counts. An event without a name
        # is called `message`.
        place = writer.number(len(block))
        if name or writer.chance(2):
            block.insert(place, ("event", name))
            if writer.chance(3):
                block.insert(writer.number(place), ("event", "overruled"))
        for field_name, value in block:
            if writer.chance(8):
                writer.noise_line()
            writer.field(field_name, value)
        writer.line("")
    return (b"\xef\xbb\xbf" if writer.chance(2) else b"") + "".join(writer.text).encode()


@dataclass
class Writer:
    """Writes lines with any of the three line ends."""

    draw: st.DrawFn
    text: list[str] = field(default_factory=list)

    def number(self, most: int) -> int:
        return self.draw(st.integers(0, most))

    def chance(self, one_in: int) -> bool:
        return self.number(one_in - 1) == 1

    def line(self, content: str) -> None:
        after_return = bool(self.text) and self.text[-1].endswith("\r")
        # A line feed after a carriage return would belong to the line before.
        ends = ["\r", "\r\n"] if after_return and not content else ["\n", "\r", "\r\n"]
        self.text.append(content + self.draw(st.sampled_from(ends)))

    def field(self, name: str, value: str) -> None:
        if value == "" and self.chance(2):
            self.line(name)
        else:
            space = " " if value.startswith(" ") or self.chance(2) else ""
            self.line(f"{name}:{space}{value}")

    def noise_line(self) -> None:
        """A line that changes no event: a comment, an ID, a time, a field that nobody knows."""
        name = self.draw(st.sampled_from(["", "id", "retry", "Data", "data2", " data", "x"]))
        self.field(name, self.draw(lines)) if name else self.line(f":{self.draw(lines)}")

    def noise(self) -> None:
        """A block without data, which is no event, whatever it is called."""
        self.noise_line()
        if self.chance(2):
            self.field("event", self.draw(st.sampled_from(["done", "error", "x"])))
        self.line("")


@st.composite
def chunks_of(draw: st.DrawFn, stream: bytes) -> list[bytes]:
    """The bytes of a stream in pieces of any size."""
    cuts = sorted(draw(st.lists(st.integers(0, len(stream)), max_size=12)))
    return [stream[i:j] for i, j in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
