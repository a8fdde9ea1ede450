"""Streams a chat as server-sent events, with the service's framing and in its order."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import anyio
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from coze_mock.operations.chat import render
from coze_mock.operations.chat.objects import Chat, Turn
from coze_mock.operations.chat.replies import RawEvent
from coze_mock.operations.chat.turns import Answer, Break, Note, Speech, StreamItem, pieces
from coze_mock.state.state import MockState

DONE = 'event:done\ndata:"[DONE]"\n\n'


def frame(event: str, data: Any) -> str:
    """One event as the wire carries it. A string is sent as it stands, all else as JSON."""
    text = data if isinstance(data, str) else _json(data)
    return f"event:{event}\ndata:{text}\n\n"


class EventStream(StreamingResponse):
    """A stream of events that tells when it is over, however it ended."""

    media_type = "text/event-stream"

    def __init__(self, events: AsyncIterator[str], when_over: Callable[[], None]) -> None:
        super().__init__(events, headers={"cache-control": "no-cache"})
        self._when_over = when_over

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._when_over()


def stream_turn(
    state: MockState, chat: Chat, turn: Turn, items: tuple[StreamItem, ...], *, done: str = DONE
) -> EventStream:
    """The response that streams a turn which plan_turn planned with ``streamed``.

    ``done`` is the event that ends it.

    A client that goes away does not stop the bot: the chat then ends on its own after its usual
    duration, as the service's does.
    """

    def when_over() -> None:
        if turn.ends_at is None:
            turn.ends_at = state.now() + state.settings.chat_duration

    return EventStream(_events(state, chat, turn, items, done), when_over)


async def _events(
    state: MockState, chat: Chat, turn: Turn, items: tuple[StreamItem, ...], done: str
) -> AsyncIterator[str]:
    def chat_event(status: str) -> str:
        info = render.chat_info(chat, state.now(), status=status)
        info.setdefault("usage", {"token_count": 0, "input_count": 0, "output_count": 0})
        if status in ("created", "in_progress", "completed"):
            # Neither says anything: only the status does.
            info.setdefault("completed_at", int(state.now()))
            info["required_action"] = render.NO_ACTION
        return frame(f"conversation.chat.{status}", info)

    yield chat_event("created")
    yield chat_event("in_progress")
    for item in items:
        match item:
            case Answer(message, whole):
                for key, text in (
                    ("reasoning_content", message.reasoning_content),
                    ("content", message.content),
                ):
                    piece_info = render.message_info(message) | {"content": ""}
                    piece_info.pop("reasoning_content", None)
                    for piece in pieces(text):
                        await anyio.sleep(state.settings.stream_interval)
                        yield frame("conversation.message.delta", piece_info | {key: piece})
                if whole:
                    yield frame("conversation.message.completed", render.message_info(message))
            case Note(message):
                yield frame("conversation.message.completed", render.message_info(message))
            case Speech(message, audio):
                audio_info = render.message_info(message)
                for start in range(0, len(audio.data), audio.chunk_bytes):
                    await anyio.sleep(state.settings.stream_interval)
                    chunk = audio.data[start : start + audio.chunk_bytes]
                    content = base64.b64encode(chunk).decode("ascii")
                    yield frame("conversation.audio.delta", audio_info | {"content": content})
            case RawEvent(name, data):
                yield frame(name, data)
            case Break(code, msg):
                chat.end(state.now())
                yield frame("error", {"code": code, "msg": msg})
                return
    chat.end(state.now())
    outcome = turn.outcome
    if outcome.status == "failed" and outcome.bare:
        shown = f"{outcome.code:d}" if outcome.digits else outcome.code
        yield frame("conversation.chat.failed", {"code": shown, "msg": outcome.msg})
    else:
        yield chat_event(outcome.status)
    yield done


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
