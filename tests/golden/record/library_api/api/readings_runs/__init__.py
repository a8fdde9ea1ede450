"""The operations tagged `readings runs`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.resources import Operations

from ... import models

if TYPE_CHECKING:
    from .readings_runs_stream import ReadingsRunsStreamArguments as ReadingsRunsStreamArguments


class ReadingsRuns(Operations):
    """The operations tagged `readings runs`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    def stream(
        self,
        *,
        script: str,
        parameters: Mapping[str, Any] | None = None,
    ) -> EventStream[models.RunEvent]:
        """Run a script.

        Reads out what a script says, and ends where the script asks something.

        Args:
            script: Name of the script.
            parameters: Values that the script wants, of any type.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .readings_runs_stream import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "script": script,
                    "parameters": parameters,
                }
            ),
            models.RUN_EVENTS,
        )


class AsyncReadingsRuns(Operations):
    """The operations tagged `readings runs`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    def stream(
        self,
        *,
        script: str,
        parameters: Mapping[str, Any] | None = None,
    ) -> AsyncEventStream[models.RunEvent]:
        """Run a script.

        Reads out what a script says, and ends where the script asks something.

        Args:
            script: Name of the script.
            parameters: Values that the script wants, of any type.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .readings_runs_stream import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "script": script,
                    "parameters": parameters,
                }
            ),
            models.RUN_EVENTS,
        )


def __getattr__(name: str) -> Any:
    """Import what describes an operation's arguments on first use (PEP 562)."""
    module = {"ReadingsRunsStreamArguments": "readings_runs_stream"}.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return value
