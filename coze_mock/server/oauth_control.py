"""Where programs outside of a test register apps, and decide for their users."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request

from coze_mock.addresses import base_url
from coze_mock.errors import bad_request, shorten
from coze_mock.operations.oauth.authorization import AuthorizationError
from coze_mock.operations.oauth.keys import AppError
from coze_mock.server.control import ControlHandler, check_caller, read_object
from coze_mock.state.state import MockState

_MOST_SECONDS = 10 * 366 * 86_400


async def add_app(state: MockState, request: Request) -> Any:
    """Register an app: the fields of its configuration file, and ``redirect_uris``."""
    check_caller(request)
    try:
        app = state.oauth.app_from_config(await read_object(request, None))
    except AppError as error:
        raise bad_request(f"request body: {shorten(error, 300)}") from None
    return app.config(base_url(request))


async def decide_consent(state: MockState, request: Request) -> Any:
    """Decide as a user on the consent page: ``{"url": "http://…/authorize?…", "allow": true}``.

    Answers where the browser is led to.
    """
    check_caller(request)
    content = await read_object(request, {"url", "allow"})
    decide = state.oauth.allow if _flag(content, "allow") else state.oauth.deny
    try:
        return {"location": decide(_text(content, "url"))}
    except AuthorizationError as error:
        raise bad_request(f"request body field url: {error}") from None


async def decide_device(state: MockState, request: Request) -> Any:
    """Decide as a user on the device page: ``{"user_code": "BCDF-GHJK", "allow": false}``."""
    check_caller(request)
    content = await read_object(request, {"user_code", "allow"})
    allow = _flag(content, "allow")
    decide = state.oauth.allow_device if allow else state.oauth.deny_device
    _do(decide, _text(content, "user_code"), "user_code: no device waits with it")
    return {"allow": allow}


async def expire_token(state: MockState, request: Request) -> Any:
    """Make a token expire now: ``{"token": "czu_…"}``."""
    check_caller(request)
    content = await read_object(request, {"token"})
    _do(state.oauth.expire, _text(content, "token"), "token: is none that was handed out")
    return {}


async def revoke_token(state: MockState, request: Request) -> Any:
    """Revoke a token: ``{"token": "czu_…"}``."""
    check_caller(request)
    content = await read_object(request, {"token"})
    _do(state.oauth.revoke, _text(content, "token"), "token: is none that was handed out")
    return {}


async def advance_clock(state: MockState, request: Request) -> Any:
    """Move the clock of tokens and codes: ``{"seconds": 900}``. Answers the time it shows."""
    check_caller(request)
    seconds: Any = (await read_object(request, {"seconds"})).get("seconds")
    is_number = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    if not is_number or not abs(seconds) <= _MOST_SECONDS:
        raise bad_request("request body field seconds: must be a number, 10 years at most")
    state.oauth.advance(seconds)
    return {"now": int(state.oauth.now())}


OAUTH_CONTROL: Mapping[str, Mapping[str, ControlHandler]] = {
    "oauth/apps": {"POST": add_app},
    "oauth/consent": {"POST": decide_consent},
    "oauth/device": {"POST": decide_device},
    "oauth/expire": {"POST": expire_token},
    "oauth/revoke": {"POST": revoke_token},
    "oauth/advance": {"POST": advance_clock},
}
"""What answers below the control prefix, by the rest of the path and the method."""


def _do(step: Callable[[str], None], value: str, otherwise: str) -> None:
    try:
        step(value)
    except KeyError:
        raise bad_request(f"request body field {otherwise}") from None


def _text(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    if not isinstance(value, str) or not value:
        raise bad_request(f"request body field {name}: must be a string")
    return value


def _flag(content: Mapping[str, Any], name: str) -> bool:
    value = content.get(name)
    if not isinstance(value, bool):
        raise bad_request(f"request body field {name}: must be true or false")
    return value
