"""Writes the table of docs/coming-from-cozepy.md from the calls that tests make by both clients."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE: Final = ROOT / "docs" / "coming-from-cozepy.md"
BEGIN: Final = "<!-- calls: written by `make cozepy-table` -->\n"
END: Final = "<!-- end of calls -->\n"


class Call(NamedTuple):
    """A method, and the names of the arguments that it is called with, as far as they are known."""

    method: str
    arguments: frozenset[str] | None


def pairs() -> Iterator[tuple[Call, Call]]:
    """Yield each call of the official SDK and what it is by this client."""
    for path in sorted((ROOT / "tests" / "interop").glob("*.py")):
        module = ast.parse(path.read_text("utf-8"))
        helpers = {one.name: one for one in module.body if isinstance(one, ast.FunctionDef)}
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Pair":
                official, ours = (_call(one, helpers) for one in node.args[1:])
                if official and ours:
                    yield official, ours


def _call(code: ast.AST, helpers: Mapping[str, ast.FunctionDef]) -> Call | None:
    """Return the call of a client's method that code makes, itself or by a helper, if it does."""
    for node in ast.walk(code):
        if isinstance(node, ast.Call):
            method = ast.unparse(node.func)
            if re.fullmatch(r"coze(\.\w+)+", method):
                names = [one.arg for one in node.keywords]
                known = frozenset(name for name in names if name)
                return Call(method, known if len(known) == len(names) and not node.args else None)
    for node in ast.walk(code):
        if isinstance(node, ast.Name) and (helper := helpers.get(node.id)):
            return _call(helper, {})
    return None


def table() -> str:
    """Return the calls, those of one method in one row, as a table in Markdown."""
    rows: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for official, ours in pairs():
        theirs, mine = rows.setdefault((ours.method, official.method), (set(), set()))
        if official.arguments is not None and ours.arguments is not None:
            theirs |= official.arguments
            mine |= ours.arguments
    lines = ["| cozepy | here | arguments |", "|---|---|---|"]
    for (ours_method, official_method), (theirs, mine) in sorted(rows.items()):
        here = _code({ours_method}) if ours_method != official_method else "the same"
        gone, instead = theirs - mine, mine - theirs
        otherwise = f"{_code(gone)} → {_code(instead) or 'none'}" if gone else ""
        lines.append(f"| {_code({official_method})} | {here} | {otherwise} |")
    return "\n".join(lines) + "\n"


def _code(names: set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def with_table(page: str) -> str:
    """Return the page with the table of the day."""
    return re.sub(f"{BEGIN}.*?{END}", lambda _: f"{BEGIN}\n{table()}\n{END}", page, flags=re.DOTALL)


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text("utf-8")), "utf-8")
