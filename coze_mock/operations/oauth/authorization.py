"""Reads the address to which an app sends its user, and leads the user back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from coze_mock.errors import shorten
from coze_mock.operations.oauth.objects import App

# RFC 7636, section 4.1: what a verifier and a challenge consist of. The service takes shorter ones
# than the 43 characters that it asks for.
_CHALLENGE = re.compile(r"[A-Za-z0-9\-._~]{1,128}")


class AuthorizationError(Exception):
    """What an app asks for can't be granted.

    ``location`` leads back to the app. It is None where no address is known to be the app's, and
    then the user is told (RFC 6749, section 4.1.2.1).
    """

    def __init__(self, words: str, location: str | None = None) -> None:
        super().__init__(words)
        self.location = location


@dataclass(frozen=True)
class AuthorizationRequest:
    """What an app asks its user for."""

    app: App
    redirect_uri: str
    state: str | None
    workspace_id: str | None
    challenge: str
    method: str

    def answer(self, **values: str) -> str:
        """The address that leads back to the app, with these values and the state in its query."""
        return _answer(self.redirect_uri, self.state, values)


def read_request(
    query: Iterable[tuple[str, str]],
    workspace_id: str | None,
    find_app: Callable[[str], App | None],
) -> AuthorizationRequest:
    """Read the query of the address to which an app sends its user.

    Raises AuthorizationError.
    """
    values: dict[str, str] = {}
    repeated: set[str] = set()
    for name, value in query:
        if name in values:
            repeated.add(name)
        values[name] = value
    client_id, redirect_uri = values.get("client_id"), values.get("redirect_uri")
    if not client_id or "client_id" in repeated:
        raise AuthorizationError("client_id: is required, once")
    app = find_app(client_id)
    if app is None:
        raise AuthorizationError(f"client_id: there is no app {shorten(client_id)}")
    if app.client_type not in ("web", "pkce"):
        raise AuthorizationError(f"an app of type {app.client_type} does not sign in by a browser")
    if not redirect_uri or "redirect_uri" in repeated:
        raise AuthorizationError("redirect_uri: is required, once")
    if redirect_uri not in app.redirect_uris:
        raise AuthorizationError(
            f"redirect_uri: {shorten(redirect_uri)} is not registered for this app"
        )
    state = values.get("state")

    def refuse(code: str, words: str) -> AuthorizationError:
        told = {"error": code, "error_description": words}
        return AuthorizationError(words, _answer(redirect_uri, state, told))

    if repeated:
        raise refuse("invalid_request", f"{shorten(min(repeated), 40)}: is given more than once")
    if not app.enabled:
        raise refuse("unauthorized_client", "the app is disabled")
    if values.get("response_type") != "code":
        raise refuse("unsupported_response_type", "response_type: must be code")
    challenge = values.get("code_challenge", "")
    method = values.get("code_challenge_method") or "plain"
    if app.client_type == "pkce" and not challenge:
        raise refuse("invalid_request", "code_challenge: is required for a PKCE app")
    if challenge and not _CHALLENGE.fullmatch(challenge):
        raise refuse("invalid_request", "code_challenge: must be 1 to 128 characters (RFC 7636)")
    if method not in ("plain", "S256"):
        raise refuse("invalid_request", "code_challenge_method: must be S256 or plain")
    return AuthorizationRequest(app, redirect_uri, state, workspace_id, challenge, method)


def _answer(redirect_uri: str, state: str | None, values: dict[str, str]) -> str:
    told = dict(values) if state is None else {**values, "state": state}
    parts = urlsplit(redirect_uri)
    added = "&".join(f"{name}={quote(value, safe='')}" for name, value in told.items())
    query = f"{parts.query}&{added}" if parts.query else added
    return urlunsplit(parts._replace(query=query))
