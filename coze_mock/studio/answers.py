"""Answers successes in the shapes in which Coze Studio has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from starlette.responses import Response

from coze_mock.operations.chat.render import usage
from coze_mock.operations.chat.stream import EventStream
from coze_mock.operations.resource import Answer, Call, Data, Done, Fields
from coze_mock.studio import shapes, streams
from coze_mock.studio.failures import RUN_INTERRUPTED, as_json, failed_run
from coze_mock.studio.served import SERVED, Dress

Shape = Callable[[Any], Any]


def _each(shape: Shape, name: str) -> Shape:
    """Turns the items of a list within an object."""
    return lambda given: {**given, name: [shape(one) for one in given[name]]}


_SHAPES: Mapping[str, Shape] = {
    "files_upload": shapes.file,
    "bots_retrieve": shapes.bot,
    "bots_retrieve_published": shapes.bot,
    "conversations_create": lambda given: shapes.conversation(given, "user_id"),
    "conversations_retrieve": lambda given: shapes.conversation(given, "name", "creator_d"),
    "conversations_update": lambda given: {**shapes.conversation(given, "name"), "meta_data": None},
    "workflows_runs_run_histories_retrieve": lambda given: [shapes.history(one) for one in given],
    "datasets_list": _each(shapes.dataset, "dataset_list"),
    "datasets_process": _each(shapes.progress, "data"),
    "datasets_documents_create": _each(shapes.document, "document_infos"),
    "datasets_documents_list": _each(shapes.document, "document_infos"),
}


def dressed(call: Call, answer: Answer) -> Response:
    """What a call is answered with."""
    operation_id = call.operation.operation_id
    if isinstance(answer, EventStream):
        return _streamed(call, answer)
    if isinstance(answer, Response):
        return answer
    if operation_id == "workflows_runs_create":
        return _run(answer)
    dress = SERVED[operation_id]
    payload: Any = None
    if isinstance(answer, Data):
        payload = answer.value
    elif isinstance(answer, Fields):
        values = dict(answer.values)
        payload = values if dress.place is None else values.get("data")
    if operation_id in _SHAPES and payload is not None:
        payload = _SHAPES[operation_id](payload)
    return as_json(_around(dress, payload, is_done=isinstance(answer, Done)))


def _around(dress: Dress, payload: Any, *, is_done: bool) -> Any:
    if dress.bare:
        return payload
    content: dict[str, Any] = {}
    if dress.place is not None and payload not in (None, []):
        content[dress.place] = payload
    elif dress.place is None and not is_done:
        content |= payload
    if dress.stated:
        content |= {"code": 0, "msg": dress.msg}
    if dress.base_resp:
        content["BaseResp"] = None
    return content


def _run(answer: Answer) -> Response:
    """A run that isn't streamed: all its fields are always there."""
    assert isinstance(answer, Fields)
    values = answer.values
    if "interrupt_data" in values:
        return failed_run(RUN_INTERRUPTED, "the run was interrupted, and can't be resumed")
    usage = values.get("usage")
    return as_json(
        {
            "code": 0,
            "msg": None,
            "data": values.get("data"),
            "token": usage["token_count"] if usage else None,
            "cost": "0.00000" if usage else None,
            "debug_url": values["debug_url"],
            "execute_id": values.get("execute_id") or _execute_id(values["debug_url"]),
            "BaseResp": None,
        }
    )


def _execute_id(debug_url: str) -> str:
    return debug_url.partition("execute_id=")[2].partition("&")[0]


def _streamed(call: Call, stream: EventStream) -> EventStream:
    if call.operation.operation_id == "chat_create":
        return streams.chat_stream(stream, usage(call.state.chats.values()[-1]))
    workflow_id = call.given("workflow_id")
    page = f"http://localhost:8888/work_flow?execute_id={call.state.new_id()}&workflow_id={workflow_id}"
    if call.operation.operation_id == "workflows_chat_stream":
        return streams.run_chat_stream(stream, page)
    return streams.run_stream(stream, page)
