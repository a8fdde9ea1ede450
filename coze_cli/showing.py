"""Shows what came: JSON for programs, tables and plain text for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

import click

from .program import Program
from .values import readable_time

_TIMES: Final = ("_at", "_time")
_SHORTEST_TIME: Final = 1_000_000_000
_MILLISECONDS: Final = 100_000_000_000
_LONGEST_CELL: Final = 36
_PADDING: Final = 3


def show(
    program: Program,
    result: Any,
    *,
    wants_all: bool | None = None,
    most: int | None = None,
    output: str | None = None,
) -> None:
    """Show what an operation returned: an object, a list, a page, a stream, bytes, or nothing."""
    if hasattr(result, "next_page"):
        _show_page(program, result, wants_all, most)
    elif hasattr(result, "write_to"):
        _write(program, result, output)
    elif hasattr(result, "__next__"):
        _show_stream(program, result)
    elif isinstance(result, Sequence) and not isinstance(result, str):
        show_list(program, result)
    elif list(getattr(result, "__struct_fields__", ())) == ["logid"]:
        _show_done(program, result.logid)
    else:
        show_object(program, plain(result), getattr(result, "text", None))


def show_list(program: Program, items: Iterable[Any]) -> None:
    """Show a list: a table for people."""
    rows = [plain(item) for item in items]
    if program.is_json:
        echo_json(rows)
    elif all(isinstance(row, Mapping) for row in rows):
        _table(rows)
    else:
        for row in rows:
            click.echo(row)


def show_object(program: Program, value: Any, text: str | None = None) -> None:
    """Show an object; people see its text, if it has one, or else its fields as YAML."""
    if program.is_json:
        echo_json(value)
    elif isinstance(text, str):
        click.echo(text)
    elif isinstance(value, Mapping | list):
        import yaml

        click.echo(
            yaml.safe_dump(readable(value), allow_unicode=True, sort_keys=False, width=100).rstrip()
        )
    else:
        click.echo(value)


def echo_json(value: Any) -> None:
    """Write a value as JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def plain(value: Any) -> Any:
    """Return a result as plain data."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value


def readable(value: Any, name: str = "") -> Any:
    """Return plain data with its times as people read them."""
    if isinstance(value, Mapping):
        return {key: readable(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [readable(one) for one in value]
    if name.endswith(_TIMES) and (seconds := _seconds(value)) is not None:
        return readable_time(seconds)
    return value


def _seconds(value: Any) -> float | None:
    if isinstance(value, str) and value.isdigit():
        value = int(value)
    if not isinstance(value, int) or value < _SHORTEST_TIME:
        return None
    return value / 1000 if value >= _MILLISECONDS else value


def _show_page(program: Program, page: Any, wants_all: bool | None, most: int | None) -> None:
    if most is not None:
        show_list(program, islice(page, most))
    elif wants_all:
        show_list(program, page)
    else:
        show_list(program, page.items)
        if not program.is_json and page.has_more:
            click.echo("There are more: --all shows them.", err=True)


def _write(program: Program, result: Any, output: str | None) -> None:
    if output is not None:
        result.write_to(output)
        if program.is_json:
            echo_json({"file": output, "bytes": Path(output).stat().st_size})
        else:
            click.echo(f"{output}: {Path(output).stat().st_size:,} bytes", err=True)
        return
    if sys.stdout.isatty():
        raise click.UsageError("these are bytes: name a file with -o, or send them to a program")
    out = sys.stdout.buffer
    for piece in (result.content,) if hasattr(result, "content") else result:
        out.write(piece)
    out.flush()


def _show_stream(program: Program, stream: Any) -> None:
    if program.is_json:
        echo_events(stream)
    elif hasattr(stream, "interrupt"):
        echo_nodes(stream)
    else:
        echo_text(stream)


def echo_events(stream: Any) -> None:
    """Write each event of a stream as a line of JSON."""
    with stream:
        for event in stream:
            line = {"event": event_name(event), **plain(event)}
            click.echo(json.dumps(line, ensure_ascii=False))


def echo_text(stream: Any) -> None:
    """Write the text of a chat's answers as it comes."""
    with stream:
        for piece in stream.text_deltas():
            click.echo(piece, nl=False)
    click.echo()


def echo_nodes(stream: Any) -> None:
    """Write what the nodes of a run say as they say it, each from the beginning of a line."""
    written = nodes = 0
    is_within_a_line = False
    with stream:
        for _ in stream:
            piece = stream.text[written:]
            if not piece:
                continue
            if is_within_a_line and len(stream.messages) > nodes:
                click.echo()
            click.echo(piece, nl=False)
            written, nodes = written + len(piece), len(stream.messages)
            is_within_a_line = not piece.endswith("\n")
    if is_within_a_line:
        click.echo()


def event_name(event: Any) -> str:
    """Return the name of an event on the wire."""
    name = getattr(event, "event", None)
    return name if isinstance(name, str) else type(event).__name__


def _show_done(program: Program, logid: str | None) -> None:
    if program.is_json:
        echo_json({"logid": logid})
    else:
        click.echo("Done." if logid is None else f"Done, log ID {logid}.", err=True)


def _table(rows: list[Mapping[str, Any]]) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not rows:
        click.echo("None.", err=True)
        return
    columns = list(_columns(rows))
    cells = [{name: _cell(row.get(name), name) for name in columns} for row in rows]
    console = Console()
    if not console.is_terminal:  # a program's columns: nothing cut, nothing drawn
        for row in cells:
            click.echo("\t".join(row.values()))
        return
    widths = {name: max(len(name), *(len(row[name]) for row in cells)) for name in columns}
    table = Table(box=SIMPLE)
    shown = _fitting(widths, console.width)
    for name in shown:
        table.add_column(name, no_wrap=True, min_width=_width(name, widths[name]))
    for cell in cells:
        table.add_row(*(Text(cell[name]) for name in shown))
    console.print(table)
    if left_out := [name for name in columns if name not in shown]:
        click.echo(f"--json also has: {', '.join(left_out)}", err=True)


def _fitting(widths: Mapping[str, int], width: int) -> list[str]:
    """Return the columns that a terminal has room for, in their order."""
    room = width
    shown: list[str] = []
    for name in sorted(widths, key=lambda name: (_rank(name), widths[name])):
        needs = _PADDING + _width(name, widths[name])
        if needs <= room or not shown:
            shown.append(name)
            room -= needs
    return [name for name in widths if name in shown]


def _width(name: str, longest: int) -> int:
    """Return how wide a column is: what somebody may want to copy is whole."""
    return longest if name == "id" or name.endswith("_id") else min(longest, _LONGEST_CELL)


def _rank(name: str) -> int:
    """Return how early a column gets room: an ID first, then a name."""
    return 0 if name == "id" else 1 if name.endswith(("name", "title")) else 2


def _columns(rows: list[Mapping[str, Any]]) -> Iterator[str]:
    names = dict.fromkeys(name for row in rows for name in row)
    for name in names:
        values = [row.get(name) for row in rows]
        if any(value not in (None, "") for value in values) and not any(
            isinstance(value, Mapping | list) or str(value).startswith(("http://", "https://"))
            for value in values
        ):
            yield name


def _cell(value: Any, name: str) -> str:
    if name.endswith(_TIMES) and (seconds := _seconds(value)) is not None:
        return readable_time(seconds)[: len("2026-11-26 14:00")]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(value).split())
