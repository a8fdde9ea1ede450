"""Answers an operation that has no behaviour of its own by the example of its response."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from coze_mock.errors import ApiError, Code
from coze_mock.examples import Examples
from coze_mock.operations.resource import Answer, Call, Fields, Handler

_JSON = "application/json"
_EVENTS = "text/event-stream"
_OF_ENVELOPES = ("code", "msg", "detail")


def documented(examples: Examples, operation_id: str) -> Handler:
    """Return the handler of an operation that nothing simulates.

    It answers what the document's first example of a success is: JSON, the events of a stream, or
    the bytes of any other media type. Without an example the call is refused with code 5000.
    """
    content = examples.response(operation_id)

    async def answer(call: Call) -> Answer:
        for media_type, described in content.items():
            values = [value for _, value in examples.all_of(described)]
            if media_type == _JSON:
                for value in values:
                    if value.get("code", 0) == 0:
                        return _json(value)
            elif media_type == _EVENTS and values:
                return Response("".join(map(_frame, values)), media_type=_EVENTS)
            elif values:
                return Response(str(values[0]), media_type=media_type)
        where = f"{call.request.method} {call.request.url.path}"
        raise ApiError(Code.INTERNAL, f"the mock server does not simulate {where}", status=501)

    return answer


def _json(value: Mapping[str, Any]) -> Answer:
    if "code" not in value:  # OAuth's responses have no envelope
        return Response(json.dumps(value, ensure_ascii=False), media_type=_JSON)
    return Fields(
        {name: one for name, one in value.items() if name not in ("code", "msg", "detail")}
    )


def _frame(event: Mapping[str, Any]) -> str:
    data = event.get("data")
    lines = [f"id:{event['id']}"] if "id" in event else []
    lines.append(f"event:{event['event']}")
    if data is not None:
        lines.append(
            f"data:{data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)}"
        )
    return "\n".join(lines) + "\n\n"
