"""How long `make generate` takes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.results import Result, at_most
from scripts.generate import CLIENT, generate_into

SECONDS: Final = 10.0


def results() -> Iterator[Result]:
    """Generate once, beside the package that is there."""
    with TemporaryDirectory(prefix="coze-benchmark-") as folder:
        started = time.perf_counter()
        generate_into(Path(folder), [CLIENT])
        spent = time.perf_counter() - started
    yield Result(
        "generate",
        "make generate",
        "s",
        spent,
        "promised",
        SECONDS,
        spent / SECONDS,
        at_most(1),
    )
