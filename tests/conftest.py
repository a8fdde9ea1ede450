"""The fixtures that all tests share."""

from __future__ import annotations

import pytest

from tests.twins import AsyncTwin, BlockingTwin, Twin


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=[BlockingTwin, AsyncTwin], ids=["blocking", "async"])
def twin(request: pytest.FixtureRequest) -> Twin:
    """Both clients, one after the other."""
    made: Twin = request.param()
    return made
