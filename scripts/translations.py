"""Keeps the blocks of code of translated pages those of the English ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
BLOCK: Final = re.compile(r"^```\w+\n.*?^```$", re.MULTILINE | re.DOTALL)


def translated() -> Mapping[Path, Path]:
    """Return the translated pages, and the English one of each."""
    folder = ROOT / "docs" / "zh-CN"
    pages = {page: ROOT / "docs" / page.name for page in sorted(folder.glob("*.md"))}
    del pages[folder / "index.md"]  # which lists fewer pages than the English one
    return {ROOT / "README.zh-CN.md": ROOT / "README.md", **pages}


def with_blocks_of(english: str, page: str) -> str:
    """Return a page with the blocks of another in place of its own.

    Raises:
        ValueError: one has more of them than the other.
    """
    blocks = BLOCK.findall(english)
    if len(BLOCK.findall(page)) != len(blocks):
        raise ValueError("a block of code was added or taken away: do so in the translation too")
    left = iter(blocks)
    return BLOCK.sub(lambda _: next(left), page)


if __name__ == "__main__":
    for page, english in translated().items():
        page.write_text(
            with_blocks_of(english.read_text("utf-8"), page.read_text("utf-8")), "utf-8"
        )
