"""The result of the events of a run's stream: messages, text, output and interrupt."""

from __future__ import annotations

from io import StringIO
from typing import Any

import httpx

from coze_api.models import (
    WorkflowDone,
    WorkflowDoneEvent,
    WorkflowEvent,
    WorkflowEventInterrupt,
    WorkflowInterruptEvent,
    WorkflowMessage,
    WorkflowMessageEvent,
    WorkflowUsage,
)
from coze_core.errors import CozeStreamError
from coze_core.redaction import forget_token

from ._run_outputs import parsed


class NodeMessage:
    """What one execution of a node has written so far.

    Attributes:
        node_title: title of the node; empty or `End` for the end node.
        node_id: ID of the node, if the service tells it.
        is_finish: whether it is whole.
    """

    def __init__(self, node_title: str | None, node_id: str | None) -> None:
        self.node_title = node_title
        self.node_id = node_id
        self.is_finish = False
        self._text = StringIO()

    @property
    def text(self) -> str:
        """What has been written."""
        return self._text.getvalue()

    def write(self, piece: str) -> None:
        """Add a piece."""
        self._text.write(piece)

    def to_dict(self) -> dict[str, Any]:
        """Return the message as plain data."""
        return {"node_title": self.node_title, "text": self.text, "is_finish": self.is_finish}

    def __repr__(self) -> str:
        return (
            f"NodeMessage(node_title={self.node_title!r}, text={self.text!r}, "
            f"is_finish={self.is_finish})"
        )


class RunTranscript:
    """What the events of a run's stream have brought so far.

    Attributes:
        messages: what nodes have written, in the order in which they began.
        interrupt: what the run asks, and the node that asks it; None unless it waits.
        usage: the tokens used, with the last message of the run.
        debug_url: URL of a page that shows what each node took and gave.
        is_done: whether the run has ended well.
        piece: the text that the last event added.
        logid: ID of the log that the service wrote of the call; None before the stream is open.
        request: the request of the stream, whose token is removed from exceptions.
    """

    def __init__(self) -> None:
        self.messages: list[NodeMessage] = []
        self.interrupt: WorkflowEventInterrupt | None = None
        self.usage: WorkflowUsage | None = None
        self.debug_url: str | None = None
        self.is_done = False
        self.piece = ""
        self.logid: str | None = None
        self.request: httpx.Request | None = None
        self._unfinished: dict[object, NodeMessage] = {}

    @property
    def text(self) -> str:
        """The text of all messages."""
        return "".join(message.text for message in self.messages)

    @property
    def output(self) -> Any:
        """What the end node gave, whose message is the last one; None unless the run is done."""
        return parsed(self.messages[-1].text) if self.is_done and self.messages else None

    def begin(self, logid: str | None, request: httpx.Request | None) -> None:
        """Note what opened the stream."""
        self.logid, self.request = logid, request

    def add(self, event: WorkflowEvent) -> WorkflowEvent:
        """Add an event, and return it."""
        self.piece = ""
        if isinstance(event, WorkflowMessageEvent):
            self._write(event.data)
        elif isinstance(event, WorkflowInterruptEvent):
            self.interrupt = event.data
        elif isinstance(event, WorkflowDoneEvent):
            self.is_done = True
            done: object = event.data
            self.debug_url = done.debug_url if isinstance(done, WorkflowDone) else None
        return event

    def _write(self, piece: WorkflowMessage) -> None:
        # A node may run more than once, and several may write in turn.
        key = piece.node_execute_uuid or (piece.node_id, piece.node_title)
        message = self._unfinished.get(key)
        if message is None or (key is not piece.node_execute_uuid and piece.node_seq_id == "0"):
            message = self._unfinished[key] = NodeMessage(piece.node_title, piece.node_id)
            self.messages.append(message)
        content: object = piece.content  # whatever the document says
        if isinstance(content, str) and content:
            message.write(content)
            self.piece = content
        if piece.node_is_finish:
            message.is_finish = True
            del self._unfinished[key]
        self.usage = piece.usage or self.usage

    def text_of(self, _: WorkflowEvent) -> str:
        """Return the text that the event that was added last adds."""
        return self.piece

    def complete(self, error: CozeStreamError) -> None:
        """Add what had arrived before it to an error of the stream."""
        error.text = self.text
        forget_token(error, self.request)
