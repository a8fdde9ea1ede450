"""The bytes that the benchmarks send: streams of chats, lists, and the answers of plain calls."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any, Final

CHAT_ID: Final = "7382159487131697202"
CONVERSATION_ID: Final = "7381473525342978089"
BOT_ID: Final = "7379462189365198898"
DELTA: Final = "conversation.message.delta"

# A delta brings a word or less, in whatever script.
_WORDS: Final = (
    "Today",
    "you",
    "can",
    "cook",
    "tomatoes",
    "with",
    "eggs",
    ":",
    "番茄",
    "炒",
    "蛋",
    ".",
)


def delta_data(count: int, **others: Any) -> list[bytes]:
    """Make the JSON of deltas as the service sends them, of about 200 bytes each, and `others`."""
    return [
        _json(
            {
                "id": "7382159494123470858",
                "conversation_id": CONVERSATION_ID,
                "bot_id": BOT_ID,
                "role": "assistant",
                "type": "answer",
                "content": f" {_WORDS[number % len(_WORDS)]}",
                "content_type": "text",
                "chat_id": CHAT_ID,
                **others,
            }
        )
        for number in range(count)
    ]


def framed(name: str, data: bytes) -> bytes:
    """Make one event, in the service's framing."""
    return b"event:%s\ndata:%s\n\n" % (name.encode(), data)


DONE: Final = framed("done", b'"[DONE]"')


def chat_stream(count: int, **others: Any) -> list[bytes]:
    """Make the events of a chat whose answer comes in so many deltas, which have `others` too."""
    return [
        framed("conversation.chat.created", _chat("created")),
        framed("conversation.chat.in_progress", _chat("in_progress")),
        *(framed(DELTA, data) for data in delta_data(count, **others)),
        framed("conversation.message.completed", _message("Tomatoes with eggs.")),
        framed("conversation.chat.completed", _chat("completed")),
        DONE,
    ]


def large_event(size: int) -> bytes:
    """Make one event with so many bytes of content."""
    return framed("conversation.message.completed", _message("x" * size))


def cut(content: bytes, size: int) -> list[bytes]:
    """Cut content into pieces of one size."""
    return [content[start : start + size] for start in range(0, len(content), size)]


def in_groups(events: Iterable[bytes], size: int) -> list[bytes]:
    """Join events into pieces of so many each."""
    remaining = iter(events)
    return list(iter(lambda: b"".join(islice(remaining, size)), b""))


def envelope(data: Any) -> bytes:
    """Make the answer of a plain call."""
    return _json({"code": 0, "msg": "", "data": data, "detail": {"logid": "20261117101530A1B2"}})


def chat_answer() -> bytes:
    """Make the answer of `chat.retrieve`."""
    return envelope(json.loads(_chat("completed")))


def bots_answer(count: int) -> bytes:
    """Make a page of bots."""
    bots = [
        {
            "id": str(7395041286730219554 + number),
            "name": f"Dish of the day {number}",
            "description": "Teaches one home-style dish a day, step by step.",
            "icon_url": "https://example.com/icons/dish.png",
            "is_published": True,
            "published_at": 1760083260,
            "updated_at": 1760083250 + number,
            "owner_user_id": "3685670000007",
        }
        for number in range(count)
    ]
    return envelope({"total": count, "items": bots})


def messages_answer(count: int) -> bytes:
    """Make a list of messages."""
    message = json.loads(_message("You can cook tomatoes with eggs, in ten minutes. 番茄炒蛋。"))
    return envelope([message | {"id": str(7382159494123470858 + n)} for n in range(count)])


def file_answer(size: int) -> bytes:
    """Make the answer of an upload."""
    file = {"id": "7484881587176734755", "bytes": size, "file_name": "f", "created_at": 1742720000}
    return envelope(file)


def _message(content: str) -> bytes:
    return _json(
        {
            "id": "7382159494123470858",
            "conversation_id": CONVERSATION_ID,
            "bot_id": BOT_ID,
            "chat_id": CHAT_ID,
            "role": "assistant",
            "type": "answer",
            "content": content,
            "content_type": "text",
            "created_at": 1718792951,
            "updated_at": 1718792954,
        }
    )


def _chat(status: str) -> bytes:
    chat: dict[str, Any] = {
        "id": CHAT_ID,
        "conversation_id": CONVERSATION_ID,
        "bot_id": BOT_ID,
        "created_at": 1718792949,
        "status": status,
        "last_error": {"code": 0, "msg": ""},
        "meta_data": {},
    }
    if status == "completed":
        chat["completed_at"] = 1718792954
        chat["usage"] = {"token_count": 633, "output_count": 19, "input_count": 614}
    return _json(chat)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
