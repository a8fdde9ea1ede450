"""A batch that is spread over processes by Dask: one of them dies, and nothing is asked twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from coze_mock import CozeMock

QUESTIONS = [f"question {number}" for number in range(24)]


@pytest.fixture
def server() -> Iterator[CozeMock]:
    with CozeMock(stream_interval=0.02) as server, server.environment():
        yield server


def test_a_worker_that_is_killed_costs_no_answer_nor_two(server: CozeMock) -> None:
    bot_id = server.bot("Cook")
    # In a process of its own: Dask changes how all exceptions of a process are pickled.
    with subprocess.Popen(
        [sys.executable, "-m", "tests.docs.killing_a_worker", bot_id],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdin is not None
        program.stdin.write(json.dumps(QUESTIONS) + "\n")
        program.stdin.flush()
        while len(server.chats) < 6:
            assert program.poll() is None
        said, _ = program.communicate("now\n", timeout=120)
    found = json.loads(said)
    assert found["killed"]
    for question, answer in zip(QUESTIONS, found["answers"], strict=True):
        assert question in answer
    asked = [
        request.json["additional_messages"][-1]["content"]
        for request in server.requests
        if request.path == "/v3/chat"
    ]
    assert sorted(asked) == sorted(QUESTIONS)
