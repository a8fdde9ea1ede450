"""An event-stream decoder that is obvious rather than fast, to test the real one against.

Written from the prose of the WHATWG HTML standard, sections 9.2.5 and 9.2.6, one character at a
time and with the whole stream at hand.
"""

from dataclasses import dataclass, field


@dataclass
class ReferenceDecoder:
    """The state that section 9.2.6 gives an event stream's interpreter."""

    data_buffer: str = ""
    event_type_buffer: str = ""
    last_event_id_buffer: str = ""
    reconnection_time: int | None = None
    dispatched: list[tuple[str, str, str, int | None]] = field(default_factory=list)
    within_event: bool = False

    def process_line(self, line: str) -> None:
        if line == "":
            self.dispatch()
            return
        if line[0] == ":":
            return
        self.within_event = True
        if ":" not in line:
            self.process_field(line, "")
            return
        colon = line.index(":")
        name = line[:colon]
        value = line[colon + 1 :]
        if value != "" and value[0] == " ":
            value = value[1:]
        self.process_field(name, value)

    def process_field(self, name: str, value: str) -> None:
        if name == "event":
            self.event_type_buffer = value
        if name == "data":
            self.data_buffer = self.data_buffer + value
            self.data_buffer = self.data_buffer + "\n"
        if name == "id" and "\x00" not in value:
            self.last_event_id_buffer = value
        if name == "retry" and value != "":
            only_digits = True
            for character in value:
                if character not in "0123456789":
                    only_digits = False
            if only_digits:
                self.reconnection_time = int(value)

    def dispatch(self) -> None:
        self.within_event = False
        if self.data_buffer == "":
            self.event_type_buffer = ""
            return
        if self.data_buffer[-1] == "\n":
            self.data_buffer = self.data_buffer[:-1]
        event_type = "message"
        if self.event_type_buffer != "":
            event_type = self.event_type_buffer
        self.dispatched.append(
            (event_type, self.data_buffer, self.last_event_id_buffer, self.reconnection_time)
        )
        self.data_buffer = ""
        self.event_type_buffer = ""


def decode(stream: bytes) -> ReferenceDecoder:
    """Interpret a whole stream; `dispatched` are its events as (type, data, ID, retry).

    `within_event` says whether the stream ends inside an event, which is then discarded.
    """
    # "UTF-8 decode" of the Encoding standard: one byte order mark goes, errors are replaced.
    if stream[:3] == b"\xef\xbb\xbf":
        stream = stream[3:]
    text = stream.decode("utf-8", "replace")
    decoder = ReferenceDecoder()
    line = ""
    position = 0
    while position < len(text):
        character = text[position]
        position += 1
        if character == "\n":
            decoder.process_line(line)
            line = ""
        elif character == "\r":
            if position < len(text) and text[position] == "\n":
                position += 1
            decoder.process_line(line)
            line = ""
        else:
            line += character
    if line != "" and line[0] != ":":
        decoder.within_event = True
    return decoder
