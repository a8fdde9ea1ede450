"""Run a script.

Reads out what a script says, and ends where the script asks something.

Args:
    script: Name of the script.
    parameters: Values that the script wants, of any type.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeError: raised while the stream is read: it was refused, failed or cut.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Required, TypedDict

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.operations import Operation

from ... import models


class ReadingsRunsStreamArguments(TypedDict, total=False):
    """The arguments of `stream`."""

    script: Required[str]
    parameters: Mapping[str, Any] | None


OPERATION: Final[Operation[None]] = Operation(
    "readings_runs_stream",
    "POST",
    "/v1/readings/runs",
    body=models.RunRequest,
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncStreamingClient,
    body: models.RunRequest,
) -> EventStream[models.RunEvent]:
    """Return the stream of events; the request is sent when it is entered or first iterated."""
    return client.stream_events(
        OPERATION.request(
            {
                **OPERATION.fields_of(body),
            }
        ),
        models.RUN_EVENTS,
    )


def asyncio(
    *,
    client: AsyncStreamingClient,
    body: models.RunRequest,
) -> AsyncEventStream[models.RunEvent]:
    """Return the stream of events; the request is sent when it is entered or first iterated."""
    return client.stream_events(
        OPERATION.request(
            {
                **OPERATION.fields_of(body),
            }
        ),
        models.RUN_EVENTS,
    )
