"""Runs a program that uses a client of openapi-generator's against the mock server.

`python -m tests.interop.through_generator NODE PROGRAM` runs it, with the paths of node and of the
program, which ends with another exit code than 0 when an answer isn't as it should be.
"""

from __future__ import annotations

import subprocess
import sys

from coze_mock import MockServer

SECONDS = 60


def main() -> int:
    """Run the program, and return its exit code."""
    with MockServer() as server:
        world = server.world()
        ids = [world["enterprise_id"], world["workspace_id"]]
        command = [*sys.argv[1:], server.base_url, server.token, *ids]
        return subprocess.run(command, timeout=SECONDS).returncode


if __name__ == "__main__":
    sys.exit(main())
