"""Calls every operation through Prism, which validates what client and mock server exchange.

`python -m tests.interop.through_prism NODE PRISM` runs it, with the paths of node and of Prism's
command. Prism is a proxy, not of this project, that knows nothing but the document.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import httpx

from coze_ext import Coze, CozeAPIError, TokenAuth
from coze_mock import Body, MockServer
from tests.contract.calls import arguments, files_of, method_of
from tests.contract.document import DOCUMENT_PATH, JSON, OPERATIONS, Operation, resolve

TOKEN = "pat_prism"


@contextmanager
def prism(command: Sequence[str], upstream: str) -> Iterator[str]:
    """Run Prism before a server, and give its base URL once it listens.

    Raises RuntimeError, with what it said, when it ends instead.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = ["proxy", str(DOCUMENT_PATH), upstream, "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(
        [*command, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            said = []
            for line in process.stdout:
                said.append(line)
                if "is listening" in line:
                    break
            else:
                raise RuntimeError("".join(said))
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def call(coze: Coze, operation: Operation) -> None:
    """Call an operation by its first example, and take in all of the answer."""
    result = method_of(coze, operation)(**first_example(operation))
    if operation.only_streams:
        for _ in result:
            pass


def first_example(operation: Operation) -> dict[str, Any]:
    """The arguments by which a method sends the first example of a request."""
    shown = {one.name: resolve(one.schema)["example"] for one in operation.parameters}
    # An empty text stands for none, which a method doesn't take for one.
    parameters = {name: value for name, value in shown.items() if value != ""}
    body: dict[str, Any] = {}
    content = resolve(operation.definition.get("requestBody", {})).get("content", {})
    for described in content.values():
        several = described.get("examples", {"": {"value": described.get("example")}})
        body = {**resolve(next(iter(several.values())))["value"]}
    # Whether an answer is streamed is said by the method.
    body.pop("stream", None)
    body |= dict.fromkeys(files_of(operation) if body else (), b"We are open.")
    return arguments(operation, parameters, body)


def faults(command: Sequence[str]) -> list[str]:
    """What Prism finds wrong with any call whose answer is JSON, or what a call of it met."""
    found: list[str] = []
    seen: list[httpx.Response] = []
    with (
        MockServer(token=TOKEN, stream_interval=0, chat_duration=0) as server,
        prism(command, server.base_url) as base_url,
        httpx.Client(event_hooks={"response": [seen.append]}) as http_client,
        Coze(
            auth=TokenAuth(TOKEN), base_url=base_url, http_client=http_client, max_retries=0
        ) as coze,
    ):
        if not notices(server, http_client, base_url):
            found.append("Prism notices nothing")
        for operation in OPERATIONS.values():
            server.clear()
            server.world()
            seen.clear()
            try:
                call(coze, operation)
            except CozeAPIError as error:
                # Who signs in needs a proof that no example can have.
                if operation.tag != "oauth":
                    found.append(f"{operation.operation_id}: {error}")
            found += [
                f"{operation.operation_id}: {' '.join(one['location'])}: {one['message']}"
                for response in seen
                if response.headers["content-type"].startswith(JSON)
                for one in violations(response)
            ]
            if not server.requests:
                found.append(f"{operation.operation_id}: nothing came through")
    return found


def notices(server: MockServer, http_client: httpx.Client, base_url: str) -> bool:
    """Whether Prism tells a response that isn't as the document has it from one that is."""
    url, headers = f"{base_url}/v1/users/me", {"Authorization": f"Bearer {TOKEN}"}
    server.fail(Body('{"code": "zero"}'))
    wrong, right = (http_client.get(url, headers=headers) for _ in range(2))
    return bool(violations(wrong)) and not violations(right)


def violations(response: httpx.Response) -> list[dict[str, Any]]:
    """What Prism says of a response, and of the request that it answers."""
    said: list[dict[str, Any]] = json.loads(response.headers.get("sl-violations", "[]"))
    return said


def main() -> int:
    """Print what is wrong, and return the exit code."""
    found = faults(sys.argv[1:])
    for one in found:
        sys.stderr.write(f"{one}\n")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
