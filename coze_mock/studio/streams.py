"""Turns the events that the service streams into those of Coze Studio."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

from coze_mock.operations.chat.stream import EventStream
from coze_mock.studio import shapes
from coze_mock.studio.failures import FAILED_MIDWAY, RUN_FAILED, WORKFLOW_FAILED, traced

_FINISHED = json.dumps(
    {
        "msg_type": "generate_answer_finish",
        "data": '{"finish_reason":0,"fin_data":""}',
        "from_unit": "",
    },
    separators=(",", ":"),
)
_OF_RUN_CHAT = ("id", "conversation_id", "status", "section_id")
_OF_RUN_MESSAGE = (
    *("id", "chat_id", "conversation_id", "role", "type", "content", "content_type"),
    "section_id",
)


def _parsed(frame: str) -> tuple[str, Any]:
    """The name and the data of an event."""
    fields = dict(line.partition(":")[::2] for line in frame.strip().split("\n"))
    text = fields.get("data", "").strip()
    try:
        return fields["event"].strip(), json.loads(text)
    except ValueError:
        return fields["event"].strip(), text


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def chat_frame(name: str, data: Any) -> str:
    """An event of a chat: without a blank behind the colons, and without a number."""
    return f"event:{name}\ndata:{'' if data is None else _json(data)}\n\n"


def run_frame(number: int, name: str, data: Any) -> str:
    """An event of a workflow: with a number, and a blank behind the colons."""
    lines = [f"id: {number}", f"event: {name}"]
    if data is not None:
        text = data if isinstance(data, str) else _json(data)
        lines += [f"data: {line}" for line in text.split("\n")]
    return "\n".join(lines) + "\n\n"


def refused_chat(code: int, msg: str) -> EventStream:
    """The stream of a chat that was refused: one event, and no end."""

    async def events() -> AsyncIterator[str]:
        error = {"code": RUN_FAILED, "msg": traced(code, msg)}
        yield chat_frame("error", error)

    return EventStream(events(), lambda: None)


def chat_stream(stream: EventStream, usage: Mapping[str, int]) -> EventStream:
    """The stream of a chat; only its answers tell the ``usage``."""
    counts = {
        "token": str(usage["token_count"]),
        "input_tokens": str(usage["input_count"]),
        "output_tokens": str(usage["output_count"]),
        "time_cost": "0.1",
        "bot_state": "{}",
    }
    stream.body_iterator = _chat_events(stream.body_iterator, counts)  # type: ignore[arg-type]
    stream.headers["x-accel-buffering"] = "no"
    stream.headers["content-type"] = "text/event-stream"
    return stream


async def _chat_events(frames: AsyncIterator[str], counts: Mapping[str, str]) -> AsyncIterator[str]:
    has_begun = False
    last: dict[str, Any] = {}
    follow_ups: list[str] = []
    async for frame in frames:
        name, data = _parsed(frame)
        if name in ("conversation.chat.created", "conversation.chat.in_progress"):
            last = shapes.chat(data, data["status"])
            yield chat_frame(name, last)
        elif name.startswith("conversation.message."):
            has_begun = True
            shown = shapes.message(data)
            if shown["type"] == "verbose":
                # The questions that the bot suggests come before the word that all is said.
                shown["content"] = _FINISHED
                follow_ups.append(chat_frame(name, shown))
            elif shown["type"] == "answer" and name.endswith("completed"):
                # Its reasoning was in the pieces alone.
                meta_data = {**shown.get("meta_data", {}), **counts}
                yield chat_frame(name, {**shown, "reasoning_content": "", "meta_data": meta_data})
            else:
                yield chat_frame(name, shown)
        elif name == "conversation.chat.failed" or name == "error":
            told = data.get("last_error", data)
            code = FAILED_MIDWAY if has_begun else RUN_FAILED
            yield chat_frame("error", {"code": code, "msg": str(told["msg"])})
            if not has_begun:
                return
            last = {**last, "status": "completed", "completed_at": last["created_at"]}
            break
        elif name in ("conversation.chat.completed", "conversation.chat.requires_action"):
            last = {**shapes.chat(data, "completed"), "completed_at": data["created_at"]}
            break
    for frame in follow_ups:
        yield frame
    yield chat_frame("conversation.chat.completed", last)
    yield chat_frame("conversation.stream.done", None)
    async for _ in frames:  # what the service sends behind its end
        pass


def run_stream(stream: EventStream, debug_url: str) -> EventStream:
    """The stream of a run of a workflow, numbered from 0."""
    events = _run_events(stream.body_iterator, debug_url)  # type: ignore[arg-type]
    return _numbered(stream, events, first=0)


def _numbered(
    stream: EventStream, events: AsyncIterator[tuple[str, Any]], *, first: int
) -> EventStream:
    async def frames() -> AsyncIterator[str]:
        number = first
        async for name, data in events:
            yield run_frame(number, name, data)
            number += 1

    stream.body_iterator = frames()
    stream.headers["content-type"] = "text/event-stream; charset=utf-8"
    return stream


async def _run_events(frames: AsyncIterator[str], debug_url: str) -> AsyncIterator[tuple[str, Any]]:
    page = {"debug_url": debug_url}
    held: dict[str, Any] | None = None
    async for frame in frames:
        name, data = _parsed(frame)
        if name == "Interrupt":
            asked = _asked(data["interrupt_data"], "" if held is None else held["content"])
            if held is not None:
                # The message before it says the same, not the question itself.
                yield "Message", {**held, "content": asked["data"], "node_type": "Question"}
            held = None
            yield "Interrupt", {**page, "interrupt_data": asked}
            continue
        if held is not None:
            yield "Message", held
            held = None
        match name:
            case "Message":
                held = _node_message(data)
            case "Error":
                yield "Error", {"error_code": WORKFLOW_FAILED, **_words(data), **page}
            case "Done":
                yield "Done", page
            case _:  # no heartbeat is ever sent
                pass


def _node_message(data: dict[str, Any]) -> dict[str, Any]:
    names = ("content", "node_title", "node_id", "node_seq_id", "node_is_finish")
    shown = {name: data[name] for name in names}
    usage = {"token": data["usage"]["token_count"]} if "usage" in data else {}
    kind = "End" if "usage" in data else "Message"
    return {**shown, "content_type": "text", "node_type": kind, **usage}


def _asked(interrupt: dict[str, Any], question: str) -> dict[str, Any]:
    """What a run asks, with all that the question node has asked before."""
    said = {"type": "question", "content_type": "text", "content": question, "id": "q_0"}
    data = interrupt["data"] if interrupt["type"] == 5 else _json({"messages": [said]})
    return {"event_id": interrupt["event_id"], "type": interrupt["type"], "data": data}


def _words(data: dict[str, Any]) -> dict[str, Any]:
    return {"error_message": data["error_message"]}


def run_chat_stream(stream: EventStream, debug_url: str) -> EventStream:
    """The stream of a chat with a chatflow, numbered from 1."""
    events = _run_chat_events(stream.body_iterator, debug_url)  # type: ignore[arg-type]
    return _numbered(stream, events, first=1)


async def _run_chat_events(
    frames: AsyncIterator[str], debug_url: str
) -> AsyncIterator[tuple[str, Any]]:
    execute_id = debug_url.partition("execute_id=")[2].partition("&")[0]
    async for frame in frames:
        name, data = _parsed(frame)
        if name == "done":
            yield name, {"debug_url": debug_url}
        elif name in ("error", "conversation.chat.failed"):
            told = data.get("last_error", data)
            failed = {"code": str(WORKFLOW_FAILED), "msg": str(told["msg"])}
            yield "error", {**failed, "debug_url": debug_url}
            return
        elif name.startswith("conversation.chat."):
            shown: dict[str, Any] = {one: data[one] for one in _OF_RUN_CHAT}
            shown["execute_id"] = execute_id
            if name.endswith("completed"):
                shown |= {"bot_id": "0", "usage": data["usage"]}
            yield name, shown
        elif data.get("type") != "verbose":
            yield name, {"bot_id": "0", **{one: data[one] for one in _OF_RUN_MESSAGE}}
