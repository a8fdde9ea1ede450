"""Authorization of devices without a browser, whose user consents on another one."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import urlencode

from msgspec import Struct

from coze_core.errors import CozeAPIError
from coze_core.limits import check_id, refuse, type_name

from ._refreshing import RefreshingOAuth
from ._steps import Call, Origin, Pause, Steps, Tell
from ._stores import TokenStore
from ._tokens import Lease, OAuthToken

AUTHORIZATION_PENDING: Final = "authorization_pending"
SLOW_DOWN: Final = "slow_down"

_GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"
_INTERVAL: Final = 5.0
_SLOWER: Final = 5.0
_LIFE: Final = 300.0


class DevicePrompt(Struct, frozen=True):
    """What to show to the user of a device.

    Attributes:
        url: the page to open.
        user_code: the code to type there.
        complete_url: the page with the code filled in.
        expires_at: when the code ends.
    """

    url: str
    user_code: str
    complete_url: str
    expires_at: datetime


class DeviceOAuth(RefreshingOAuth):
    """Authorization of the user of a device, by a code that is typed elsewhere (RFC 8628).

    The first request asks for the code, has it shown, and waits until the user has decided. So does
    one whose refresh token the service no longer takes. A client of httpx itself, which has this as
    its `auth`, asks as many times as its `max_redirects` allows.

    Args:
        client_id: ID of the OAuth app.
        show: called with a `DevicePrompt`; it may be async for AsyncCoze.
        workspace_id: the workspace whose resources the token is to reach, those of its other
            members too (enterprise plans).
        token: a token from before.
        store: where the token is kept.
        base_url: where tokens are got; by default the base URL of the client.

    Raises:
        CozeArgumentError: an argument can't be used.
    """

    _asks_people = True

    def __init__(
        self,
        client_id: str,
        show: Callable[[DevicePrompt], Awaitable[None] | None],
        *,
        workspace_id: str | None = None,
        token: OAuthToken | None = None,
        store: TokenStore | None = None,
        base_url: str | None = None,
    ) -> None:
        if not callable(show):
            refuse("show", "a callable", type_name(show))
        if workspace_id is not None:
            check_id("workspace_id", workspace_id)
        super().__init__(client_id, token=token, store=store, base_url=base_url)
        self._show = show
        self._workspace_id = workspace_id

    def _refreshed(self, origin: Origin, refresh_token: str) -> Steps[Lease]:
        try:
            return (yield from super()._refreshed(origin, refresh_token))
        except CozeAPIError as error:
            if error.http_status not in (400, 401):
                raise
        return (yield from self._first(origin))

    def _first(self, origin: Origin) -> Steps[Lease]:
        code = yield self._ask_for_code(origin)
        life = _seconds_of(code.expires_in, _LIFE)
        ends = time.monotonic() + life
        yield Tell("show", lambda: self._show(_prompt_of(code, life)))
        pause = _seconds_of(code.interval, _INTERVAL)
        arguments = {
            "grant_type": _GRANT,
            "client_id": self.client_id,
            "device_code": code.device_code,
        }
        while True:
            yield Pause(pause)
            try:
                return (  # type: ignore[no-any-return]
                    yield self._grant(origin, arguments, (code.device_code,))
                )
            except CozeAPIError as error:
                if error.error_code == SLOW_DOWN:
                    pause += _SLOWER  # RFC 8628, section 3.5
                elif error.error_code != AUTHORIZATION_PENDING:
                    raise
                if time.monotonic() + pause > ends:
                    raise _expired(error) from None

    def _ask_for_code(self, origin: Origin) -> Call:
        arguments: dict[str, Any] = {"client_id": self.client_id}
        if self._workspace_id is None:
            from coze_api.api.oauth.oauth_create_device_code import OPERATION
        else:
            from coze_api.api.oauth.oauth_create_workspace_device_code import OPERATION

            arguments["workspace_id"] = self._workspace_id
        return Call(origin, OPERATION, arguments, None)


def _seconds_of(stated: int | None, default: float) -> float:
    return default if stated is None or stated <= 0 else float(stated)


def _prompt_of(code: Any, life: float) -> DevicePrompt:
    joint = "&" if "?" in code.verification_uri else "?"
    return DevicePrompt(
        code.verification_uri,
        code.user_code,
        f"{code.verification_uri}{joint}{urlencode({'user_code': code.user_code})}",
        datetime.fromtimestamp(time.time() + life, UTC),
    )


def _expired(last: CozeAPIError) -> CozeAPIError:
    """Return the error of a code that ended before its user decided."""
    from coze_core.error_table import error_from_response

    return error_from_response(
        last.http_status,
        None,
        "the code ended before the user decided",
        last.logid,
        error_code="expired_token",
    )
