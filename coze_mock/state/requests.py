"""What is remembered of each request that came in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from coze_mock.state.collection import Kind


@dataclass(frozen=True)
class RecordedRequest:
    """A request as it came in. The token in ``headers`` is replaced by ``***``."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    """By lower-case name; of a header that came more than once, the last value."""
    json: Any
    """The JSON body, or None when there was none, it was not JSON, or it was very large."""
    logid: str


REQUESTS = Kind[RecordedRequest]("request", limit=attrgetter("requests"), key=attrgetter("logid"))
