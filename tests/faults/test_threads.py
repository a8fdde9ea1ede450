"""Threads may make the first calls of a process together: nothing is used before it is whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from signal import SIGSEGV
from typing import Any

import pytest

from tests.contract.calls import example_arguments, plain
from tests.contract.document import JSON, OPERATIONS, Operation, resolve

PROGRAM = Path(__file__).parent / "first_calls.py"

# A fault of msgspec 0.22 in its smallest form: while one thread makes a decoder, which evaluates
# annotations and so may let other threads run, another decodes the same type, and Python crashes.
# `_MAKING` in coze_core/plans.py keeps the two apart.
CRASH = """\
import threading
import time

import msgspec


class Slow:
    def __getattr__(self, name):
        time.sleep(0.1)
        return int


slow = Slow()


class Inner(msgspec.Struct):
    x: "slow.type"


class Outer(msgspec.Struct):
    inner: Inner


threading.Thread(target=lambda: msgspec.json.Decoder(Outer)).start()
time.sleep(0.05)
msgspec.json.decode(b'{"inner": {"x": 1}}', type=Outer)
"""


def call_of(operation: Operation) -> dict[str, Any]:
    """One call of an operation, as the document's examples give it."""
    arguments = example_arguments(operation)
    (tag,) = operation.definition["tags"]
    media_type, content = response_of(operation)
    return {
        "method": f"{tag.replace(' ', '.')}.{operation.name}",
        "arguments": {
            name: value.decode() if isinstance(value, bytes) else plain(value)
            for name, value in arguments.items()
        },
        "http_method": operation.method.upper(),
        "path": operation.path.format(**arguments),
        "media_type": media_type,
        "content": content,
    }


def response_of(operation: Operation) -> tuple[str, str]:
    """The media type and the body of a success of an operation, by the document's examples."""
    described = operation.definition["responses"]["200"]["content"]
    media_type = (
        JSON if "success" in described.get(JSON, {}).get("examples", {}) else next(iter(described))
    )
    examples = {
        name: resolve(one)["value"] for name, one in described[media_type]["examples"].items()
    }
    if media_type == "text/event-stream":
        done = examples["done"]
        return media_type, f"event: {done['event']}\ndata: {json.dumps(done['data'])}\n\n"
    return media_type, examples["success"] if media_type != JSON else json.dumps(
        examples["success"]
    )


# Without the lock of `_MAKING` two crash in every other process, four in each, sixteen hardly ever.
@pytest.mark.parametrize(("threads", "processes"), [(2, 4), (4, 4), (64, 1)])
def test_the_first_calls_of_many_threads_all_come_back(
    threads: int, processes: int, tmp_path: Path
) -> None:
    calls = [call_of(operation) for operation in OPERATIONS.values()]
    told = tmp_path / "calls.json"
    told.write_text(json.dumps(calls), "utf-8")
    for _ in range(processes):
        done = subprocess.run(
            [sys.executable, PROGRAM, str(threads), told],
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert (done.returncode, done.stdout) == (0, f"{threads * len(calls)}\n"), done.stderr


def test_msgspec_still_needs_the_lock(tmp_path: Path) -> None:
    """When this fails, msgspec is mended, and `_MAKING` in coze_core/plans.py can go."""
    crashed = subprocess.run(
        [sys.executable, "-c", CRASH], capture_output=True, cwd=tmp_path, check=False
    )
    assert crashed.returncode == -SIGSEGV
