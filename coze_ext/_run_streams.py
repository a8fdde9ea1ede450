"""Streams of a workflow's run: its events and text, and their result."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Final

from coze_api.models import WorkflowEvent, WorkflowInterrupt, WorkflowUsage
from coze_core.async_streams import AsyncEventStream
from coze_core.errors import CozeStreamError
from coze_core.iterators import AsyncPieces, Pieces
from coze_core.streams import EventStream

from ._documented import documented_by
from ._run_transcript import NodeMessage, RunTranscript


class _Transcribed:
    """What a run's stream has brought so far, blocking or not."""

    _transcript: RunTranscript

    @property
    def messages(self) -> list[NodeMessage]:
        """What nodes have written so far, one message for each execution of a node."""
        return self._transcript.messages

    @property
    def text(self) -> str:
        """The text that has arrived so far, of all nodes in the order in which they began."""
        return self._transcript.text

    @property
    def output(self) -> Any:
        """What the end node gave: parsed if it is JSON, else text; None until the run is done."""
        return self._transcript.output

    @property
    def interrupt(self) -> WorkflowInterrupt | None:
        """What the run asks, if it waits: `runs.resume` takes its `event_id` and `type`."""
        told = self._transcript.interrupt
        return None if told is None else told.interrupt_data

    @property
    def usage(self) -> WorkflowUsage | None:
        """The tokens used, which come with the last message of the run."""
        return self._transcript.usage

    @property
    def debug_url(self) -> str | None:
        """URL of a page that shows what each node took and gave, once the run is done."""
        return self._transcript.debug_url

    def to_dict(self) -> dict[str, Any]:
        """Return what has arrived so far, as plain data."""
        return {
            "messages": [message.to_dict() for message in self.messages],
            "output": self.output,
            "interrupt": None if self.interrupt is None else self.interrupt.to_dict(),
            "usage": None if self.usage is None else self.usage.to_dict(),
            "debug_url": self.debug_url,
            "logid": self._transcript.logid,
        }

    def _taking(self, events: Iterable[WorkflowEvent]) -> Iterator[WorkflowEvent]:
        return map(self._transcript.add, events)

    def _raise(self, error: CozeStreamError) -> list[WorkflowEvent]:
        """Raise an error of the stream with what had arrived before it."""
        self._transcript.complete(error)
        raise error


class WorkflowStream(_Transcribed, EventStream[WorkflowEvent]):
    """The stream of a run's typed events, and the context manager that closes it.

    The request is sent when the stream is entered or first iterated; iterating ends after the event
    `Done` or `Interrupt`. Inside a `with` block a loop may be left and continued; outside of one,
    leaving a loop closes the stream, which leaves the run at the service going on.

    Raises while it is iterated:
        CozeAPIError: the service refused the request.
        CozeStreamInterruptedError: the stream ended without `Done` or `Interrupt`, or was closed.
        CozeStreamEventError: the run failed, which the event `Error` says.
        CozeStreamError: an event can't be understood, or is too large.
        CozeConnectionError, CozeTimeoutError: no response came.
        CozeResponseError: the response isn't an event stream.
    """

    def __init__(self, events: EventStream[WorkflowEvent]) -> None:
        """Take over a stream of events, which hasn't been opened."""
        super().__init__(*events._parts)
        self._transcript = RunTranscript()
        self._settle = self._raise

    def text_deltas(self) -> Iterator[str]:
        """Iterate over the text that nodes write, piece by piece as they write it."""
        return Pieces(iter(self), self._transcript.text_of, _nothing, self._leave)

    def final_text(self) -> str:
        """Read to the end and return the whole text of all nodes.

        Raises:
            CozeStreamEventError: the run failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        self._exhaust()
        return self.text

    def final_output(self) -> Any:
        """Read to the end and return what the end node gave: parsed if it is JSON, else text.

        None says that the run waits for an answer: see `interrupt`.

        Raises:
            CozeStreamEventError: the run failed.
            CozeStreamInterruptedError: the stream was cut, or closed early.
        """
        self._exhaust()
        return self.output

    def _open(self) -> Any:
        chunks = super()._open()
        self._transcript.begin(self.logid, self._request)
        return chunks


class AsyncWorkflowStream(_Transcribed, AsyncEventStream[WorkflowEvent]):
    """The asynchronous twin of `WorkflowStream`; `aclose` closes it."""

    def __init__(self, events: AsyncEventStream[WorkflowEvent]) -> None:
        """Take over a stream of events: see `WorkflowStream`."""
        super().__init__(*events._parts)
        self._transcript = RunTranscript()
        self._settle = self._raise_too

    async def _raise_too(self, error: CozeStreamError) -> list[WorkflowEvent]:
        return self._raise(error)

    @documented_by(WorkflowStream.text_deltas)
    def text_deltas(self) -> AsyncIterator[str]:
        return AsyncPieces(aiter(self), self._transcript.text_of, _nothing, self._leave)

    @documented_by(WorkflowStream.final_text)
    async def final_text(self) -> str:
        await self._exhaust()
        return self.text

    @documented_by(WorkflowStream.final_output)
    async def final_output(self) -> Any:
        await self._exhaust()
        return self.output

    async def _opened(self) -> Any:
        chunks = self._chunks
        if chunks is None:
            chunks = await super()._opened()
            self._transcript.begin(self.logid, self._request)
        return chunks


def _nothing() -> None:
    """A run that failed has raised by then."""


__all__: Final = ["AsyncWorkflowStream", "NodeMessage", "WorkflowEvent", "WorkflowStream"]
