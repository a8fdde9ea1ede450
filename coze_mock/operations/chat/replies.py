"""What a bot replies: the parts of a scripted reply, and the queue of scripts."""

from __future__ import annotations

import base64
import binascii
import json
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from coze_mock.errors import shorten

T = TypeVar("T")


@dataclass(frozen=True)
class Text:
    """An answer in words. Several in one reply are several answers, with a message ID each."""

    text: str


@dataclass(frozen=True)
class Reasoning:
    """The model's reasoning, streamed before the answer that follows it."""

    text: str


@dataclass(frozen=True)
class FunctionCall:
    """A tool that the caller must run: the chat ends ``requires_action``.

    What stands after it in the reply comes once the tool outputs are submitted. Several calls next
    to each other are asked for at once. ``arguments`` is an object, or its JSON text. ``type`` is
    ``function``, or ``reply_message`` for the question node of a workflow.
    """

    name: str
    arguments: Mapping[str, Any] | str = field(default_factory=dict)
    type: str = "function"

    def arguments_text(self) -> str:
        if isinstance(self.arguments, str):
            return self.arguments
        return json.dumps(dict(self.arguments), ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True)
class Audio:
    """Speech, streamed as ``conversation.audio.delta`` events of ``chunk_bytes`` bytes each.

    It belongs to the answer before it, and only a streamed chat carries it.
    """

    data: bytes
    chunk_bytes: int = 4800  # a tenth of a second of PCM at 24 kHz and 16 bit

    def __post_init__(self) -> None:
        if self.chunk_bytes < 1:
            raise ValueError("chunk_bytes must be 1 or more")


@dataclass(frozen=True)
class FollowUp:
    """A question suggested to the user. Those in a reply take the place of the default ones."""

    text: str


@dataclass(frozen=True)
class Failure:
    """The chat fails with this code and message; nothing after it is sent.

    A Text right before it is broken off: its pieces are streamed, but it is never completed. With
    ``bare`` the ``conversation.chat.failed`` event carries only ``code`` and ``msg`` in place of a
    chat, as some of the service's failures do.
    """

    code: int
    msg: str
    bare: bool = False


@dataclass(frozen=True)
class StreamError:
    """The stream breaks off with an ``error`` event, and the chat fails.

    A Text right before it is broken off: its pieces are streamed, but it is never completed.
    """

    code: int
    msg: str


@dataclass(frozen=True)
class RawEvent:
    """An event of any name and data, sent as it is: for what the service may add one day.

    ``data`` is written as JSON, and a ``str`` is sent as it stands. Only a streamed chat carries
    it.
    """

    name: str
    data: Any


Part: TypeAlias = (
    Text | Reasoning | FunctionCall | Audio | FollowUp | Failure | StreamError | RawEvent
)


@dataclass(frozen=True)
class Script:
    """A reply, and the chats that it is for."""

    reply: tuple[Part, ...]
    bot_id: str | None = None
    question: str | None = None
    repeat: bool = False

    def fits(self, bot_id: str, question: str) -> bool:
        return (self.bot_id is None or self.bot_id == bot_id) and (
            self.question is None or self.question in question
        )


class ScriptError(ValueError):
    """A script that can't be understood; the message says where."""


class ScriptQueue:
    """Scripts that wait for their chats, first come, first served. Safe to use from any thread."""

    def __init__(self) -> None:
        self._scripts: list[Script] = []
        self._lock = threading.Lock()

    def add(self, scripts: Iterable[Script]) -> None:
        with self._lock:
            self._scripts.extend(scripts)

    def take(self, bot_id: str, question: str) -> tuple[Part, ...] | None:
        """The reply of the first script that fits, which is used up unless it repeats."""
        with self._lock:
            for index, script in enumerate(self._scripts):
                if script.fits(bot_id, question):
                    if not script.repeat:
                        del self._scripts[index]
                    return script.reply
        return None

    def __len__(self) -> int:
        with self._lock:
            return len(self._scripts)

    def clear(self) -> None:
        with self._lock:
            self._scripts.clear()


def as_parts(reply: Iterable[Part | str]) -> tuple[Part, ...]:
    """The parts of a reply, in which a plain string stands for a Text."""
    parts = tuple(Text(part) if isinstance(part, str) else part for part in reply)
    if not parts:
        raise ScriptError("a reply needs at least one part")
    for part in parts:
        if not isinstance(part, Part):
            raise ScriptError(f"{shorten(repr(part))} is not a part of a reply")
    return parts


def read_scripts(path: Path) -> tuple[Script, ...]:
    """Read a script file.

    It is JSON: ``{"replies": [...]}``. Each entry has ``reply``, a list of parts, and may have
    ``bot_id``, ``question`` (the entry is for questions that contain this text) and ``repeat``
    (false: it is used once). A part is a string, or an object with one of these keys:

    - ``{"text": "..."}``, ``{"reasoning": "..."}``, ``{"follow_up": "..."}``
    - ``{"function_call": {"name": "...", "arguments": {...}, "type": "function"}}``
    - ``{"audio": "<base64>"}``
    - ``{"failure": {"code": 4013, "msg": "...", "bare": false}}``
    - ``{"error": {"code": 5000, "msg": "..."}}``
    - ``{"event": {"name": "...", "data": ...}}``

    Raises ScriptError, which says what is wrong and where, and OSError.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ScriptError(f"{path}: not JSON: {error}") from error
    return parse_scripts(content)


def parse_scripts(content: Any) -> tuple[Script, ...]:
    """The scripts that a script file's JSON describes; see read_scripts."""
    entries = _mapping(content, "the file").get("replies")
    if not isinstance(entries, list):
        raise ScriptError('the file: "replies" must be a list')
    return tuple(_script(entry, f"replies[{index}]") for index, entry in enumerate(entries))


def _script(entry: Any, where: str) -> Script:
    given = _mapping(entry, where)
    unknown = given.keys() - {"reply", "bot_id", "question", "repeat"}
    if unknown:
        raise ScriptError(f"{where}: unknown key {min(unknown)!r}")
    reply = given.get("reply")
    if not isinstance(reply, list) or not reply:
        raise ScriptError(f'{where}: "reply" must be a list with at least one part')
    return Script(
        reply=tuple(_part(part, f"{where}.reply[{index}]") for index, part in enumerate(reply)),
        bot_id=_optional(given, "bot_id", str, where),
        question=_optional(given, "question", str, where),
        repeat=_optional(given, "repeat", bool, where) or False,
    )


def _part(part: Any, where: str) -> Part:
    if isinstance(part, str):
        return Text(part)
    given = _mapping(part, where)
    if len(given) != 1:
        raise ScriptError(f"{where}: a part has exactly one key, not {len(given)}")
    ((kind, value),) = given.items()
    match kind:
        case "text":
            return Text(_typed(value, str, where))
        case "reasoning":
            return Reasoning(_typed(value, str, where))
        case "follow_up":
            return FollowUp(_typed(value, str, where))
        case "function_call":
            call = _mapping(value, where)
            arguments = call.get("arguments", {})
            if not isinstance(arguments, str | dict):
                raise ScriptError(f'{where}: "arguments" must be an object or its JSON text')
            return FunctionCall(
                name=_required(call, "name", str, where),
                arguments=arguments,
                type=_optional(call, "type", str, where) or "function",
            )
        case "audio":
            try:
                return Audio(base64.b64decode(_typed(value, str, where), validate=True))
            except binascii.Error as error:
                raise ScriptError(f"{where}: not base64: {error}") from error
        case "failure":
            failure = _mapping(value, where)
            return Failure(
                code=_required(failure, "code", int, where),
                msg=_required(failure, "msg", str, where),
                bare=_optional(failure, "bare", bool, where) or False,
            )
        case "error":
            broken = _mapping(value, where)
            return StreamError(
                code=_required(broken, "code", int, where),
                msg=_required(broken, "msg", str, where),
            )
        case "event":
            event = _mapping(value, where)
            return RawEvent(_required(event, "name", str, where), event.get("data"))
        case _:
            raise ScriptError(f"{where}: unknown part {kind!r}")


def _mapping(value: Any, where: str) -> dict[str, Any]:
    return _typed(value, dict, where)


def _typed(value: Any, expected: type[T], where: str) -> T:
    # True is an int in Python, but not a number in JSON.
    if not isinstance(value, expected) or (expected is int and isinstance(value, bool)):
        names = {dict: "an object", str: "a string", int: "an integer", bool: "true or false"}
        raise ScriptError(f"{where}: must be {names[expected]}")
    return value


def _required(given: Mapping[str, Any], key: str, expected: type[T], where: str) -> T:
    if key not in given:
        raise ScriptError(f'{where}: "{key}" is missing')
    return _typed(given[key], expected, f"{where}.{key}")


def _optional(given: Mapping[str, Any], key: str, expected: type[T], where: str) -> T | None:
    value = given.get(key)
    return None if value is None else _typed(value, expected, f"{where}.{key}")
