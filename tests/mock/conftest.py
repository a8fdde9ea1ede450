"""The fixtures of the mock server's own tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from coze_mock import App, MockServer
from tests.mock.oauth import BACK, Door, door, service_app
from tests.mock.wire import Wire


class Clock:
    """A clock that stands still until it is moved, in seconds since 1970."""

    def __init__(self) -> None:
        self.now = 1_760_000_000.0

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def coze_mock_options(clock: Clock) -> dict[str, Any]:
    return {"clock": clock, "chat_duration": 10.0, "stream_interval": 0.0}


@pytest.fixture
def wire(coze_mock: MockServer) -> Iterator[Wire]:
    wire = Wire(coze_mock.base_url)
    yield wire
    wire.close()


@pytest.fixture
def app(coze_mock: MockServer) -> Iterator[Door]:
    """Somebody who signs in at the server."""
    with door(coze_mock) as opened:
        yield opened


@pytest.fixture
def web(coze_mock: MockServer) -> App:
    return coze_mock.oauth.web_app(redirect_uris=[BACK, "https://example.com/"])


@pytest.fixture
def pkce(coze_mock: MockServer) -> App:
    return coze_mock.oauth.pkce_app(redirect_uris=[BACK])


@pytest.fixture
def device(coze_mock: MockServer) -> App:
    return coze_mock.oauth.device_app()


@pytest.fixture
def service(coze_mock: MockServer) -> App:
    return service_app(coze_mock)
