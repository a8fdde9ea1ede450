"""The pytest fixture ``coze_mock``: a mock server for one test."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from coze_mock.testing import CozeMock


@pytest.fixture
def coze_mock_options() -> dict[str, Any]:
    """The arguments of MockServer for the fixture ``coze_mock``. Override it to set some."""
    return {"stream_interval": 0.0, "chat_duration": 0.05}


@pytest.fixture
def coze_mock(coze_mock_options: dict[str, Any]) -> Iterator[CozeMock]:
    """A running mock server with fresh state.

    ``coze_mock.client()`` and ``coze_mock.async_client()`` talk to it, ``coze_mock.bot()`` makes a
    bot to talk to, and ``coze_mock.world()`` all that the document's examples name. Programs that
    make their own clients find it at ``base_url``, or within ``with coze_mock.environment():``.
    """
    from coze_mock import CozeMock

    with CozeMock(**coze_mock_options) as server:
        yield server
