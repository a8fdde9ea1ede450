"""Finds the blocks of code in a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Block:
    """A block of code; `line` is the number of its first line in the page, from 1."""

    language: str
    line: int
    code: str
    follows: Block | None
    """The block above it, where nothing but blank lines stands between the two."""

    @property
    def is_test(self) -> bool:
        """Whether pytest runs it."""
        return self.language == "python" and "def test_" in self.code

    @property
    def at_its_place(self) -> str:
        """The code on the line on which it stands in the page, so that messages name that."""
        return "\n" * (self.line - 1) + self.code


@dataclass(frozen=True)
class Page:
    """A page and its blocks."""

    path: Path
    blocks: tuple[Block, ...]

    @property
    def name(self) -> str:
        """The path from the root of the repository."""
        return str(self.path.relative_to(ROOT))

    @property
    def text(self) -> str:
        """All of the page."""
        return self.path.read_text(encoding="utf-8")

    @property
    def words(self) -> str:
        """The page without its blocks."""
        return re.sub(r"^```.*?^```$", "", self.text, flags=re.MULTILINE | re.DOTALL)

    @property
    def program(self) -> list[Block]:
        """The python blocks that are one program, from the top of the page to its end."""
        return [one for one in self.blocks if one.language == "python" and not one.is_test]

    @property
    def tests(self) -> list[Block]:
        """The python blocks that pytest runs, each a file of its own."""
        return [one for one in self.blocks if one.is_test]

    def in_language(self, language: str) -> list[Block]:
        """The blocks of one language."""
        return [one for one in self.blocks if one.language == language]


def read_page(path: Path) -> Page:
    """Find the blocks of a page, each between two lines with three backticks."""
    blocks: list[Block] = []
    above: Block | None = None
    opened: tuple[str, int] | None = None
    lines: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if opened is None:
            if line.startswith("```"):
                opened = line.removeprefix("```"), number + 1
                lines = []
            elif line:
                assert not re.match(r"\s*(```|~~~)", line), f"{path}:{number}: an odd fence"
                above = None
        elif line == "```":
            above = Block(*opened, "".join(f"{one}\n" for one in lines), above)
            blocks.append(above)
            opened = None
        else:
            lines.append(line)
    assert opened is None, f"{path}: the last block has no end"
    return Page(path, tuple(blocks))


README = read_page(ROOT / "README.md")
PAGES = (README, *(read_page(path) for path in sorted((ROOT / "docs").glob("*.md"))))
# Its blocks are programs of their own, which test_signing_in.py runs.
APART = tuple(page for page in PAGES if page.path.name == "signing-in.md")
PROGRAMS = tuple(page for page in PAGES if (page.program or page.tests) and page not in APART)
"""The pages whose python blocks are one program each; those of others are pieces."""
SESSIONS = tuple(page for page in PAGES if page.path.name == "command-line.md")
"""The pages whose commands are a session: each finds what those before it have left."""
