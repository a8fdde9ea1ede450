"""Holds the other pages true: their links lead somewhere, and their numbers are the client's."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from benchmarks.results import from_json, markdown_table, quoted_table
from coze_ext import DEFAULT_TIMEOUT
from tests.twins import Twin

ROOT = Path(__file__).resolve().parents[2]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
RELIABILITY = ROOT / "docs" / "reliability.md"


def headings(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    return {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_to_something(page: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        leads_to = (page.parent / path).resolve() if path else page
        assert leads_to.exists(), target
        assert not anchor or anchor in headings(leads_to), target


def test_whoever_reads_the_promises_learns_whom_to_tell() -> None:
    assert "(../SECURITY.md)" in RELIABILITY.read_text(encoding="utf-8")
    assert "(docs/reliability.md#" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_the_numbers_of_the_promises_are_those_of_the_client(twin: Twin) -> None:
    page = " ".join(RELIABILITY.read_text(encoding="utf-8").split())
    parameters = inspect.signature(twin.coze_class).parameters
    for name in ("max_retries", "retry_deadline"):
        assert f"{name}={parameters[name].default}" in page
    for name in ("max_event_bytes", "max_answer_bytes"):
        (size,) = re.findall(rf"`{name}` \((\d+) MiB\)", page)
        assert parameters[name].default == int(size) * 1024 * 1024
    (connect, others) = re.findall(
        r"connecting may take (\d+) seconds.+? others (\d+) minutes", page
    )[0]
    expected = dict.fromkeys(("read", "write", "pool"), float(others) * 60)
    assert DEFAULT_TIMEOUT.as_dict() == {"connect": float(connect), **expected}


def test_the_pages_quote_the_last_whole_run_of_the_benchmarks() -> None:
    results, _ = from_json((ROOT / "benchmarks" / "results.json").read_text())
    assert quoted_table(results) in (ROOT / "README.md").read_text()
    assert markdown_table(results) in (ROOT / "docs" / "performance.md").read_text()
