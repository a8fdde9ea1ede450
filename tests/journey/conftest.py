"""What journeys have in common: a client of the mock server, and what that begins with."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import pytest

from coze_ext import TokenAuth
from coze_mock import CozeMock, MockServer
from tests.hosts import SERVICE, Host
from tests.twins import TOKEN, Twin


@pytest.fixture
def host(request: pytest.FixtureRequest) -> Host:
    """The host that stands behind the server, of those of `on_both_hosts`."""
    chosen: Host = getattr(request, "param", SERVICE)
    return chosen


@pytest.fixture
def coze_mock(coze_mock_options: dict[str, Any], host: Host) -> Iterator[CozeMock]:
    """The mock server, which answers as the host does."""
    with CozeMock(**coze_mock_options, studio=host.is_studio) as server:
        yield server


@pytest.fixture
async def coze(twin: Twin, coze_mock: MockServer) -> AsyncIterator[Any]:
    """A client, blocking or not, that sends nothing again."""
    client = twin.coze_class(auth=TokenAuth(TOKEN), base_url=coze_mock.base_url, max_retries=0)
    async with twin.within(client) as coze:
        yield coze


@pytest.fixture
def begun(coze_mock: MockServer) -> Mapping[str, str]:
    """The IDs of what the server begins with."""
    return coze_mock.world()
