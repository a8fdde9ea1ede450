"""Verifies and parses what the service sends to the address of a callback app.

The signature, and what is sent, are as in the Coze reference, "Receive and handle callbacks".
"""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeAlias

from coze_api.models.bot_callback import BotCallback
from coze_api.models.callback_event_type import CallbackEventType
from coze_api.models.callback_header import CallbackHeader
from coze_api.models.plugin_scale_callback import PluginScaleCallback
from coze_api.models.usage_callback import UsageCallback
from coze_core import json
from coze_core.limits import check_range, check_type, refuse, type_name
from coze_core.redaction import forget_frames

from ._callback_errors import CozeCallbackError, CozeCallbackSignatureError

_SIGNATURE: Final = "x-coze-signature"
_TIMESTAMP: Final = "x-coze-timestamp"
_NONCE: Final = "x-coze-nonce"
_SIGNING: Final = (_TIMESTAMP, _NONCE, _SIGNATURE)
_MOST_SECONDS: Final = 10 * 366 * 86_400

_KNOWN: Final[Mapping[str, type[BotCallback | UsageCallback | PluginScaleCallback]]] = {
    CallbackEventType.BOT_PUBLISHED: BotCallback,
    CallbackEventType.BOT_DELETED: BotCallback,
    CallbackEventType.BOT_UNPUBLISHED: BotCallback,
    CallbackEventType.BENEFIT_USAGE: UsageCallback,
    CallbackEventType.BENEFIT_PLUGIN_SCALE_REQUESTED: PluginScaleCallback,
    CallbackEventType.BENEFIT_PLUGIN_SCALE_EXPIRED: PluginScaleCallback,
}


@dataclass(frozen=True)
class CallbackChallenge:
    """The service asks whether an address receives callbacks.

    Answer it within 3 seconds with HTTP status 200 and `response`, as JSON.
    """

    challenge: Any
    """What is to be returned as it is."""

    @property
    def response(self) -> dict[str, Any]:
        """The JSON object to answer."""
        return {"challenge": self.challenge}


@dataclass(frozen=True)
class UnknownCallback:
    """A callback of an event that this version of the client doesn't know."""

    header: CallbackHeader
    """Which event it is, and when and where it happened."""
    event: Any
    """What happened, as plain data."""


Callback: TypeAlias = (
    BotCallback | UsageCallback | PluginScaleCallback | UnknownCallback | CallbackChallenge
)
"""What a callback can be: an event, whose `header.event_type` says which, or a challenge."""


class Headers(Protocol):
    """The headers of a request, as mappings have them, and what frameworks have in their place."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Return names and values."""


def parse_callback(
    body: bytes | str,
    headers: Headers,
    *,
    verify_token: str,
    max_age: float | None = None,
) -> Callback:
    """Return what a request to the address of a callback app is, once its signature is verified.

    An event that isn't answered in time with HTTP status 200 comes again, under the same
    `header.event_id`: keep the IDs of those that are done. The time is 3 seconds, and 10 for
    `bot.published`, to which a channel answers how its review stands (`models.BotReview`).

    Args:
        body: the body of the request as it came, before anything parsed it.
        headers: the headers of the request, as the web framework has them; upper and lower case
            are the same.
        verify_token: the token of the callback app, as `api_apps.create` and `api_apps.list`
            return it.
        max_age: the age in seconds that a request may have by its own timestamp, which is that of
            the event, so that one that comes again may be old. By default any age will do.

    Raises:
        CozeCallbackSignatureError: the request isn't from the service: the signature is missing or
            wrong, or too old. A challenge may come without one, for the reference doesn't say that
            it has one, and to return it gives nothing away.
        CozeCallbackError: the request is signed, and yet no callback.
        CozeArgumentError: an argument can't be used.
    """
    try:
        return _parsed(body, headers, verify_token, max_age)
    except BaseException as error:
        # They hold the token.
        forget_frames(error)
        raise


def _parsed(
    body: bytes | str, headers: Headers, verify_token: str, max_age: float | None
) -> Callback:
    content = _checked(body, verify_token, max_age)
    if not callable(getattr(headers, "items", None)):
        refuse("headers", "a mapping", type_name(headers))
    given = {str(name).lower(): str(value).strip() for name, value in headers.items()}
    signed = any(name in given for name in _SIGNING)
    if not signed:
        challenge = _challenge_of(_json_of(content))
        if challenge is None:
            raise CozeCallbackSignatureError("the callback has no signature")
        return challenge
    _verify(content, given, verify_token, max_age)
    callback = _json_of(content)
    return _challenge_of(callback) or _event_of(callback)


def _checked(body: bytes | str, verify_token: str, max_age: float | None) -> bytes:
    check_type("verify_token", verify_token, str)
    if not verify_token:
        refuse("verify_token", "a token", "an empty string")
    if max_age is not None:
        check_range("max_age", max_age, 0, _MOST_SECONDS, "seconds")
    if isinstance(body, str):
        return body.encode(errors="surrogatepass")
    check_type("body", body, bytes)
    return body


def _verify(
    content: bytes, headers: Mapping[str, str], verify_token: str, max_age: float | None
) -> None:
    for name in _SIGNING:
        if not headers.get(name):
            raise CozeCallbackSignatureError(f"the callback has no header {name}")
    timestamp = headers[_TIMESTAMP]
    signed = f"{timestamp}{headers[_NONCE]}{verify_token}".encode(errors="surrogatepass")
    expected = hashlib.sha1(signed + content, usedforsecurity=False).hexdigest()
    given = headers[_SIGNATURE].encode(errors="surrogatepass")
    if not hmac.compare_digest(expected.encode(), given):
        raise CozeCallbackSignatureError("the signature of the callback is wrong")
    if max_age is not None and not _is_recent(timestamp, max_age):
        raise CozeCallbackSignatureError(f"the callback is not of the last {max_age:g} seconds")


def _is_recent(timestamp: str, max_age: float) -> bool:
    """Return whether a timestamp in milliseconds is near; clocks may differ by as much."""
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 20):
        return False
    return abs(time.time() - int(timestamp) / 1000) <= max_age


def _json_of(content: bytes) -> Any:
    try:
        return json.parse(content)
    except ValueError:
        return None


def _challenge_of(callback: Any) -> CallbackChallenge | None:
    if isinstance(callback, dict) and "challenge" in callback and "header" not in callback:
        return CallbackChallenge(callback["challenge"])
    return None


def _event_of(callback: Any) -> Callback:
    header: Any = callback.get("header") if isinstance(callback, dict) else None
    event_type = header.get("event_type") if isinstance(header, dict) else None
    if not isinstance(event_type, str):
        raise CozeCallbackError("the callback names no event: expected header.event_type")
    known = _KNOWN.get(event_type)
    if known is not None:
        return known.from_dict(callback)
    return UnknownCallback(CallbackHeader.from_dict(header), callback.get("event"))
