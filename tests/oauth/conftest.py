"""A service to sign in at, whose clock this machine's follows."""

from __future__ import annotations

import pytest

from coze_ext._oauth import _device, _jwt, _steps, _tokens
from tests.oauth.service import Clock, Service
from tests.twins import sleep_here


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def clock(service: Service, monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock(service)
    for module in (_device, _jwt, _steps, _tokens):
        monkeypatch.setattr(module, "time", made)
    sleep_here(made.sleep_async, monkeypatch)
    return made
