"""A request for events says so; all else takes whatever comes."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from coze_ext import user_message
from tests.twins import Twin
from tests.unit.bodies import GOOD_DAY, Body, chat, envelope, event_stream

ACCEPTS: dict[str, tuple[dict[str, Any], dict[str, str | None], str]] = {
    "nothing of its own": ({}, {}, "text/event-stream"),
    "the client's own": ({"headers": {"accept": "text/plain"}}, {}, "text/plain"),
    "the HTTP client's own": ({}, {"Accept": "application/json"}, "application/json"),
    "none of the HTTP client": ({}, {"Accept": None}, "text/event-stream"),
}


class Service:
    """Answers with a chat, streamed or not, and remembers what was accepted."""

    def __init__(self) -> None:
        self.accepted: list[str | None] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.accepted.append(request.headers.get("accept"))
        streams = b'"stream":true' in request.content
        return event_stream(Body(*GOOD_DAY)) if streams else envelope(chat())


@pytest.mark.parametrize("name", ACCEPTS)
async def test_a_stream_asks_for_events_unless_the_program_asks_for_something(
    twin: Twin, name: str
) -> None:
    settings, http_headers, expected = ACCEPTS[name]
    service = Service()
    coze = twin.coze(service, **settings)
    for header, value in http_headers.items():
        if value is None:
            del coze._http_client.headers[header]
        else:
            coze._http_client.headers[header] = value
    hello = {"bot_id": "7", "user_id": "u", "additional_messages": [user_message("?")]}
    assert await twin.value(coze.chat.stream(**hello).final_text()) == "Good day"
    await twin.value(coze.chat.create(**hello))
    other = http_headers.get("Accept", settings.get("headers", {}).get("accept", "*/*"))
    assert service.accepted == [expected, other]
