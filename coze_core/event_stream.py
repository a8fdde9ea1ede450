"""Decodes the bytes of a `text/event-stream` body into events.

The grammar is that of the WHATWG HTML standard, sections 9.2.5 (parsing an event stream) and 9.2.6
(interpreting an event stream): https://html.spec.whatwg.org/multipage/server-sent-events.html.
The decoder waits for nothing and reads nothing itself, so blocking and async streams share it.
"""

import re
from typing import Final, TypeAlias

from .errors import CozeEventTooLargeError
from .weights import LIGHT, MOST_WEIGHT, weight_of

Event: TypeAlias = tuple[bytes, bytes, bytes]
"""An event's type (`message` where the stream names none), its data lines joined by LF, its ID.

The ID is the last one that the stream has stated, empty where it states none. All are still UTF-8:
whoever parses JSON takes bytes, and needs no string on the way. As the standard has it,
`.decode("utf-8", "replace")` gives their text.
"""

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_END_OF_EVENT: Final = b"\n\n"
_CARRIAGE_RETURN: Final = 0x0D  # as a number it is found in a sixth of the time
# One `event` line, one `data` line and a blank line, as nearly every event has. One is matched
# alone, as a service sends it that writes while it thinks; many are found by one search in C.
_PLAIN_EVENT: Final = rb"^event: ?+([^\n]++)\ndata: ?+([^\n]*+)\n\n()"
_match_plain_event: Final = re.compile(_PLAIN_EVENT).fullmatch
_find_plain_events: Final = re.compile(_PLAIN_EVENT, re.MULTILINE).findall
# int() refuses longer numbers, where it is configured to take as few digits as it lets be. What
# is left after the cut is still a longer time than any.
_MAX_RETRY_DIGITS: Final = 640
_FIELDS: Final = (b"event", b"data", b"id", b"retry")
# As many bytes of what is no part of an event stream are kept to be told.
_LONGEST_FOREIGN: Final = 65_536


class EventStreamDecoder:
    """Turns the bytes of one event stream, cut anywhere, into its events.

    It holds no more than the event that is still arriving. `max_event_bytes` bounds the size of
    one event: all bytes between two blank lines, comments included, a CRLF counted as one. An event
    that would take far more memory once it is parsed exceeds the limit, too.

    `retry` is the reconnection time in milliseconds that is in force with the event that was
    returned last, None until the stream states one. `failure` is set once an event exceeds the
    limit; the decoder is of no further use then.

    The standard drops events without data. Those of the types in `without_data` are returned all
    the same, with empty data.
    """

    def __init__(
        self, *, max_event_bytes: int, without_data: frozenset[bytes] = frozenset()
    ) -> None:
        self._max_event_bytes = max_event_bytes
        self._max_weight = max(max_event_bytes, LIGHT)
        # So many bytes exceed neither, whatever they are.
        self._light_bytes = min(max_event_bytes, self._max_weight // MOST_WEIGHT)
        self._without_data = without_data
        # What came after the last blank line, with every line end turned into a line feed.
        self._buffer = bytearray()
        self._at_start = True
        self._after_carriage_return = False
        self._last_event_id = b""
        self.retry: int | None = None
        self.failure: CozeEventTooLargeError | None = None
        self._foreign = b""

    def feed(self, chunk: bytes) -> list[Event]:
        """Return the events that `chunk` completes.

        They end before one that exceeds the limit, which is in `failure`.
        """
        if (
            not self._buffer
            and (len(chunk) <= self._light_bytes or self._is_light(chunk, len(chunk)))
            and _CARRIAGE_RETURN not in chunk
            and not self._last_event_id
            and (events := _plain_events(chunk, len(chunk)))
        ):
            # Whole events and nothing else, as servers send them: nothing to keep.
            self._at_start = self._after_carriage_return = False
            return events
        return self._feed(chunk)

    def _feed(self, chunk: bytes) -> list[Event]:
        """Take a chunk of any kind."""
        if self._after_carriage_return and chunk:
            # The CR has ended its line already: a line feed may never come.
            self._after_carriage_return = False
            chunk = chunk.removeprefix(b"\n")
        if _CARRIAGE_RETURN in chunk:
            self._after_carriage_return = chunk.endswith(b"\r")
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        # Only the last byte is looked at again: the time stays linear when one event comes in
        # many chunks.
        buffer = self._buffer
        searched = len(buffer) - 1 if buffer else 0
        buffer += chunk
        end = buffer.rfind(_END_OF_EVENT, searched)
        if end >= 0:
            end += len(_END_OF_EVENT)
        if len(buffer) > self._light_bytes and not self._is_light(buffer, end):
            return self._decode_within_limit(end)
        if end < 0:
            return []
        if (
            not self._at_start
            and not self._last_event_id
            and (one := _match_plain_event(buffer, 0, end))
        ):
            # The most common case, without a call for it.
            events: list[Event] = [(one[1], one[2], b"")]
        else:
            events = self._decode(buffer, end)
        del buffer[:end]
        return events

    def _decode_within_limit(self, end: int) -> list[Event]:
        """Decode events one by one, up to one that is too large; the rest counts as one."""
        blocks = bytes(self._buffer[: max(end, 0)])
        del self._buffer[: len(blocks)]
        events: list[Event] = []
        for block in blocks.split(_END_OF_EVENT)[:-1]:
            if self._is_too_large(block):
                return events
            block += _END_OF_EVENT
            events += self._decode(block, len(block))
        self._is_too_large(self._buffer)
        return events

    @property
    def unfinished(self) -> bool:
        """Whether the bytes fed so far end within an event; a comment is none.

        The standard discards such an event when the stream ends, so the stream was cut.
        """
        rest = self._rest()
        return any(line and not line.startswith(b":") for line in rest.split(b"\n"))

    @property
    def pending(self) -> tuple[bytes, bytes] | None:
        """Type and data of the event that the bytes fed so far end within; None without data.

        No bytes but the end of that event may follow: the ID and the pause that it states count.
        """
        rest = self._rest()
        events = [] if _is_foreign(rest) else self._interpret(rest)
        return events[0][:2] if events else None

    @property
    def foreign(self) -> bytes:
        """What came in place of events, such as the JSON of a refusal or a gateway's words.

        The standard ignores what isn't a field. At most 64 KiB of it are kept.
        """
        rest = self._rest()
        found = self._foreign + (rest[:_LONGEST_FOREIGN] if _is_foreign(rest) else b"")
        return b"\n".join(line for line in found.split(b"\n") if not line.startswith(b":"))

    def _rest(self) -> bytes:
        rest = bytes(self._buffer)
        return rest.removeprefix(_BYTE_ORDER_MARK) if self._at_start else rest

    def _decode(self, blocks: bytes | bytearray, end: int) -> list[Event]:
        """Decode whole events, each with the blank line that ends it: `blocks` up to `end`."""
        if self._at_start:
            self._at_start = False
            blocks = blocks[:end].removeprefix(_BYTE_ORDER_MARK)
            end = len(blocks)
        if not self._last_event_id and (events := _plain_events(blocks, end)):
            return events
        return self._interpret(bytes(blocks[: end - len(_END_OF_EVENT)]))

    def _interpret(self, blocks: bytes) -> list[Event]:
        """Return the events of whole blocks, interpreted by section 9.2.6 line by line."""
        events: list[Event] = []
        for block in blocks.split(_END_OF_EVENT):
            event_type = b""
            data: list[bytes] = []
            for line in block.split(b"\n"):
                # A comment shows as a field without a name, which is ignored like any unknown one.
                field, _, value = line.partition(b":")
                value = value.removeprefix(b" ")
                if field == b"data":
                    data.append(value)
                elif field == b"event":
                    event_type = value
                elif field == b"id" and b"\0" not in value:
                    self._last_event_id = value
                elif field == b"retry" and value.isdigit():
                    self.retry = int(value[:_MAX_RETRY_DIGITS])
            if data or event_type in self._without_data:
                events.append((event_type or b"message", b"\n".join(data), self._last_event_id))
            elif len(self._foreign) < _LONGEST_FOREIGN and _is_foreign(block):
                self._foreign += block[:_LONGEST_FOREIGN] + b"\n"
        return events

    def _is_light(self, blocks: bytes | bytearray, end: int) -> bool:
        """Return whether no event can be too large: what has arrived, and `blocks` up to `end`."""
        if len(blocks) > self._max_event_bytes:
            return False
        return end <= 0 or weight_of(blocks, end) <= self._max_weight

    def _is_too_large(self, event: bytes | bytearray) -> bool:
        limit = self._max_event_bytes
        # Blank lines before the event are no part of it, nor is the end of its last line.
        too_large = (len(event) > limit and len(event.strip(b"\n")) > limit) or (
            len(event) > self._light_bytes and weight_of(event) > self._max_weight
        )
        if too_large:
            self.failure = CozeEventTooLargeError(
                "an event of the stream is too large", limit=limit
            )
        return too_large


def _is_foreign(block: bytes) -> bool:
    """Return whether a block has no field, and doesn't begin with a part of one."""
    lines = [line.partition(b":") for line in block.split(b"\n")]
    if any(name in _FIELDS and colon for name, colon, _ in lines):
        return False
    for name, colon, _ in lines:
        if name:
            return bool(colon) or not any(field.startswith(name) for field in _FIELDS)
    return False


def _plain_events(blocks: bytes | bytearray, end: int) -> list[Event]:
    """Return the events of `blocks` up to `end`; none if there is anything but plain ones."""
    if one := _match_plain_event(blocks, 0, end):
        return [(one[1], one[2], b"")]
    events: list[Event] = _find_plain_events(blocks, 0, end)
    # As each begins a line, nothing is between, before or behind them when there are no line feeds
    # but theirs and the last two are at the end.
    if len(events) * 3 == blocks.count(b"\n", 0, end) and blocks.endswith(_END_OF_EVENT, 0, end):
        return events
    return []
