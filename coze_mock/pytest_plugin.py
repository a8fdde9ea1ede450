"""The pytest fixture ``coze_mock``: a mock server for one test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from coze_mock.server import MockServer


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    """The arguments of MockServer for the fixture ``coze_mock``. Override it to set some."""
    return {"stream_interval": 0.0, "chat_duration": 0.05}


@pytest.fixture
def coze_mock(coze_mock_options: dict[str, Any]) -> Iterator[MockServer]:
    """A running mock server with fresh state; its ``base_url`` is where clients find it."""
    from coze_mock import MockServer

    with MockServer(**coze_mock_options) as server:
        yield server
