"""A batch that is spread over processes by Dask: one of them dies, and nothing is asked twice."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator

import pytest
from dask.distributed import Client, LocalCluster

from coze_mock import CozeMock
from examples.batch_with_dask import answers

QUESTIONS = [f"question {number}" for number in range(24)]


@pytest.fixture
def server() -> Iterator[CozeMock]:
    with CozeMock(stream_interval=0.02) as server, server.environment():
        yield server


def test_a_worker_that_is_killed_costs_no_answer_nor_two(server: CozeMock) -> None:
    bot_id = server.bot("Cook")
    cluster = LocalCluster(
        n_workers=2, threads_per_worker=4, dashboard_address=None, host="127.0.0.1"
    )
    with cluster, Client(cluster) as dask:
        killed = threading.Event()

        def kill() -> None:
            while len(server.chats) < 6 and not killed.is_set():
                killed.wait(0.01)
            os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
            killed.set()

        killing = threading.Thread(target=kill)
        killing.start()
        try:
            found = answers(dask, QUESTIONS, bot_id)
            assert killed.is_set()
        finally:
            killed.set()
            killing.join()
    assert [question in answer.text for question, answer in zip(QUESTIONS, found, strict=True)] == [
        True
    ] * len(QUESTIONS)
    asked = [
        request.json["additional_messages"][-1]["content"]
        for request in server.requests
        if request.path == "/v3/chat"
    ]
    assert sorted(asked) == sorted(QUESTIONS)
