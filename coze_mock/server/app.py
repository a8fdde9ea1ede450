"""The ASGI application: routes each request, checks it, and answers with the wire's envelope."""

from __future__ import annotations

import functools
import json
import re
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from coze_mock.document import Document, Operation, load_document
from coze_mock.errors import ApiError, Code, OAuthError, bad_request, shorten
from coze_mock.examples import Examples
from coze_mock.faults.middleware import CONTROL_PREFIX, FaultMiddleware
from coze_mock.operations.bill_tasks import bill_routes
from coze_mock.operations.chat.objects import CONVERSATIONS
from coze_mock.operations.documented import documented
from coze_mock.operations.oauth.scopes import check_access
from coze_mock.operations.registry import handlers
from coze_mock.operations.resource import Call, Data, Done, Fields, Handler, Whole
from coze_mock.page.docs import document_routes
from coze_mock.page.playground.routes import playground_routes
from coze_mock.page.sign_in import sign_in_routes
from coze_mock.server.auth import access_of, check_permissions
from coze_mock.server.control import FAULT_CONTROL, ControlHandler
from coze_mock.server.middleware import LOG_ID_HEADER, LogIdMiddleware
from coze_mock.server.neighbours import LOOPBACK_ORIGIN
from coze_mock.server.oauth_control import OAUTH_CONTROL
from coze_mock.server.playground_control import PLAYGROUND_CONTROL
from coze_mock.server.sizes import check_head
from coze_mock.server.validation import RequestValidator
from coze_mock.settings import Settings
from coze_mock.state.state import MockState

_JSON = "application/json"
# The official SDKs retrieve a chat by POST. The document doesn't have it, but the service answers
# it, though not under OAuth tokens.
_ALSO_BY_POST = frozenset({"chat_retrieve"})
# What a chat is sent has room of its own in its conversation. A file of a dataset leaves its size.
_KEEPS_LITTLE = frozenset({"chat_create", "datasets_documents_create"})
# RFC 8628, section 3.5.
_OF_DEVICES = ("authorization_pending", "slow_down", "access_denied", "expired_token")

Endpoint = Callable[[Request], Awaitable[Response]]


def create_app(
    settings: Settings | None = None,
    *,
    document: Path | None = None,
    middleware: Sequence[Middleware] = (),
) -> Starlette:
    """Make a mock server as an ASGI application with a state of its own.

    Its state, with ``script``, ``files``, ``requests`` and so on, is ``app.state.mock``, a
    MockState. ``document`` is another OpenAPI document than the project's own. ``middleware`` is
    ASGI middleware that sees each request after it got its log ID and before anything answers it.
    """
    loaded = load_document(document)
    state = MockState(settings or Settings(), Examples(loaded))
    routes = [*playground_routes(), *document_routes(loaded)]
    routes += _control_routes(state, {**OAUTH_CONTROL, **PLAYGROUND_CONTROL})
    if state.settings.faults:
        routes += _control_routes(state, FAULT_CONTROL)
    if state.settings.studio:
        from coze_mock.studio.routes import studio_routes  # which few servers need

        routes += studio_routes(loaded, state, _validator(loaded))
    else:
        routes += _api_routes(loaded, state)
        routes += [*sign_in_routes(state.oauth), *bill_routes(state)]
    for route in routes:
        if isinstance(route, Route):
            # Else a path that goes on with the end of a line would be taken for the one without.
            route.path_regex = re.compile(route.path_regex.pattern.removesuffix("$") + r"\Z")
    application = Starlette(
        routes=routes,
        middleware=[
            Middleware(LogIdMiddleware, state=state),
            Middleware(
                # Pages that were loaded from this machine may talk to it (WHATWG Fetch, "CORS
                # protocol"). Before the faults, none of which is for what a browser asks first.
                CORSMiddleware,
                allow_origin_regex=LOOPBACK_ORIGIN.pattern,
                allow_methods=["GET", "POST", "PUT", "DELETE"],
                allow_headers=["*"],
                expose_headers=[LOG_ID_HEADER],
            ),
            Middleware(FaultMiddleware, state=state),
            *middleware,
        ],
        exception_handlers={
            ApiError: _api_error,
            OAuthError: _oauth_error,
            HTTPException: _http_error,
            ClientDisconnect: _disconnected,
            Exception: _unexpected,
        },
    )
    application.router.redirect_slashes = False
    application.state.mock = state
    return application


def _api_routes(document: Document, state: MockState) -> list[BaseRoute]:
    validator = _validator(document)
    simulated = handlers()
    by_path: defaultdict[str, dict[str, Endpoint]] = defaultdict(dict)
    for operation in document.operations:
        name = operation.operation_id
        handler = simulated.get(name) or documented(state.examples, name)
        endpoint = _endpoint(operation, handler, state, validator, refuse_oauth=False)
        by_path[operation.path][operation.method.upper()] = endpoint
        if operation.operation_id in _ALSO_BY_POST:
            legacy = _endpoint(operation, handler, state, validator, refuse_oauth=True)
            by_path[operation.path].setdefault("POST", legacy)
    # A path without parameters goes before one that would match it as well.
    paths = sorted(by_path, key=lambda path: ("{" in path, path))
    return [Route(path, _by_method(by_path[path]), methods=[*by_path[path]]) for path in paths]


def _control_routes(
    state: MockState, control: Mapping[str, Mapping[str, ControlHandler]]
) -> list[BaseRoute]:
    def endpoint(handler: ControlHandler) -> Endpoint:
        async def answer(request: Request) -> Response:
            content = {"code": 0, "msg": "", "data": await handler(state, request)}
            # The next request, whose fault this may be about, needs a new connection.
            return _envelope(request, content, headers={"connection": "close"})

        return answer

    found: list[BaseRoute] = []
    for name, by_name in control.items():
        by_method = _by_method({method: endpoint(one) for method, one in by_name.items()})
        found.append(Route(f"{CONTROL_PREFIX}{name}", by_method, methods=[*by_name]))
    return found


@functools.cache
def _validator(document: Document) -> RequestValidator:
    return RequestValidator(document)


def _by_method(endpoints: Mapping[str, Endpoint]) -> Endpoint:
    async def answer(request: Request) -> Response:
        # Starlette adds HEAD wherever there is GET, and the server sends no body for it.
        method = "GET" if request.method == "HEAD" else request.method
        return await endpoints[method](request)

    return answer


def _endpoint(
    operation: Operation,
    handler: Handler,
    state: MockState,
    validator: RequestValidator,
    *,
    refuse_oauth: bool,
) -> Endpoint:
    limits = state.settings.limits
    most = limits.json_bytes
    if operation.operation_id not in _KEEPS_LITTLE:
        most = min(most, limits.kept_bytes)

    async def answer(request: Request) -> Response:
        body = None
        was_read = recorded = False
        try:
            check_head(request.scope, limits)
            access = None
            if operation.takes_token:
                access = access_of(state, request, refuse_oauth=refuse_oauth)
            if _JSON in operation.media_types:
                was_read = True
                body = await _read_json(request, most)
            state.record(request, body)
            recorded = True
            if access is not None:
                check_permissions(operation.permissions, access.permissions)
            query, content = validator.check(
                operation,
                path=request.path_params,
                query=request.query_params.multi_items(),
                headers=request.headers,
                body=body,
                most_values=limits.json_values,
            )
            given = content if isinstance(content, dict) else {}
            if access is not None:
                arguments = {**request.path_params, **query, **given}
                check_permissions(operation.needed(arguments), access.permissions)
                check_access(access, arguments)
                _check_session(state, access.session_name, arguments)
        except ApiError as error:
            if not recorded:
                # What nobody who may ask has sent is remembered without what it holds.
                state.record(request, None)
            if not was_read:
                await _read_to_end(request)
            if operation.has_envelope:
                raise
            raise _without_envelope(error) from None
        result = await handler(
            Call(
                state=state,
                operation=operation,
                request=request,
                path=request.path_params,
                query=query,
                body={name: value for name, value in given.items() if value is not None},
                session_name="" if access is None else access.session_name,
            )
        )
        match result:
            case Done():
                return _envelope(request, {"code": 0, "msg": ""})
            case Data(value):
                return _envelope(request, {"code": 0, "msg": "", "data": value})
            case Fields(values):
                return _envelope(request, {"code": 0, "msg": "", **values})
            case Whole(values):
                return _bare(request, values)
            case _:
                return result

    return answer


def _check_session(state: MockState, session_name: str, arguments: Mapping[str, Any]) -> None:
    """Raise ApiError 4002 when a call is for a conversation of another session."""
    key = arguments.get("conversation_id")
    conversation = state[CONVERSATIONS].get(key) if isinstance(key, str) else None
    if conversation is not None and not conversation.is_seen_by(session_name):
        raise ApiError(Code.NO_SUCH_CONVERSATION, f"there is no conversation {shorten(key)}")


async def _read_json(request: Request, limit: int) -> bytes:
    """The body of a request. It is read to its end even when it is too large."""
    body = bytearray()
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= limit:
            body += chunk
    if size > limit:
        raise bad_request(f"request body: over {limit} bytes")
    return bytes(body)


async def _read_to_end(request: Request) -> None:
    """Take in what a client is still sending, so that it gets to reading the answer."""
    async for _ in request.stream():
        pass


def _envelope(
    request: Request,
    content: Mapping[str, Any],
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    logid = request.state.logid
    text = json.dumps(
        {**content, "detail": {"logid": logid}},
        ensure_ascii=False,
        allow_nan=False,
        separators=(",", ":"),
    )
    named = {LOG_ID_HEADER: logid, **(headers or {})}
    return Response(text, status, media_type=_JSON, headers=named)


def _bare(request: Request, content: Mapping[str, Any], *, status: int = 200) -> Response:
    """An answer without an envelope. No cache may keep it (RFC 6749, section 5.1)."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    headers = {LOG_ID_HEADER: request.state.logid, "cache-control": "no-store"}
    return Response(text, status, media_type=_JSON, headers=headers)


def _without_envelope(error: ApiError) -> OAuthError:
    """What answers a request that the document doesn't allow, where there are no envelopes."""
    code = "unsupported_grant_type" if error.field == "grant_type" else "invalid_request"
    return OAuthError(code, error.msg, status=error.status)


async def _oauth_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, OAuthError)
    # The official SDKs read the code here or there, and one of them in failures of HTTP alone.
    content = {
        "error_code": error.code,
        "error_message": error.message,
        "error": error.code,
    }
    if error.code in _OF_DEVICES:
        content["error_description"] = error.message
    return _bare(request, content, status=error.status)


async def _api_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, ApiError)
    content = {"code": error.code, "msg": error.msg}
    return _envelope(request, content, status=error.status, headers=error.headers)


async def _http_error(request: Request, error: Exception) -> Response:
    """Answers what no route takes: an unknown path (404) or another method (405)."""
    assert isinstance(error, HTTPException)
    where = f"{request.method} {request.url.path}"
    if error.status_code == 405:
        code, msg = Code.BAD_PARAMETER, f"method not allowed: {where}"
    elif error.status_code == 404:
        code, msg = Code.NOT_FOUND, f"there is no {where}"
    else:
        code, msg = Code.BAD_PARAMETER, error.detail
    headers = dict(error.headers or {})
    if error.status_code == 405:
        headers.setdefault("Allow", "GET, HEAD")
    content = {"code": code, "msg": msg}
    return _envelope(request, content, status=error.status_code, headers=headers)


async def _disconnected(_: Request, __: Exception) -> Response:
    """Ends a request whose client went away while sending it: nobody reads this answer."""
    return Response(status_code=400)


async def _unexpected(request: Request, _: Exception) -> Response:
    """Answers after a fault of this server's own, which the log shows."""
    return _envelope(request, {"code": Code.INTERNAL, "msg": "internal error"}, status=500)
