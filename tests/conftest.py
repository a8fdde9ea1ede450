"""The fixtures that all tests share."""

from __future__ import annotations

import os
import signal
import ssl
from collections.abc import Iterator
from typing import Any

import certifi
import pytest
from hypothesis import settings

from tests.twins import AsyncTwin, BlockingTwin, Twin

# Never a question of time: how long an example takes is the machine's affair.
settings.register_profile("without_deadline", deadline=None)
settings.load_profile("without_deadline")


@pytest.fixture(scope="session", autouse=True)
def _interruptions_arrive() -> None:
    """Let Ctrl-C arrive in the processes that tests start: a job in the background ignores it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _certificates_are_read_once() -> Iterator[None]:
    """Give clients of httpx one TLS context: each would parse all of the system's certificates."""
    of_the_system = {certifi.where(), os.environ.get("SSL_CERT_FILE")} - {None}
    made: dict[object, ssl.SSLContext] = {}
    make = ssl.create_default_context

    def make_once(*args: Any, **options: Any) -> ssl.SSLContext:
        file = options.get("cafile")
        if args or len(options) != 1 or file not in of_the_system or "SSLKEYLOGFILE" in os.environ:
            return make(*args, **options)
        if file not in made:
            made[file] = make(cafile=file)
        return made[file]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", make_once)
        yield


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=[BlockingTwin, AsyncTwin], ids=["blocking", "async"])
def twin(request: pytest.FixtureRequest) -> Twin:
    """Both clients, one after the other, with httpx's own transports unless a test says more."""
    made: Twin = request.param()
    return made
