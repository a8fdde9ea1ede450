"""The fixtures that all tests share."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.twins import AsyncTwin, BlockingTwin, Twin

# Never a question of time: how long an example takes is the machine's affair.
settings.register_profile("without_deadline", deadline=None)
settings.load_profile("without_deadline")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(params=[BlockingTwin, AsyncTwin], ids=["blocking", "async"])
def twin(request: pytest.FixtureRequest) -> Twin:
    """Both clients, one after the other, with httpx's own transports unless a test says more."""
    made: Twin = request.param()
    return made
