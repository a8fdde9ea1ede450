"""Decodes the bytes of a `text/event-stream` body into events.

The grammar is that of the WHATWG HTML standard, sections 9.2.5 (parsing an event stream) and 9.2.6
(interpreting an event stream): https://html.spec.whatwg.org/multipage/server-sent-events.html.
The decoder waits for nothing and reads nothing itself, so blocking and async streams share it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ._errors import CozeEventTooLargeError

DEFAULT_MAX_EVENT_BYTES: Final = 16 * 1024 * 1024

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_END_OF_EVENT: Final = b"\n\n"
# int() refuses longer numbers, where it is configured to take as few digits as it lets be. What
# is left after the cut is still a longer time than any.
_MAX_RETRY_DIGITS: Final = 640


@dataclass(slots=True)
class ServerSentEvent:
    """One event of an event stream.

    `event` is its type (`message` where the stream names none), `data` its data lines joined with
    line feeds, `id` the stream's last event ID and `retry` its reconnection time in milliseconds
    (None until the stream states one). The last two stay in force for the events that follow.
    """

    event: str
    data: str
    id: str = ""
    retry: int | None = None


class EventStreamDecoder:
    """Turns the bytes of one event stream, cut anywhere, into its events.

    It holds no more than the event that is still arriving. `max_event_bytes` bounds the size of
    one event: all bytes between two blank lines, comments included, a CRLF counted as one.
    """

    def __init__(self, *, max_event_bytes: int = DEFAULT_MAX_EVENT_BYTES) -> None:
        self._max_event_bytes = max_event_bytes
        # What came after the last blank line, with every line end turned into a line feed.
        self._buffer = bytearray()
        self._at_start = True
        self._after_carriage_return = False
        self._last_event_id = ""
        self._retry: int | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Yield the events that `chunk` completes; exhaust the iterator before the next call.

        Raises CozeEventTooLargeError, after the events before it, when an event exceeds the limit;
        the decoder is of no further use then.
        """
        if self._after_carriage_return and chunk:
            # The CR has ended its line already, for nobody should wait for a line feed that may
            # never come.
            self._after_carriage_return = False
            chunk = chunk.removeprefix(b"\n")
        if b"\r" in chunk:
            self._after_carriage_return = chunk.endswith(b"\r")
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

        buffer = self._buffer
        # Only the last byte is looked at again: the time stays linear when one event comes in
        # many chunks.
        unsearched = max(len(buffer) - 1, 0)
        buffer += chunk
        end = buffer.rfind(_END_OF_EVENT, unsearched)
        if end >= 0:
            blocks = bytes(buffer[:end])
            del buffer[: end + len(_END_OF_EVENT)]
            if len(blocks) <= self._max_event_bytes:
                yield from self._decode(blocks)
            else:
                for block in blocks.split(_END_OF_EVENT):
                    self._check_size(block)
                    yield from self._decode(block)
        self._check_size(buffer)

    @property
    def unfinished(self) -> bool:
        """Whether the bytes fed so far end within an event (a comment is none).

        The standard discards such an event when the stream ends, so the stream was cut.
        """
        rest = bytes(self._buffer)
        if self._at_start:
            rest = rest.removeprefix(_BYTE_ORDER_MARK)
        return any(line and not line.startswith(b":") for line in rest.split(b"\n"))

    def _decode(self, blocks: bytes) -> Iterator[ServerSentEvent]:
        """Decode whole events, with blank lines between them."""
        if self._at_start:
            self._at_start = False
            blocks = blocks.removeprefix(_BYTE_ORDER_MARK)
        for block in blocks.decode("utf-8", "replace").split("\n\n"):
            # Nearly every event is one `event` line and one `data` line: the loop over lines is
            # for the others.
            first, found, data = block.partition("\ndata:")
            if found and first.startswith("event:") and "\n" not in first and "\n" not in data:
                yield ServerSentEvent(
                    first[6:].removeprefix(" ") or "message",
                    data.removeprefix(" "),
                    self._last_event_id,
                    self._retry,
                )
            elif (event := self._interpret(block)) is not None:
                yield event

    def _interpret(self, block: str) -> ServerSentEvent | None:
        """Follow section 9.2.6 for the lines of one event; None when it has no data."""
        event_type = ""
        data: list[str] = []
        for line in block.split("\n"):
            # A comment shows as a field without a name, which is ignored like any unknown field.
            field, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if field == "data":
                data.append(value)
            elif field == "event":
                event_type = value
            elif field == "id" and "\0" not in value:
                self._last_event_id = value
            elif field == "retry" and value.isascii() and value.isdigit():
                self._retry = int(value[:_MAX_RETRY_DIGITS])
        if not data:
            return None
        return ServerSentEvent(
            event_type or "message", "\n".join(data), self._last_event_id, self._retry
        )

    def _check_size(self, event: bytes | bytearray) -> None:
        limit = self._max_event_bytes
        # Blank lines before the event are no part of it, nor is the end of its last line.
        if len(event) > limit and len(event.strip(b"\n")) > limit:
            raise CozeEventTooLargeError("an event of the stream is too large", limit=limit)
