"""Reads what the user asks out of the messages that a chat is started with."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from coze_mock.errors import ApiError, Code, shorten
from coze_mock.operations.files.objects import FILES
from coze_mock.server.sizes import check_json
from coze_mock.state.state import MockState

_SAVED_TYPES = frozenset({"question", "answer"})
_PASSING_TYPES = frozenset({"function_call", "tool_output", "tool_response"})
_MOST_VALUES = 1000
_PICTURES = {"image": "🖼", "file": "📄", "audio": "🔊"}


def read_messages(
    state: MockState, messages: Sequence[Mapping[str, Any]], *, saved: bool = True
) -> list[str]:
    """The text of each message; files in it are named by their kind.

    ``saved`` says whether the chat saves its history, into which only questions and answers go.

    Raises ApiError by the rules of the Coze reference ("Start a chat", EnterMessage and
    object_string): 4005 for a bad message, 4200 for a file that doesn't exist, and 4000 for images
    or files without a message in plain text right before or after them.
    """
    allowed = _SAVED_TYPES if saved else _SAVED_TYPES | _PASSING_TYPES
    texts = [_read(state, message, allowed) for message in messages]
    for index, message in enumerate(messages):
        beside = [*messages[max(index - 1, 0) : index], *messages[index + 1 : index + 2]]
        if _has_only_pictures(message) and not any(one["content_type"] == "text" for one in beside):
            msg = "images or files alone need a message in plain text right before or after them"
            raise ApiError(Code.BAD_PARAMETER, msg)
    return texts


def _read(state: MockState, message: Mapping[str, Any], allowed: frozenset[str]) -> str:
    kind = message.get("type") or ("question" if message["role"] == "user" else "answer")
    if kind == "question" and message["role"] != "user":
        raise _bad("only a user's message can be a question")
    if kind not in allowed:
        unless = " while auto_save_history is true" if kind in _PASSING_TYPES else ""
        raise _bad(f"a message of type {shorten(kind)} can't be sent{unless}")
    if message["content_type"] == "text":
        return str(message["content"])
    if message["content_type"] == "object_string":
        return _read_objects(state, message["content"])
    raise _bad(f"content of type {message['content_type']} can't be sent")


def _has_only_pictures(message: Mapping[str, Any]) -> bool:
    """Whether a message needs another to say what is asked; sound says it itself."""
    return message["content_type"] == "object_string" and all(
        item["type"] in ("image", "file") for item in json.loads(message["content"])
    )


def _read_objects(state: MockState, content: str) -> str:
    try:
        check_json(content.encode(), _MOST_VALUES)
        items = json.loads(content)
    except ApiError as error:
        raise _bad(f"an object_string: {error.msg}") from None
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
