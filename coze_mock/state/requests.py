"""What is remembered of each request that came in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from starlette.requests import Request

from coze_mock.faults.kinds import Fault
from coze_mock.state.collection import Kind


@dataclass(frozen=True)
class RecordedRequest:
    """A request as it came in."""

    method: str
    """In capitals: ``POST``."""
    path: str
    """Without the query: ``/v3/chat``."""
    query: Mapping[str, str]
    """The query parameters; of one that came more than once, the last value."""
    query_items: tuple[tuple[str, str], ...]
    """All query parameters as they came, pairs of name and value."""
    headers: Mapping[str, str]
    """By lower-case name; of one that came more than once, the last value. The token is ``***``."""
    logid: str
    """The log ID that the answer had."""
    body: bytes = field(default=b"", repr=False)
    """The JSON body as it came; empty when there was none, it was very large, or the token was
    refused."""
    status: int | None = None
    """The HTTP status of the answer; None until it begins, and where there was none."""
    fault: Fault | None = None
    """The fault that the request met."""

    @property
    def json(self) -> Any:
        """The JSON body, or None when there is none or it isn't JSON."""
        try:
            return json.loads(self.body) if self.body else None
        except (ValueError, RecursionError):
            return None

    @classmethod
    def of(cls, request: Request, body: bytes) -> RecordedRequest:
        """Record a request."""
        items = tuple(request.query_params.multi_items())
        headers = dict(request.headers.items())
        if "authorization" in headers:
            headers["authorization"] = "***"
        return cls(
            method=request.method,
            path=request.url.path,
            query=dict(items),
            query_items=items,
            headers=headers,
            logid=request.state.logid,
            body=body,
            fault=getattr(request.state, "fault", None),
        )


REQUESTS = Kind[RecordedRequest]("request", limit=attrgetter("requests"), key=attrgetter("logid"))
