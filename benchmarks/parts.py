"""Where the time goes that the targets which aren't reached are missed by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final

import httpx

from benchmarks import clients, wire
from benchmarks.decoding import EVENTS, consume
from benchmarks.in_process import Streams
from benchmarks.measure import interleaved, typical
from benchmarks.results import Result
from coze_api.api.chat.chat_create import OPERATION
from coze_api.models import ChatCreateRequest, Message
from coze_core.event_stream import EventStreamDecoder
from coze_core.plans import decoder_of
from coze_ext import user_message
from coze_ext._settings import DEFAULT_MAX_EVENT_BYTES

ROUNDS: Final = 7
CALLS: Final = 300
BASE: Final = "http://localhost"


def results() -> Iterator[Result]:
    """Measure the parts of opening a chat's stream, and of decoding one whose events are cut."""
    yield from _reported("opening a stream", "µs", CALLS, _opening())
    yield from _reported("events in chunks of 200 B", "µs/event", EVENTS, _decoding())


def _reported(
    what: str, unit: str, per: int, parts: dict[str, Callable[[], object]]
) -> Iterator[Result]:
    for name, samples in interleaved(parts, rounds=ROUNDS, per=per).items():
        yield Result("parts", f"{what}: {name}", unit, typical(samples) * 1e6)


def _opening() -> dict[str, Callable[[], object]]:
    client = httpx.Client(transport=Streams(wire.chat_stream(1)))
    arguments: dict[str, Any] = {
        "bot_id": clients.BODY["bot_id"],
        "user_id": clients.USER_ID,
        "additional_messages": [user_message("What?")],
    }
    body = ChatCreateRequest(**arguments, stream=True)
    return {
        "bare httpx": _often(_first(clients.bare_httpx(client, BASE))),
        "typed events, the request being ready": _often(
            _first(clients.coze_ext_events(client, BASE))
        ),
        "coze.chat.stream": _often(_first(clients.coze_ext(client, BASE))),
        "the request of the arguments": _often(
            lambda: OPERATION.request({"stream": True, **arguments})
        ),
        "of that, the check of the limits and the dictionary": _often(body.accepted),
    }


def _first(opens: clients.Opens) -> Callable[[], None]:
    return lambda: consume(islice(opens(), 1))


def _often(call: Callable[[], object]) -> Callable[[], None]:
    def calls() -> None:
        for _ in range(CALLS):
            call()

    return calls


def _decoding() -> dict[str, Callable[[], object]]:
    chunks = wire.cut(b"".join(wire.chat_stream(EVENTS)), 200)
    client = httpx.Client(transport=Streams(chunks))
    parse = decoder_of(Message)
    data = wire.delta_data(EVENTS)
    typed = clients.coze_ext_events(client, BASE)
    chat = clients.coze_ext(client, BASE)

    def decode() -> None:
        feed = EventStreamDecoder(max_event_bytes=DEFAULT_MAX_EVENT_BYTES).feed
        for chunk in chunks:
            consume(feed(chunk))

    return {
        "parsing the JSON into models": lambda: consume(map(parse, data)),
        "finding the events": decode,
        "typed events": lambda: consume(typed()),
        "coze.chat.stream": lambda: consume(chat()),
    }
