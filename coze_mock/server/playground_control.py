"""What the playground asks the server for: its bots, and the requests that came in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

from coze_mock.errors import bad_request, shorten
from coze_mock.faults.kinds import fault_name
from coze_mock.operations.bots.objects import API_CONNECTOR, Bot
from coze_mock.operations.chat.replies import ScriptError, parse_scripts
from coze_mock.server.control import ControlHandler, check_caller, read_object
from coze_mock.server.masking import masked
from coze_mock.state.requests import REQUESTS, RecordedRequest
from coze_mock.state.state import MockState

_MOST_SHOWN = 100
# However they are asked for, no more scripts wait than a few megabytes hold.
_MOST_SCRIPTS = 1000
_OAUTH = "/api/permission/oauth2/"
# An authorization code is worth a token. Elsewhere the word means the code of an error.
_OAUTH_FIELDS = frozenset({"code", "user_code"})


async def show_server(state: MockState, request: Request) -> Any:
    """Answer the bots, oldest first, and whether there is one token only that is accepted."""
    check_caller(request)
    return {
        "bots": [_bot(one) for one in state.bots.values()],
        "token_required": state.settings.token is not None,
        "studio": state.settings.studio,
    }


async def list_requests(state: MockState, request: Request) -> Any:
    """Answer the newest requests, newest first, without their bodies."""
    check_caller(request)
    newest = state.requests.values()[-_MOST_SHOWN:]
    return {"requests": [_summary(state, one) for one in reversed(newest)]}


async def show_request(state: MockState, request: Request) -> Any:
    """Answer a request, found by its log ID, with its JSON body; null where none was kept."""
    check_caller(request)
    found = state.requests.find(request.path_params["logid"])
    return {**_summary(state, found), "body": _masked(state, found, found.json)}


async def add_scripts(state: MockState, request: Request) -> Any:
    """Queue scripts, as a script file has them: ``{"replies": [{"reply": ["Hello"]}]}``."""
    check_caller(request)
    content = await read_object(request, {"replies"})
    try:
        scripts = parse_scripts(content)
    except ScriptError as error:
        raise bad_request(f"request body: {shorten(error, 300)}") from None
    if len(state.scripts) + len(scripts) > _MOST_SCRIPTS:
        raise bad_request(f"request body: more than {_MOST_SCRIPTS} scripts would wait")
    state.add_scripts(scripts)
    return {"waiting": len(state.scripts)}


PLAYGROUND_CONTROL: Mapping[str, Mapping[str, ControlHandler]] = {
    "playground": {"GET": show_server},
    "requests": {"GET": list_requests},
    "requests/{logid}": {"GET": show_request},
    "scripts": {"POST": add_scripts},
}
"""What answers below the control prefix, by the rest of the path and the method."""


def _bot(bot: Bot) -> dict[str, Any]:
    online = bot.online.get(API_CONNECTOR)
    config = (online or bot.draft).config
    onboarding = config.get("onboarding_info") or {}
    return {
        "bot_id": bot.id,
        "name": config.get("name", ""),
        "published": online is not None,
        "prologue": onboarding.get("prologue") or "",
        "suggested_questions": onboarding.get("suggested_questions") or [],
    }


def _summary(state: MockState, found: RecordedRequest) -> dict[str, Any]:
    return {
        "logid": REQUESTS.key(found),
        "method": found.method,
        "path": _masked(state, found, found.path),
        "query": _masked(state, found, dict(found.query)),
        "status": found.status,
        "fault": found.fault and fault_name(found.fault),
        "user_agent": found.headers.get("user-agent", ""),
    }


def _masked(state: MockState, found: RecordedRequest, value: Any) -> Any:
    hide = _OAUTH_FIELDS if found.path.startswith(_OAUTH) else frozenset[str]()
    return masked(value, hide=hide, token=state.settings.token)
