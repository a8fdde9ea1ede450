"""The rows of the table, with their targets, and the forms in which they are written down."""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from os import cpu_count
from pathlib import Path
from typing import Any, Final

_PACKAGES: Final = (
    *("coze-openapi-client", "httpx", "httpcore", "h11", "attrs", "msgspec", "orjson"),
    *("cozepy", "pydantic", "httpx-sse", "openai", "uvicorn"),
)


@dataclass(frozen=True)
class Target:
    """What a ratio should be: at least or at most a number."""

    sign: str
    bound: float

    def __str__(self) -> str:
        return f"{self.sign} {self.bound:g}×"

    def met_by(self, ratio: float) -> bool:
        """Whether the ratio, as it is printed, keeps the bound."""
        shown = round(ratio, 2)
        return shown >= self.bound if self.sign == "≥" else shown <= self.bound


def at_least(bound: float) -> Target:
    """Make the target of a ratio in which more is better: how many times as fast as the peer."""
    return Target("≥", bound)


def at_most(bound: float) -> Target:
    """Make the target of a ratio in which less is better: how many times the peer's cost."""
    return Target("≤", bound)


@dataclass(frozen=True)
class Result:
    """One line of the table: what was measured, for us and for one peer, and what it should be.

    Attributes:
        section: the group that it belongs to, as `BENCH` names it.
        what: what was measured.
        unit: unit of both numbers.
        ours: this client's number.
        peer: who is compared; empty where the number is only reported.
        theirs: the peer's number.
        ratio: how many times as fast as the peer (targets with ≥), or how many times its cost (≤).
        target: what the ratio should be; None where it is only reported.
    """

    section: str
    what: str
    unit: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    ratio: float | None = None
    target: Target | None = None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.target is None or self.ratio is None:
            return None
        return self.target.met_by(self.ratio)

    def cells(self) -> tuple[str, ...]:
        """Give the line as the table shows it."""
        met = {True: "met", False: "NOT MET", None: "reported"}[self.met]
        return (
            self.what,
            f"{_number(self.ours)} {self.unit}",
            self.peer,
            "" if self.theirs is None else f"{_number(self.theirs)} {self.unit}",
            "" if self.ratio is None else f"{self.ratio:.2f}×",
            "" if self.target is None else str(self.target),
            met,
        )


HEADINGS: Final = ("what", "ours", "compared with", "theirs", "ratio", "target", "")


def text_table(results: Sequence[Result]) -> str:
    """Write the lines for a terminal."""
    rows = [HEADINGS, *(result.cells() for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    # Numbers end where the next column begins; words begin where theirs does.
    aligned = [
        "  ".join(
            cell.rjust(width) if column in (1, 3, 4, 5) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    aligned.insert(1, "  ".join("-" * width for width in widths).rstrip())
    return "\n".join(aligned)


def markdown_table(results: Sequence[Result]) -> str:
    """Write the lines for docs/performance.md."""
    lines = [f"| {' | '.join(HEADINGS)} |", "|---|--:|---|--:|--:|--:|---|"]
    lines += [f"| {' | '.join(result.cells())} |" for result in results]
    return "\n".join(lines)


# What the README quotes: the line of the table, and its name there.
_QUOTED: Final = {
    "decode, chunks of 4 KiB": "typed events from bytes in memory",
    "decode, chunks of 1 event, with transcript": "`coze.chat.stream`, one event at a time",
    "one stream of 20,000 deltas, 16 a chunk: processor time": "a long stream over a socket",
    "200 async streams of 100 deltas, 1 a chunk: processor time": "200 async streams at once",
    "a page of 1,000 bots": "a page of 1,000 bots",
    "import, a Coze, one call": "import, a client, a first call",
}
_QUOTED_PEERS: Final = ("cozepy", "httpx-sse + json")


def quoted_table(results: Sequence[Result]) -> str:
    """Write the ratios that the README quotes: how many times as fast as each peer we are."""
    ratios = {(result.what, result.peer): result.ratio for result in results}
    lines = ["| | cozepy | httpx-sse + json, untyped |", "|---|--:|--:|"]
    for what, name in _QUOTED.items():
        found = [ratios.get((what, peer)) for peer in _QUOTED_PEERS]
        cells = ["" if ratio is None else f"{ratio:.1f}×" for ratio in found]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def circumstances() -> dict[str, Any]:
    """Describe when and on what a run took place."""
    return {
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.release()}",
        "processor": _processor(),
        "cores": cpu_count(),
        "packages": {name: found for name in _PACKAGES if (found := _version(name))},
    }


def to_json(results: Sequence[Result], circumstances: dict[str, Any]) -> str:
    """Write everything for programs."""
    rows = [asdict(result) | {"target": _plain(result), "met": result.met} for result in results]
    return json.dumps(circumstances | {"results": rows}, indent=1, ensure_ascii=False) + "\n"


def from_json(text: str) -> tuple[list[Result], dict[str, Any]]:
    """Read what `to_json` wrote."""
    content = json.loads(text)
    results = []
    for row in content.pop("results"):
        row.pop("met")
        sign_and_bound = row.pop("target")
        target = None if sign_and_bound is None else Target(*sign_and_bound)
        results.append(Result(**row, target=target))
    return results, content


def _plain(result: Result) -> tuple[str, float] | None:
    return None if result.target is None else (result.target.sign, result.target.bound)


def _number(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _processor() -> str:
    names = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    return names[0] if names else platform.machine()
