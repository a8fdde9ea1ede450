"""Routes requests as Coze Studio does: what tokens open, and what everything else is told."""

from __future__ import annotations

import hmac
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from coze_mock.document import Document, Operation
from coze_mock.errors import ApiError
from coze_mock.operations.resource import Call, Handler
from coze_mock.server.sizes import check_head
from coze_mock.server.validation import MISSING, RequestValidator
from coze_mock.state.state import MockState
from coze_mock.studio import failures, own, requests, streams
from coze_mock.studio.answers import dressed
from coze_mock.studio.operations import own_handlers
from coze_mock.studio.served import ELSEWHERE, SERVED

Endpoint = Callable[[Request], Awaitable[Response]]

_METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH"]
_JSON = "application/json"
_FORM = "multipart/form-data"


def studio_routes(
    document: Document, state: MockState, validator: RequestValidator
) -> list[BaseRoute]:
    """The routes of the API. What stands behind them is told that it isn't served."""
    answering = own_handlers()
    by_path: defaultdict[str, dict[str, Endpoint]] = defaultdict(dict)
    for operation in document.operations:
        name = operation.operation_id
        if name not in SERVED:
            continue
        path = ELSEWHERE.get(name, operation.path)
        endpoint = _endpoint(operation, answering[name], state, validator)
        by_path[path][operation.method.upper()] = endpoint
    for (method, path), answer in own.ROUTES.items():
        by_path[path][method] = own.endpoint(answer, state)
    paths = sorted(by_path, key=lambda path: ("{" in path, path))
    routes: list[BaseRoute] = [
        Route(path, _opened(state, by_path[path]), methods=_METHODS) for path in paths
    ]
    routes += [Route(f"{path}/", _without_slash, methods=_METHODS) for path in paths]
    return [*routes, Route("/{rest:path}", _unserved(state), methods=_METHODS)]


async def _drain(request: Request) -> None:
    """Take in what a client is still sending, so that it gets to reading the answer."""
    async for _ in request.stream():
        pass


async def _without_slash(request: Request) -> Response:
    """Lead to the same path without the slash behind it."""
    await _drain(request)
    url = str(request.url.replace(path=request.url.path.rstrip("/")))
    return Response(status_code=301 if request.method == "GET" else 307, headers={"location": url})


def _opened(state: MockState, endpoints: dict[str, Endpoint]) -> Endpoint:
    """What answers a path that tokens open: IDs in it are digits, or it is another path."""

    async def answer(request: Request) -> Response:
        if not all(re.fullmatch("[0-9]+", one) for one in request.path_params.values()):
            return await _unserved(state)(request)
        if (problem := _problem_of_token(state, request)) is not None:
            state.record(request, None)
            await _drain(request)
            return failures.token_refused(problem)
        if request.method not in endpoints:
            state.record(request, None)
            await _drain(request)
            return failures.unrouted()
        return await endpoints[request.method](request)

    return answer


def _unserved(state: MockState) -> Endpoint:
    async def answer(request: Request) -> Response:
        state.record(request, None)
        await _drain(request)
        return failures.unserved()

    return answer


def _problem_of_token(state: MockState, request: Request) -> str | None:
    token = requests.token_of(request)
    if token is None:
        return "missing authorization"
    expected = state.settings.token
    if expected is not None and not hmac.compare_digest(token.encode(), expected.encode()):
        return "unknown token"
    return None


def _endpoint(
    operation: Operation, handler: Handler, state: MockState, validator: RequestValidator
) -> Endpoint:
    async def answer(request: Request) -> Response:
        body = await _read(request, operation, state)
        state.record(request, body)
        if _FORM in operation.media_types and not requests.is_counted(request):
            await _drain(request)
            return failures.stated(failures.BAD_FORM, "the form can't be read")
        if body is not None and len(body) > state.settings.limits.json_bytes:
            return failures.too_large()
        try:
            call = _call(operation, state, validator, request, body)
        except ApiError as error:
            return failures.unreadable(operation.operation_id, requests.refused(error))
        try:
            return dressed(call, await handler(call))
        except ApiError as error:
            name = operation.operation_id
            if name == "chat_create" and call.body.get("stream", True):
                return streams.refused_chat(failures.code_for(name, error.code), error.msg)
            return failures.refusal(name, error)

    return answer


async def _read(request: Request, operation: Operation, state: MockState) -> bytes | None:
    """The JSON body of a request; None if the operation has another, or none."""
    if _JSON not in operation.media_types:
        return None
    return await requests.bytes_of(request, state.settings.limits.json_bytes)


def _call(
    operation: Operation,
    state: MockState,
    validator: RequestValidator,
    request: Request,
    body: bytes | None,
) -> Call:
    """The call that a request is, as the behaviours take it.

    Raises ApiError for a request that can't be read.
    """
    limits = state.settings.limits
    check_head(request.scope, limits)
    content: Any = MISSING
    if body is not None:
        content = requests.read_body(request, operation, body, limits.json_values)
    requests.check_query(request.query_params)
    path = dict(request.path_params)
    query = request.query_params.multi_items()
    if operation.operation_id in ELSEWHERE:
        path = {one.name: "" for one in operation.parameters if one.location == "path"}
        path |= {name: value for name, value in query if name in path}
        if missing := [name for name, value in path.items() if not value]:
            raise ApiError(400, f"{missing[0]}: is required")
        query = []
    checked, given = validator.check_parsed(
        operation, path=path, query=query, headers=_headers(operation, request), content=content
    )
    fields = {name: value for name, value in (given or {}).items() if value is not None}
    return Call(state, operation, request, path, checked, fields)


def _headers(operation: Operation, request: Request) -> dict[str, str]:
    """The headers of a request, with the one that the service alone asks for."""
    asked = {one.name: "str" for one in operation.parameters if one.location == "header"}
    return {**dict(request.headers), **asked}
