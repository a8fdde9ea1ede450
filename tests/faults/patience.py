"""Tests of timeouts that pass, however slow the machine is."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from coze_ext import CozeError
from tests.faults.world import World, afresh

TIMEOUTS = (0.2, 2.0, 20.0)
"""Seconds, the first long enough on most machines."""


def patient(test: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """Let a test say what happens with a timeout that is long enough, its argument `short`.

    What has to happen before the timeout may take longer on a busy machine: a test that fails is
    tried with longer ones, in its world as it was in the beginning. What is wrong fails with each.
    """

    @functools.wraps(test)
    async def tried(*args: Any, **kwargs: Any) -> None:
        for short in TIMEOUTS[:-1]:
            try:
                return await test(*args, short=short, **kwargs)
            except (AssertionError, CozeError, pytest.fail.Exception):
                world: World = kwargs["world"]
                kwargs["world"] = afresh(world, kwargs.get("clock"))
        return await test(*args, short=TIMEOUTS[-1], **kwargs)

    made: Any = tried
    own = inspect.signature(test)
    fixtures = [one for one in own.parameters.values() if one.name != "short"]
    made.__signature__ = own.replace(parameters=fixtures)
    wrapped: Callable[..., Awaitable[None]] = made
    return wrapped
