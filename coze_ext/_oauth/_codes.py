"""Authorization by a user's consent in a browser, whose answer is a code."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Callable
from typing import Final
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import httpx

from coze_core.error_table import error_from_response
from coze_core.errors import CozeArgumentError
from coze_core.limits import check_id, check_type, refuse
from coze_ext._auth import problem_of_token
from coze_ext._base_url import COZE_COM_BASE_URL, parse_base_url

from ._hidden import hidden
from ._refreshing import RefreshingOAuth
from ._steps import Origin, Steps
from ._stores import TokenStore
from ._tokens import Lease, OAuthToken

# RFC 7636, section 4.1.
_VERIFIER: Final = re.compile(r"[A-Za-z0-9._~-]{43,128}")


class Authorization:
    """An address to send a user to, and what is needed to take the answer.

    A web server keeps `state`, and `code_verifier` with PKCE, in the user's session.
    """

    def __init__(self, url: str, state: str, code_verifier: str | None = None) -> None:
        self.url = url
        self.state = state
        self._reveal = hidden(code_verifier)

    @property
    def code_verifier(self) -> str | None:
        """PKCE's secret; None without PKCE."""
        return self._reveal()

    def __repr__(self) -> str:
        return f"Authorization(url={self.url.partition('?')[0]!r})"


class _CodeOAuth(RefreshingOAuth):
    """Authorization by a code."""

    def __init__(
        self,
        client_id: str,
        redirect_uri: str,
        *,
        token: OAuthToken | None,
        store: TokenStore | None,
        base_url: str | None,
        www_base_url: str | None,
    ) -> None:
        super().__init__(client_id, token=token, store=store, base_url=base_url)
        check_type("redirect_uri", redirect_uri, str)
        address = urlsplit(redirect_uri)
        if address.scheme not in ("http", "https") or not address.netloc or "#" in redirect_uri:
            refuse("redirect_uri", "an http or https URL without a fragment", repr(redirect_uri))
        self._redirect_uri = redirect_uri
        own = COZE_COM_BASE_URL if self._base_url is None else self._base_url
        self._www_base_url = _www_of(own) if www_base_url is None else parse_base_url(www_base_url)
        self._asked: Authorization | None = None
        self._code: Callable[[], tuple[str, str | None]] | None = None

    def _authorize(
        self, state: str | None, workspace_id: str | None, verifier: str | None, **more: str
    ) -> Authorization:
        if state is None:
            state = secrets.token_urlsafe(32)
        else:
            check_type("state", state, str)
        path = "/api/permission/oauth2/authorize"
        if workspace_id is not None:
            check_id("workspace_id", workspace_id)
            path = f"/api/permission/oauth2/workspace_id/{quote(workspace_id, safe='')}/authorize"
        query = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self._redirect_uri,
            "state": state,
            **more,
        }
        url = f"{self._www_base_url}{path}?{urlencode(query, quote_via=quote)}"
        self._asked = Authorization(url, state, verifier)
        return self._asked

    def _accept(self, callback_url: str, state: str | None, verifier: str | None) -> None:
        check_type("callback_url", callback_url, str)
        asked = self._asked
        if state is None:
            if asked is None:
                refuse("state", "the one of the authorization", "none")
            state = asked.state
            verifier = asked.code_verifier
        query = parse_qs(urlsplit(callback_url).query, keep_blank_values=True)
        try:
            self._code = hidden((_code_in(query, state), verifier))
        finally:
            del callback_url, query, verifier  # tracebacks that show locals show what a frame has
        self._asked = None
        self._renewer.put(None)

    def _has_news(self) -> bool:
        return self._code is not None

    def _first(self, origin: Origin) -> Steps[Lease]:
        # A code serves once, whatever comes of it.
        code, self._code = self._code, None
        if code is None:
            raise CozeArgumentError(
                f"auth: expected a user who has signed in, got none; send the browser to "
                f"{type(self).__name__}.authorize().url, and pass its answer to accept()"
            )
        value, verifier = code()
        arguments = {
            "grant_type": "authorization_code",
            "client_id": self.client_id,
            "code": value,
            "redirect_uri": self._redirect_uri,
            "code_verifier": verifier,
        }
        hidden = (value,) if verifier is None else (value, verifier)
        return (yield self._grant(origin, arguments, hidden))  # type: ignore[no-any-return]


def _code_in(query: dict[str, list[str]], state: str) -> str:
    """Return the code of a callback.

    Raises:
        CozeArgumentError: the state is another one, or there is no code.
        CozeAPIError: it says that the user or the service refused.
    """
    states, codes = query.get("state", []), query.get("code", [""])
    words = {name: query[name][0] for name in ("error", "error_description") if name in query}
    del query
    if len(states) != 1 or not hmac.compare_digest(states[0].encode(), state.encode()):
        del codes, states
        refuse("callback_url", "the state of the authorization", "another one or none")
    if "error" in words:
        del codes
        raise _refused(**words)
    problem = problem_of_token(codes[0])
    if problem is not None:
        del codes
        raise CozeArgumentError(f"callback_url: its code: {problem}")
    return codes[0]


def _refused(error: str, error_description: str | None = None) -> Exception:
    """Return the error of a callback that says why there is no code (RFC 6749, 4.1.2.1)."""
    return error_from_response(400, None, error_description or error, error_code=error)


def _www_of(base_url: str) -> str:
    """Return where the consent page is: beside `api.` of the service; else at the base URL."""
    url = httpx.URL(base_url)
    if url.host.startswith("api.coze."):
        return str(url.copy_with(host=f"www.{url.host.removeprefix('api.')}"))
    return base_url


class WebOAuth(_CodeOAuth):
    """Authorization of one user of a web app, by a code and the app's secret (OAuth code).

    Send the browser to `authorize().url`, and pass the address at which it comes back to `accept`.
    The next request exchanges the code for a token.

    Args:
        client_id: ID of the OAuth app.
        client_secret: its secret.
        redirect_uri: one of the app's redirect URLs, exactly as it is registered.
        token: a token from before.
        store: where the token is kept.
        base_url: where tokens are got; by default the base URL of the client.
        www_base_url: where the consent page is; by default beside `base_url`.

    Raises:
        CozeArgumentError: an argument can't be used.
    """

    def __init__(
        self,
        client_id: str,
        client_secret: str,
        redirect_uri: str,
        *,
        token: OAuthToken | None = None,
        store: TokenStore | None = None,
        base_url: str | None = None,
        www_base_url: str | None = None,
    ) -> None:
        problem = problem_of_token(client_secret)
        if problem is not None:
            del client_secret
            raise CozeArgumentError(f"client_secret: {problem}")
        self._reveal_secret = hidden(client_secret)
        super().__init__(
            client_id,
            redirect_uri,
            token=token,
            store=store,
            base_url=base_url,
            www_base_url=www_base_url,
        )

    def _bearer(self) -> str:
        return self._reveal_secret()

    def authorize(
        self, *, state: str | None = None, workspace_id: str | None = None
    ) -> Authorization:
        """Return where to send the user.

        Args:
            state: what comes back with the code; a random one by default.
            workspace_id: the workspace whose resources the token is to reach, those of its other
                members too (enterprise plans).

        Raises:
            CozeArgumentError: an argument can't be used.
        """
        return self._authorize(state, workspace_id, None)

    def accept(self, callback_url: str, *, state: str | None = None) -> None:
        """Take the address at which the browser came back.

        Args:
            callback_url: the whole address, or its path and query.
            state: that of the authorization, if another object made it.

        Raises:
            CozeArgumentError: the state is another one, or there is no code.
            CozeAPIError: the user or the service refused.
        """
        try:
            self._accept(callback_url, state, None)
        finally:
            del callback_url


class PKCEOAuth(_CodeOAuth):
    """Authorization of one user of an app that has no secret, by PKCE (OAuth PKCE; RFC 7636).

    It is used as `WebOAuth` is.

    Args:
        client_id: ID of the OAuth app.
        redirect_uri: one of the app's redirect URLs, exactly as it is registered.
        token: a token from before.
        store: where the token is kept.
        base_url: where tokens are got; by default the base URL of the client.
        www_base_url: where the consent page is; by default beside `base_url`.

    Raises:
        CozeArgumentError: an argument can't be used.
    """

    def __init__(
        self,
        client_id: str,
        redirect_uri: str,
        *,
        token: OAuthToken | None = None,
        store: TokenStore | None = None,
        base_url: str | None = None,
        www_base_url: str | None = None,
    ) -> None:
        super().__init__(
            client_id,
            redirect_uri,
            token=token,
            store=store,
            base_url=base_url,
            www_base_url=www_base_url,
        )

    def authorize(
        self,
        *,
        state: str | None = None,
        workspace_id: str | None = None,
        code_verifier: str | None = None,
        code_challenge_method: str = "S256",
    ) -> Authorization:
        """Return where to send the user.

        Args:
            state: what comes back with the code; a random one by default.
            workspace_id: as in `WebOAuth.authorize`.
            code_verifier: 43 to 128 letters, digits and `-._~`; random ones by default.
            code_challenge_method: `S256`, or `plain`, which protects less.

        Raises:
            CozeArgumentError: an argument can't be used.
        """
        if code_challenge_method not in ("S256", "plain"):
            refuse("code_challenge_method", "'S256' or 'plain'", repr(code_challenge_method))
        if code_verifier is None:
            code_verifier = secrets.token_urlsafe(64)
        elif not _VERIFIER.fullmatch(str(code_verifier)):
            del code_verifier
            refuse("code_verifier", "43 to 128 letters, digits and -._~", "something else")
        challenge = code_verifier
        if code_challenge_method == "S256":
            digest = hashlib.sha256(code_verifier.encode()).digest()
            challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        return self._authorize(
            state,
            workspace_id,
            code_verifier,
            code_challenge=challenge,
            code_challenge_method=code_challenge_method,
        )

    def accept(
        self, callback_url: str, *, state: str | None = None, code_verifier: str | None = None
    ) -> None:
        """Take the address at which the browser came back; see `WebOAuth.accept`.

        Args:
            callback_url: the whole address, or its path and query.
            state: that of the authorization, if another object made it.
            code_verifier: likewise.

        Raises:
            CozeArgumentError: the state is another one, or there is no code or verifier.
            CozeAPIError: the user or the service refused.
        """
        if (state is None) != (code_verifier is None):
            del code_verifier
            refuse("code_verifier", "one with a state, and none without", "the other way round")
        try:
            self._accept(callback_url, state, code_verifier)
        finally:
            del callback_url, code_verifier
