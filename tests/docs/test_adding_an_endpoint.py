"""Holds docs/adding-an-endpoint.md to the document that its examples are taken from."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = (ROOT / "docs/adding-an-endpoint.md").read_text(encoding="utf-8")
GOLDEN: Final = (ROOT / "tests/golden/library.yaml").read_text(encoding="utf-8")
EXAMPLES: Final = re.findall(r"^```yaml\n(.+?)^```", PAGE, re.MULTILINE | re.DOTALL)
WORD: Final = re.compile(r"x-coze-[a-z]+")


def occurs(example: str, document: str) -> bool:
    """Return whether the lines of an example are in a document, however far indented."""
    lines = example.splitlines()
    # What begins a list's item stands behind its dash.
    all_lines = [re.sub(r"^( *)- ", r"\1  ", line) for line in document.splitlines()]
    blocks = ("\n".join(all_lines[start : start + len(lines)]) for start in range(len(all_lines)))
    return any(dedent(block) == "\n".join(lines) for block in blocks)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.split("\n")[0])
def test_an_example_is_in_the_golden_document(example: str) -> None:
    assert occurs(example, GOLDEN)


def test_an_example_that_has_changed_is_noticed() -> None:
    assert occurs("a:\n  b: 1\n", "top:\n  - a:\n      b: 1\n")
    assert not occurs("a:\n  b: 1\n", "top:\n  - a:\n      b: 2\n")


def test_every_word_of_ours_is_explained_and_used() -> None:
    modules = (ROOT / "scripts/declarations").glob("*.py")
    known = {word for one in modules for word in WORD.findall(one.read_text(encoding="utf-8"))}
    used = set(WORD.findall(GOLDEN))
    explained = set(re.findall(r"^\| `(x-coze-[a-z]+)", PAGE, re.MULTILINE))
    # The templates have no use for the permissions, which the mock server checks.
    assert known | {"x-coze-permissions"} == used == explained
