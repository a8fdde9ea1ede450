"""Reads what the user asks out of the messages that a chat is started with."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.operations.files.objects import FILES
from coze_mock.state.state import MockState

_PICTURES = {"image": "🖼", "file": "📄", "audio": "🔊"}


def read_messages(state: MockState, messages: Sequence[Mapping[str, Any]]) -> list[str]:
    """The text of each message; files in it are named by their kind.

    Raises ApiError by the rules of the Coze reference ("Start a chat", EnterMessage and
    object_string): 4005 for a bad message, 4200 for a file that doesn't exist, and 4000 for files
    without a message in plain text right before or after them.
    """
    texts = [_read(state, message) for message in messages]
    for index, message in enumerate(messages):
        beside = [*messages[max(index - 1, 0) : index], *messages[index + 1 : index + 2]]
        if _has_only_files(message) and not any(one["content_type"] == "text" for one in beside):
            msg = "files alone need a message in plain text right before or after them"
            raise ApiError(Code.BAD_PARAMETER, msg)
    return texts


def _read(state: MockState, message: Mapping[str, Any]) -> str:
    if message.get("type") == "question" and message["role"] != "user":
        raise _bad("only a user's message can be a question")
    if message.get("type") in ("follow_up", "verbose", "knowledge"):
        raise _bad(f"a message of type {message['type']} can't be sent")
    if message["content_type"] == "text":
        return str(message["content"])
    if message["content_type"] == "object_string":
        return _read_objects(state, message["content"])
    raise _bad(f"content of type {message['content_type']} can't be sent")


def _has_only_files(message: Mapping[str, Any]) -> bool:
    return message["content_type"] == "object_string" and all(
        item["type"] != "text" for item in json.loads(message["content"])
    )


def _read_objects(state: MockState, content: str) -> str:
    try:
        items = json.loads(content)
    except (ValueError, RecursionError):
        raise _bad("an object_string must be the JSON text of an array") from None
    if not isinstance(items, list) or not items:
        raise _bad("an object_string must be the JSON text of an array with items")
    kinds = Counter(_check_object(state, item) for item in items)
    if kinds["text"] > 1:
        raise _bad("an object_string takes one text at most")
    if kinds["text"] and len(items) == 1:
        raise _bad("a text in an object_string needs a file or an image beside it")
    texts = [item["text"] for item in items if item["type"] == "text"]
    return " ".join([*texts, *_describe(items)])


def _check_object(state: MockState, item: Any) -> str:
    kind = item.get("type") if isinstance(item, dict) else None
    if kind == "text":
        if not isinstance(item.get("text"), str):
            raise _bad('a text in an object_string needs "text"')
        return "text"
    if kind not in _PICTURES:
        raise _bad("an item of an object_string is a text, image, file or audio")
    file_id, file_url = item.get("file_id"), item.get("file_url")
    if isinstance(file_id, str) and file_id:
        state[FILES].find(file_id)
    elif not (isinstance(file_url, str) and file_url):
        raise _bad(f'{kind} in an object_string needs "file_id" or "file_url"')
    return str(kind)


def _describe(items: Sequence[Mapping[str, Any]]) -> list[str]:
    return [
        f"[{_PICTURES[kind]} {kind} {shorten(item.get('file_id') or item['file_url'])}]"
        for item in items
        if (kind := item["type"]) != "text"
    ]


def _bad(msg: str) -> ApiError:
    return ApiError(Code.BAD_MESSAGE, msg)
