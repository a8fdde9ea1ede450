"""Runs the benchmarks, prints their table, and writes it down with versions and machine.

`python -m benchmarks` runs all, `python -m benchmarks decode import` some; only a whole run is
written down. `python -m benchmarks --show` prints what the last whole run found.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from benchmarks.clients import import_cozepy
from benchmarks.results import (
    Result,
    circumstances,
    from_json,
    markdown_table,
    quoted_table,
    text_table,
    to_json,
)

ROOT: Final = Path(__file__).resolve().parent.parent
RESULTS: Final = ROOT / "benchmarks" / "results.json"
PAGE: Final = ROOT / "docs" / "performance.md"
README: Final = ROOT / "README.md"
CHART: Final = ROOT / "docs" / "performance.png"

_SECTIONS: Final = {
    "decode": "decoding",
    "parts": "parts",
    "large": "large_streams",
    "loopback": "loopback",
    "many": "many_streams",
    "call": "plain_calls",
    "import": "imports",
    "lists": "lists",
    "upload": "uploads",
    "mock": "mock_streams",
    "costs": "costs",
}
# Between these lines of a page stands what a run found; the rest of it is written by hand.
_BEGIN: Final = "<!-- results: written by `make bench` -->\n"
_END: Final = "<!-- end of results -->\n"


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    parser = _parser()
    options = parser.parse_args()
    if options.show:
        results, found_in = from_json(RESULTS.read_text())
        _print(results, found_in)
        return 0
    if unknown := set(options.sections) - set(_SECTIONS):
        parser.error(f"no such section: {', '.join(unknown)}; there are {', '.join(_SECTIONS)}")
    results = _run(options.sections or list(_SECTIONS))
    found_in = circumstances()
    _print(results, found_in)
    if not options.sections:
        RESULTS.write_text(to_json(results, found_in))
        _write_into(PAGE, "\n\n".join([*_lines(found_in), markdown_table(results)]))
        _write_into(README, quoted_table(results))
        from benchmarks.chart import draw

        draw(results, CHART)
    return 0


def _run(names: Sequence[str]) -> list[Result]:
    # The workers and servers are started as modules of this folder.
    os.chdir(ROOT)
    import_cozepy()
    results: list[Result] = []
    for name in names:
        started = time.monotonic()
        results += import_module(f"benchmarks.{_SECTIONS[name]}").results()
        print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr)
    return results


def _print(results: Sequence[Result], found_in: dict[str, Any]) -> None:
    print(text_table(results))
    targets = [result.met for result in results if result.met is not None]
    print(f"\n{sum(targets)} of {len(targets)} targets met")
    print(*_lines(found_in), sep="\n")


def _lines(found_in: dict[str, Any]) -> list[str]:
    packages = ", ".join(f"{name} {number}" for name, number in found_in["packages"].items())
    return [
        f"{found_in['date']}, {found_in['python']}, {found_in['system']},"
        f" {found_in['cores']} cores of {found_in['processor']}",
        packages,
    ]


def _write_into(page: Path, found: str) -> None:
    before, _, rest = page.read_text().partition(_BEGIN)
    after = rest.partition(_END)[2]
    page.write_text(f"{before}{_BEGIN}\n{found}\n\n{_END}{after}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sections", nargs="*", help=f"what to run: {', '.join(_SECTIONS)}")
    parser.add_argument("--show", action="store_true", help="print the last whole run's table")
    return parser


if __name__ == "__main__":
    sys.exit(main())
