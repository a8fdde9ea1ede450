"""What a program pays before its first answer: the import, a client, one call."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from statistics import median
from typing import Final

from benchmarks import wire
from benchmarks.measure import ratio
from benchmarks.results import Result, at_least, at_most

ROUNDS: Final = 10

# The interpreter's own start is left out: the clock starts when it runs its first line.
_TIMED: Final = """
import time
started = time.process_time()
{program}
print(time.process_time() - started)
"""

# Answering in process needs httpx, which every contender imports anyway.
_CALL: Final = """
import httpx
class Answers(httpx.BaseTransport):
    def handle_request(self, request):
        return httpx.Response(200, headers={{"content-type": "application/json"}}, content={answer})
client = httpx.Client(transport=Answers())
ids = {{"conversation_id": "1", "chat_id": "2"}}
"""

# httpx imports its command line with itself where that is installed, as beside the tools here it
# is. Without it everybody's import is faster, httpx's above all.
_WITHOUT_COMMAND_LINE: Final = "import sys; sys.modules['click'] = None\n"

_IMPORTS: Final = {
    "coze_ext": "import coze_ext",
    "import httpx": "import httpx",
    "cozepy": "import cozepy",
}
_HELP: Final = """
import contextlib, io
from coze_cli.main import run
with contextlib.redirect_stdout(io.StringIO()):
    run(["--help"])
"""
_CALLS: Final = {
    "coze_ext": """
from coze_ext import Coze, TokenAuth
Coze(auth=TokenAuth("pat_x"), http_client=client).chat.retrieve(**ids)
""",
    "bare httpx + json": """
import json
headers = {"authorization": "Bearer pat_x"}
url = "https://api.coze.com/v3/chat/retrieve"
json.loads(client.get(url, params=ids, headers=headers).content)
""",
    "cozepy": """
from cozepy import Coze, TokenAuth
Coze(TokenAuth("pat_x"), http_client=client).chat.retrieve(**ids)
""",
}


def results() -> Iterator[Result]:
    """Measure the imports alone, and each with a client and one call."""
    call = _CALL.format(answer=repr(wire.chat_answer()))
    programs = {f"import: {name}": program for name, program in _IMPORTS.items()}
    programs["import: cozectl"] = _HELP
    programs |= {f"call: {name}": call + program for name, program in _CALLS.items()}
    programs |= {
        f"bare {name}": _WITHOUT_COMMAND_LINE + program
        for name, program in programs.items()
        if program is not _HELP
    }
    samples: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory(prefix="coze-bytecode-") as bytecode:
        for number in range(ROUNDS + 1):
            for name, program in programs.items():
                spent = _seconds(program, bytecode)
                # The first round writes the bytecode of all.
                if number:
                    samples[name].append(spent * 1e3)
    for what, kind, httpx_name in (
        ("import coze_ext", "import", "import httpx"),
        ("import, a Coze, one call", "call", "bare httpx + json"),
        ("import coze_ext, no command line of httpx", "bare import", "import httpx"),
        ("import, a Coze, one call, no command line", "bare call", "bare httpx + json"),
    ):
        ours = samples[f"{kind}: coze_ext"]
        for peer, target in {
            httpx_name: at_most(1.1 if kind == "import" else 1.25),
            "cozepy": at_least(2),
        }.items():
            theirs = samples[f"{kind}: {peer}"]
            quotient = ratio(ours, theirs) if target.sign == "≤" else ratio(theirs, ours)
            wanted = None if kind.startswith("bare") else target
            yield Result("import", what, "ms", median(ours), peer, median(theirs), quotient, wanted)
    ours, theirs = samples["import: cozectl"], samples["import: coze_ext"]
    costs = median(ours), "import coze_ext", median(theirs), ratio(ours, theirs)
    yield Result("import", "cozectl --help", "ms", *costs, at_most(2))


def _seconds(program: str, bytecode: str) -> float:
    command = [sys.executable, "-c", _TIMED.format(program=program)]
    # As on a user's machine, where pip has compiled everything: in a checkout it may not be.
    environment = os.environ | {"PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    run = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)
    return float(run.stdout)
