"""Signs in: takes what users decide, and hands out tokens."""

from __future__ import annotations

import dataclasses
import secrets
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from coze_mock.errors import OAuthError, shorten
from coze_mock.operations.oauth.apps import Apps
from coze_mock.operations.oauth.authorization import AuthorizationRequest, read_request
from coze_mock.operations.oauth.objects import (
    ACCESS_TOKENS,
    CODES,
    DEVICE_CODES,
    REFRESH_TOKENS,
    Access,
    AccessToken,
    App,
    Code,
    DeviceCode,
    RefreshToken,
)

if TYPE_CHECKING:
    from coze_mock.settings import OAuthTimes
    from coze_mock.state.state import MockState

# Consonants alone, so that no words come about (RFC 8628, section 6.1).
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


class OAuth(Apps):
    """The apps that may sign in, and what their users decided: ``server.oauth``.

    ```python
    app = server.oauth.web_app(redirect_uris=["http://localhost/back"])
    back = server.oauth.allow(address_that_the_client_built)  # ?code=code_…&state=…
    ...
    server.oauth.expire(token)  # the next request with it is refused: HTTP 401, code 700012006
    ```

    What a browser would do on the pages, ``allow``, ``deny``, ``allow_device`` and ``deny_device``
    do for tests. Safe to use from any thread.
    """

    def __init__(self, state: MockState) -> None:
        super().__init__()
        self._state = state
        self._moved = 0.0

    def __repr__(self) -> str:
        return f"<OAuth {len(self.apps)} apps>"

    @property
    def times(self) -> OAuthTimes:
        return self._state.settings.oauth_times

    # The clock.

    def now(self) -> float:
        """The time by which tokens and codes expire, in seconds since 1970."""
        return self._state.now() + self._moved

    def advance(self, seconds: float) -> None:
        """Move that clock, and no other of the server's."""
        self._moved += seconds

    def usable_app(self, client_id: str, *client_types: str) -> App:
        """The app of this ID, which must be of one of these types.

        Raises OAuthError: ``invalid_client`` without such an app, else ``access_deny``.
        """
        app = self.find_app(client_id) if client_id else None
        if app is None:
            words = f"client_id: no app {shorten(client_id)} is registered"
            raise OAuthError("invalid_client", words)
        check_enabled(app)
        if app.client_type not in client_types:
            words = f"an app of type {app.client_type} can't sign in this way"
            raise OAuthError("access_deny", words)
        return app

    # What users decide.

    def allow(self, address: str) -> str:
        """Allow what an app asks for at the address to which it sends its user.

        Return the address that the browser is then led to, with ``code`` and ``state``.

        Raises AuthorizationError for an address at which the page shows an error.
        """
        return self.grant(self._request_of(address))

    def deny(self, address: str) -> str:
        """Deny it. Return the address that the browser is then led to. Raises as ``allow`` does."""
        return self.refuse(self._request_of(address))

    def grant(self, request: AuthorizationRequest) -> str:
        code = Code(
            code=f"code_{secrets.token_urlsafe(36)}",
            access=_access(request.app, request.workspace_id),
            redirect_uri=request.redirect_uri,
            challenge=request.challenge,
            method=request.method,
            expires_at=int(self.now()) + self.times.code,
        )
        self._state[CODES].add(code)
        return request.answer(code=code.code)

    def refuse(self, request: AuthorizationRequest) -> str:
        words = "the user denied it"
        return request.answer(error="access_denied", error_description=words)

    def allow_device(self, user_code: str) -> None:
        """Allow a device, by the code that it shows. Raises KeyError when none waits with it."""
        self._expected_device(user_code).decision = "allowed"

    def deny_device(self, user_code: str) -> None:
        """Deny a device, by the code that it shows. Raises KeyError when none waits with it."""
        self._expected_device(user_code).decision = "denied"

    def waiting_device(self, user_code: str) -> DeviceCode | None:
        """The device that waits for its user, who may write its code in small and without -."""
        wanted = _letters_of(user_code)
        now = self.now()
        return next(
            (
                device
                for device in self._state[DEVICE_CODES].values()
                if device.decision == "pending"
                and device.expires_at > now
                and _letters_of(device.user_code) == wanted
            ),
            None,
        )

    def new_device(self, app: App, workspace_id: str | None) -> DeviceCode:
        letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
        return self._state[DEVICE_CODES].add(
            DeviceCode(
                device_code=secrets.token_urlsafe(36),
                user_code=f"{letters[:4]}-{letters[4:]}",
                access=_access(app, workspace_id),
                expires_at=int(self.now()) + self.times.device_code,
                interval=self.times.device_interval,
            )
        )

    # Tokens.

    @property
    def tokens(self) -> tuple[AccessToken, ...]:
        """The access tokens that were handed out, oldest first."""
        return self._state[ACCESS_TOKENS].values()

    def token(
        self,
        *,
        permissions: Iterable[str] | None = None,
        workspace_id: str | None = None,
        seconds: float | None = None,
    ) -> str:
        """Return a new access token without signing in. It lives for ``seconds``, or 15 minutes.

        By default it may do everything, in every workspace.
        """
        workspaces = None if workspace_id is None else frozenset({workspace_id})
        given = None if permissions is None else frozenset(permissions)
        access = Access(permissions=given, workspace_ids=workspaces)
        return self.new_token(access, seconds=seconds).token

    def expire(self, token: str) -> None:
        """Make an access token or a refresh token expire now. Raises KeyError when it is none."""
        now = int(self.now())
        if (access := self._state[ACCESS_TOKENS].get(token)) is not None:
            access.expires_at = now
        elif (refresh := self._state[REFRESH_TOKENS].get(token)) is not None:
            self._state[REFRESH_TOKENS].add(dataclasses.replace(refresh, expires_at=now))
        else:
            raise KeyError("no such token")

    def revoke(self, token: str) -> None:
        """Revoke an access token or a refresh token. Raises KeyError when it is none."""
        if (access := self._state[ACCESS_TOKENS].get(token)) is not None:
            access.revoked = True
        elif self._state[REFRESH_TOKENS].get(token) is not None:
            self._state[REFRESH_TOKENS].drop(token)
        else:
            raise KeyError("no such token")

    def revoke_grant(self, access: Access) -> None:
        """Revoke all tokens that came of one grant, which share this very object."""
        for token in self._state[ACCESS_TOKENS].values(lambda one: one.access is access):
            token.revoked = True
        for refresh in self._state[REFRESH_TOKENS].values(lambda one: one.access is access):
            self._state[REFRESH_TOKENS].drop(refresh.token)

    def new_token(
        self, access: Access, *, prefix: str = "czu_", seconds: float | None = None
    ) -> AccessToken:
        lifetime = self.times.access_token if seconds is None else seconds
        text = f"{prefix}{secrets.token_urlsafe(48)}"
        return self._state[ACCESS_TOKENS].add(
            AccessToken(text, access, expires_at=int(self.now() + lifetime))
        )

    def new_refresh_token(self, access: Access) -> RefreshToken:
        expires_at = int(self.now()) + self.times.refresh_token
        return self._state[REFRESH_TOKENS].add(
            RefreshToken(secrets.token_urlsafe(48), access, expires_at)
        )

    def _request_of(self, address: str) -> AuthorizationRequest:
        parts = urlsplit(address)
        steps = parts.path.split("/")
        workspace_id = steps[-2] if steps[-3:-2] == ["workspace_id"] else None
        query = parse_qsl(parts.query, keep_blank_values=True)
        return read_request(query, workspace_id, self.find_app)

    def _expected_device(self, user_code: str) -> DeviceCode:
        device = self.waiting_device(user_code)
        if device is None:
            raise KeyError(f"no device waits with the code {shorten(user_code, 40)}")
        return device


def check_enabled(app: App) -> None:
    """Raise OAuthError ``access_deny`` for an app that is switched off."""
    if not app.enabled:
        raise OAuthError("access_deny", "the app is disabled")


def _access(app: App, workspace_id: str | None) -> Access:
    workspaces = None if workspace_id is None else frozenset({workspace_id})
    return Access(app.client_id, app.permissions, workspaces)


def _letters_of(user_code: str) -> str:
    return "".join(letter for letter in user_code.upper() if letter.isalnum())
