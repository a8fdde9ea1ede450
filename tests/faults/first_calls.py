"""Threads of a fresh process that make their first calls together; run as a program.

The arguments are the number of threads and a file with the calls: for each the method, its
arguments, and the path and content of the response. Every thread makes all calls, each beginning
with another.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from operator import attrgetter
from pathlib import Path
from threading import Barrier
from typing import Any

import httpx

from coze_ext import Coze, TokenAuth


def main(threads: int, calls: list[dict[str, Any]]) -> int:
    """Make the calls; return how many came back with the log ID of their response."""
    responses = {(call["http_method"], call["path"]): call for call in calls}

    def respond(request: httpx.Request) -> httpx.Response:
        call = responses[request.method, request.url.path]
        headers = {"x-tt-logid": "log-1", "content-type": call["media_type"]}
        return httpx.Response(200, text=call["content"], headers=headers)

    coze = Coze(
        auth=TokenAuth("pat_threads"),
        base_url="http://localhost",
        http_client=httpx.Client(transport=httpx.MockTransport(respond)),
    )
    together = Barrier(threads)

    def call_all(first: int) -> int:
        together.wait()
        results = []
        for call in [*calls[first % len(calls) :], *calls[: first % len(calls)]]:
            arguments = dict(call["arguments"])
            if "file" in arguments:
                arguments["file"] = arguments["file"].encode()
            results.append(attrgetter(call["method"])(coze)(**arguments))
            if call["media_type"] == "text/event-stream":
                list(results[-1])  # it is sent only now
        return sum(result.logid == "log-1" for result in results)

    with ThreadPoolExecutor(threads) as pool:
        return sum(pool.map(call_all, range(threads)))


if __name__ == "__main__":
    count = main(int(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text("utf-8")))
    sys.stdout.write(f"{count}\n")
