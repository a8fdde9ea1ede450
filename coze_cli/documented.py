"""Reads what a docstring of the client says: of the whole, and of each argument."""

from __future__ import annotations

import inspect
import re
from typing import Final, NamedTuple

_SECTION: Final = re.compile(r"^(Args|Returns|Raises|Yields|Attributes|Source):\s*$", re.MULTILINE)
_ARGUMENT: Final = re.compile(r"^ {4}(\w+): ", re.MULTILINE)


class Words(NamedTuple):
    """What a docstring says.

    Attributes:
        summary: its first sentence.
        description: what comes before its sections, paragraphs apart.
        arguments: what it says of each argument, on one line.
    """

    summary: str
    description: str
    arguments: dict[str, str]


def words_of(thing: object) -> Words:
    """Return what the docstring of a function or class says."""
    text = inspect.getdoc(thing) or ""
    head, *rest = _SECTION.split(text)
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    found = _ARGUMENT.split(sections.get("Args", ""))
    arguments = {
        name: " ".join(said.split()) for name, said in zip(found[1::2], found[2::2], strict=True)
    }
    summary = head.strip().partition("\n\n")[0]
    return Words(" ".join(summary.split()), head.strip(), arguments)


def first_sentence(words: str) -> str:
    """Return the first sentence of what is said of an argument."""
    found = re.match(r".*?[.](?= [A-Z`]|$)", words)
    return found[0] if found else words
