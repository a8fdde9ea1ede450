"""Answers failures in the shapes in which Coze Studio has them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from coze_mock.errors import ApiError, Code

TOKEN_REFUSED = 700012006
BAD_FORM, NO_FILE, TOO_MANY_FILES, FILE_TOO_LARGE = 104000005, 104000006, 104000007, 104000004
CONVERSATION_BAD, CONVERSATION_FOREIGN, NO_CONVERSATION = 103000000, 103000001, 103000002
RUN_FAILED, NO_AGENT, FAILED_MIDWAY, NO_RECORD = 103100001, 103100002, 103200002, 103200003
NOT_CANCELABLE, NOT_PUBLISHED = 103200005, 100000000
WORKFLOW_FAILED, RUN_LOST, NO_ROLE = 720701013, 777777775, 777777780
NO_CONVERSATION_NAME = 777777762
RUN_NOT_PUBLISHED, RUN_INTERRUPTED = 6031, 6039

_JSON = "application/json; charset=utf-8"
# What is refused in plain text where it can't be read.
_IN_PLAIN_TEXT = frozenset(
    {"datasets_documents_list", "datasets_documents_update", "datasets_documents_delete"}
)
_GENERAL = "the server failed, look into its log"
_TRACE = (
    "github.com/coze-dev/coze-studio/backend/application.(*Service).Handle\n"
    "\t/app/backend/application/service.go:101\n"
    "github.com/cloudwego/hertz/pkg/app.(*RequestContext).Next\n"
    "\t/go/pkg/mod/github.com/cloudwego/hertz/pkg/app/context.go:622"
)
# By the beginning of an operation's name, what stands for the service's codes.
_CODES: Mapping[str, Mapping[int, int]] = {
    "chat": {
        Code.NO_SUCH_CHAT: NO_RECORD,
        Code.NO_SUCH_CONVERSATION: NO_CONVERSATION,
        Code.NO_SUCH_BOT: NO_AGENT,
        Code.NOT_PUBLISHED: NOT_PUBLISHED,
        Code.NO_PERMISSION: CONVERSATION_FOREIGN,
        Code.NOT_CANCELABLE: NOT_CANCELABLE,
    },
    "conversations": {
        Code.NO_SUCH_CONVERSATION: NO_CONVERSATION,
        Code.NO_SUCH_BOT: CONVERSATION_BAD,
    },
    "bots": dict.fromkeys((Code.NOT_FOUND, Code.NO_SUCH_BOT, Code.NOT_PUBLISHED), NOT_PUBLISHED),
    "workflows_runs_create": {Code.NOT_FOUND: RUN_NOT_PUBLISHED, Code.BAD_PARAMETER: 4000},
    "workflows_runs": {Code.NOT_FOUND: 720702011},
    "workflows_chat": {Code.NOT_FOUND: 720702011, Code.NO_SUCH_CONVERSATION: RUN_LOST},
    "files": {
        Code.FILE_EMPTY: NO_FILE,
        Code.TOO_MANY_FILES: TOO_MANY_FILES,
        Code.FILE_TOO_LARGE: FILE_TOO_LARGE,
    },
    "datasets": {Code.BAD_PARAMETER: 105000000},
}
_REST: Mapping[str, int] = {
    "workflows_runs_run": RUN_LOST,
    "workflows_retrieve": NO_ROLE,
    "workflows_chat": RUN_LOST,
    "workflows": WORKFLOW_FAILED,
    "files": BAD_FORM,
}


def code_for(operation_id: str, code: int) -> int:
    """What stands for a code of the service; 0 if Coze Studio has none for it."""
    for begins, codes in _CODES.items():
        if operation_id.startswith(begins) and code in codes:
            return codes[code]
    return next((code for begins, code in _REST.items() if operation_id.startswith(begins)), 0)


def stated(code: int, msg: str, *, status: int = 200) -> Response:
    """A failure of exactly ``code`` and ``msg``."""
    return as_json({"code": code, "msg": msg}, status=status)


def as_json(content: Any, *, status: int = 200) -> Response:
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Response(text, status, media_type=_JSON)


def traced(code: int, msg: str) -> str:
    """A failure as it stands within a message: with its code, and where it came from."""
    return f"code={code} message={msg} \nstack={_TRACE}" if code else f"{msg}\nstack={_TRACE}"


def token_refused(why: str) -> Response:
    return stated(TOKEN_REFUSED, f"api authentication failed: {why}")


def unreadable(operation_id: str, msg: str) -> Response:
    """What is said of a request that can't be read."""
    if operation_id in _IN_PLAIN_TEXT:
        return plain_text(msg, status=400)
    return stated(400, msg, status=400)


def plain_text(msg: str, *, status: int) -> Response:
    return Response(msg, status, media_type="text/plain; charset=utf-8")


def too_large() -> Response:
    """What the server says of a body that is too large for it."""
    return plain_text("Request Entity Too Large", status=413)


def unserved() -> Response:
    """What is said of any path that no token opens, whatever the token is."""
    return stated(401, "session required but missing session_key in cookie", status=401)


def unrouted() -> Response:
    """What is said of another method of a path that tokens open."""
    return stated(404, "not found", status=404)


def refusal(operation_id: str, error: ApiError) -> Response:
    """The answer of an operation whose behaviour raised an error."""
    code = code_for(operation_id, error.code)
    if code == BAD_FORM and error.msg.startswith("request body field file:"):
        code = NO_FILE
    if operation_id in ("chat_create", "chat_cancel"):
        return stated(400, traced(code, error.msg), status=400)
    if operation_id in ("chat_retrieve", "chat_messages_list"):
        if error.code == Code.NO_SUCH_CONVERSATION:
            return Response(status_code=500)  # a panic in the handler
        if operation_id == "chat_retrieve":
            return plain_text(traced(code, error.msg), status=500)
    if not code:
        return stated(500, _GENERAL, status=500)
    if operation_id == "workflows_runs_create":
        return failed_run(code, error.msg)
    if operation_id == "workflows_runs_run_histories_retrieve":
        return as_json({"code": code, "msg": error.msg, "BaseResp": None})
    return stated(code, error.msg)


def failed_run(code: int, msg: str) -> Response:
    """A run that failed, in the fields of one that didn't."""
    page = "http://localhost:8888/work_flow?execute_id=0&space_id=0&workflow_id=0&execute_mode=2"
    empty: dict[str, Any] = dict.fromkeys(("data", "token", "cost", "execute_id", "BaseResp"))
    return as_json({"code": code, "msg": msg, **empty, "debug_url": page})
