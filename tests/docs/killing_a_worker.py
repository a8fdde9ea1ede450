"""Asks questions with Dask, and kills one of two workers when it is told to on standard input."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading

from dask.distributed import Client, LocalCluster

from examples.batch_with_dask import answers


def main() -> None:
    """Write the answers, and whether a worker was killed before they were there."""
    questions = json.loads(sys.stdin.readline())
    killed = threading.Event()
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=4, dashboard_address="127.0.0.1:0", host="127.0.0.1"
        ) as cluster,
        Client(cluster) as dask,
    ):

        def kill() -> None:
            sys.stdin.readline()
            os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
            killed.set()

        threading.Thread(target=kill, daemon=True).start()
        found = [answer.text for answer in answers(dask, questions, sys.argv[1])]
        print(json.dumps({"killed": killed.is_set(), "answers": found}))


if __name__ == "__main__":
    main()
