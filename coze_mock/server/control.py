"""Where programs outside of a test tell the server what to do."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from starlette.requests import Request

from coze_mock.errors import ApiError, Code, bad_request, shorten
from coze_mock.faults.kinds import FaultError, parse_fault
from coze_mock.server.neighbours import comes_from_here
from coze_mock.state.state import MockState

_MOST_BYTES = 64 * 1024

ControlHandler: TypeAlias = Callable[[MockState, Request], Awaitable[Any]]


async def list_faults(state: MockState, request: Request) -> Any:
    check_caller(request)
    return {"waiting": len(state.faults)}


async def add_faults(state: MockState, request: Request) -> Any:
    """Queue faults: ``{"faults": [{"fault": "cut", "events": 3}], "path": "/v3/chat"}``.

    ``method``, ``path``, ``times`` and ``repeat`` are those of MockServer.fail.
    """
    check_caller(request)
    content = await read_object(request, {"faults", "method", "path", "times", "repeat"})
    given = content.get("faults")
    if not isinstance(given, list):
        raise bad_request("request body field faults: must be a list")
    times, repeat = content.get("times", 1), content.get("repeat", False)
    if type(times) is not int or not 1 <= times <= 1000:
        raise bad_request("request body field times: must be an integer from 1 to 1000")
    if type(repeat) is not bool:
        raise bad_request("request body field repeat: must be true or false")
    texts = {name: content.get(name) for name in ("method", "path")}
    for name, text in texts.items():
        if not isinstance(text, str | None):
            raise bad_request(f"request body field {name}: must be a string")
    try:
        faults = [parse_fault(one, f"faults[{index}]") for index, one in enumerate(given)]
        state.faults.add(faults, times=times, repeat=repeat, **texts)
    except FaultError as error:
        raise bad_request(f"request body: {shorten(error, 300)}") from None
    return {"waiting": len(state.faults)}


async def clear_faults(state: MockState, request: Request) -> Any:
    check_caller(request)
    state.faults.clear()
    return {"waiting": 0}


async def refuse_connections(state: MockState, request: Request) -> Any:
    """Refuse new connections for a time: ``{"seconds": 2}``."""
    check_caller(request)
    content = await read_object(request, {"seconds"})
    seconds = content.get("seconds")
    if not isinstance(seconds, int | float) or isinstance(seconds, bool) or not 0 < seconds <= 3600:
        raise bad_request("request body field seconds: must be a number above 0, at most 3600")
    if state.refuse is None:
        raise bad_request("only a MockServer has connections that can be refused")
    await state.refuse(seconds)
    return {"seconds": seconds}


FAULT_CONTROL: Mapping[str, Mapping[str, ControlHandler]] = {
    "faults": {"GET": list_faults, "POST": add_faults, "DELETE": clear_faults},
    "refuse": {"POST": refuse_connections},
}
"""What answers below the control prefix, by the rest of the path and the method."""


def check_caller(request: Request) -> None:
    """Refuse whoever is not on this machine, whatever address the server listens on."""
    if not comes_from_here(request):
        raise ApiError(Code.NO_PERMISSION, "this is done from this machine only", status=403)


async def read_object(request: Request, known: set[str] | None) -> dict[str, Any]:
    """The JSON object in a request's body. Raises ApiError for fields that aren't known."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise bad_request("header Content-Type: must be application/json")
    body = bytearray()
    async for piece in request.stream():
        if len(body) <= _MOST_BYTES:
            body += piece
    if len(body) > _MOST_BYTES:
        raise bad_request(f"request body: over {_MOST_BYTES} bytes")
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        raise bad_request("request body: not JSON") from None
    if not isinstance(content, dict):
        raise bad_request("request body: must be an object")
    if known is not None and (unknown := content.keys() - known):
        raise bad_request(f"request body: unknown field {shorten(min(unknown))!r}")
    return content
