"""Replies of every kind for the chats that the contract tests begin."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from typing import Any

from coze_mock import Audio, Failure, FunctionCall, Reasoning, StreamError

REPLIES: Sequence[tuple[Any, ...]] = (
    ("It is sunny ☀️, 晴れ",),
    (Reasoning("Let me think: 思考中。"), "42"),
    ("First.", "Second, at length: one two three."),
    (FunctionCall("get_weather", {"city": "Lisbon"}),),
    (
        "Let me look.",
        FunctionCall("a", "no JSON"),
        FunctionCall("b", type="reply_message"),
        "Done.",
    ),
    ("Listen:", Audio(bytes(range(256)) * 40)),
    (Failure(4013, "the model is busy"),),
    ("Broken", Failure(4011, "no tokens left", bare=True)),
    ("Broken", StreamError(5000, "internal error")),
)
"""Replies of every kind, so that streams of every kind come."""


def chosen(choices: Sequence[Any], request: Any) -> Any:
    """One of the choices, always the same for the same request."""
    return choices[zlib.crc32(json.dumps(request, sort_keys=True).encode()) % len(choices)]
