"""Names and words of the document as Python writes them."""

from __future__ import annotations

import builtins
import keyword
import re
import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from openapi_python_client.strings import ClassName, PythonIdentifier, safe_for_docstring


def class_name(name: str) -> str:
    """Return the class name of a schema, an operation or a tag."""
    return str(ClassName(name, "field_"))


def identifier(name: str) -> str:
    """Return a name as Python writes names."""
    return str(PythonIdentifier(name, "field_"))


def attribute(name: str) -> str:
    """Return the attribute or argument for a name: the document's own if Python allows it."""
    python = identifier(name)
    # The generator adds an underscore to every name of a builtin.
    own = python[:-1]
    if python.endswith("_") and hasattr(builtins, own) and not keyword.iskeyword(own):
        return own
    return python


def words(*parts: str | None, indent: int = 0, width: int = 100) -> str:
    """Return the parts as a docstring's text, wrapped, their lists kept."""
    paragraphs = [
        _wrapped(safe_for_docstring(part).strip(), width - indent) for part in parts if part
    ]
    return textwrap.indent("\n\n".join(paragraphs), " " * indent).lstrip()


def _wrapped(text: str, width: int) -> str:
    lines: list[str] = []
    paragraph: list[str] = []

    def end() -> None:
        if paragraph:
            head = paragraph[0]
            lead = re.match(r"\s*(?:[-*] |\d+\. )?", head)
            hanging = " " * len(lead[0] if lead else "")
            text = " ".join([head, *(line.strip() for line in paragraph[1:])])
            lines.extend(
                textwrap.wrap(
                    text,
                    width,
                    subsequent_indent=hanging,
                    break_long_words=False,
                    break_on_hyphens=False,
                )
            )
            paragraph.clear()

    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            end()
            lines.append(line.strip())
        elif re.match(r"\s*(?:[-*] |\d+\. )", line):
            end()
            paragraph.append(line)
        else:
            paragraph.append(line)
    end()
    return "\n".join(lines)


def argument_words(name: str, text: str, indent: int) -> str:
    """Return what a docstring says of one argument, result or error, wrapped below its name."""
    pad = " " * indent
    text = f"{name}: {text}" if name else text
    wrapped = _wrapped(safe_for_docstring(text.strip()), 100 - indent - 4)
    first, *rest = wrapped.splitlines() or [""]
    return "\n".join([pad + first, *(f"{pad}    {line}".rstrip() for line in rest)])


def names_of(names: Iterable[str]) -> str:
    """Return names of arguments as a tuple of their Python names."""
    return f"({', '.join(quoted(attribute(name)) for name in names)},)"


def quoted(value: Any) -> str:
    """Return a value as Python code has it."""
    return f'"{value}"' if isinstance(value, str) else repr(value)


def imports(code: str, homes: Mapping[str, Iterable[str]]) -> str:
    """Return the imports of the names that a module's code uses."""
    without_words = re.sub(r'"""(?:[^"\\]|\\.|"(?!""))*"""', "", code)
    used = set(re.findall(r"[A-Za-z_]\w*", without_words))
    lines = []
    for home, names in homes.items():
        wanted = [name for name in names if name in used]
        if wanted:
            lines.append(f"from {home} import {', '.join(wanted)}")
    return "\n".join(lines)


FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "words": words,
    "class_name": class_name,
    "attribute": attribute,
    "identifier": identifier,
}
