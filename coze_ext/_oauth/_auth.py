"""The authorization of requests by a token that is renewed."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from typing import Any, Final, NoReturn

import httpx

import coze_ext
from coze_core import json
from coze_core.clients import TOKEN_REFUSED
from coze_core.errors import CozeArgumentError, code_of
from coze_ext._base_url import parse_base_url

from ._renewal import Renewer
from ._steps import AsyncRun, Origin, Read, Run, Send, Steps
from ._tokens import Lease, OAuthToken

# The access token is invalid or expired (section "Error codes" of the reference). Code 4100 says
# that an operation doesn't take this kind of token, which no other token of the kind changes.
_TOKEN_EXPIRED: Final = 700012006


class OAuth(httpx.Auth):
    """Authorization by a token that is fetched with the first request and renewed ahead of its end.

    It is renewed too where the service says that it has expired (HTTP 401, code 700012006), and the
    request is repeated once if its body can be sent again. One renewal serves all threads, tasks
    and event loops. Its requests go through the same HTTP client as those that need the token.
    """

    _asks_people = False

    def __init__(self, client_id: str, *, base_url: str | None) -> None:
        self.client_id = client_id
        self._base_url = None if base_url is None else parse_base_url(base_url)
        self._host: tuple[str, str, int | None] | None = None
        self._renewer = Renewer(self._renew, asks_people=self._asks_people)

    def __repr__(self) -> str:
        # A traceback that shows locals shows an authorization whose making failed, too.
        client_id = vars(self).get("client_id")
        return f"{type(self).__name__}({'' if client_id is None else f'client_id={client_id!r}'})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} can't be pickled: it holds secrets")

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        return Run(self._authorized(request))

    def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        return AsyncRun(self._authorized(request))

    def sign_in(self, coze: coze_ext.Coze) -> OAuthToken:
        """Get a token now, through a client, unless there is a good one.

        Raises:
            CozeError: there is none to be had.
        """
        from ._signing_in import sign_in

        return sign_in(self, coze)

    async def sign_in_async(self, coze: coze_ext.AsyncCoze) -> OAuthToken:
        """Get a token now; see `sign_in`."""
        from ._signing_in import sign_in_async

        return await sign_in_async(self, coze)

    def _renew(self, origin: Origin) -> Steps[Lease]:
        """Return the next token."""
        raise NotImplementedError

    def _leased(self, request: httpx.Request) -> Steps[Lease]:
        host = (request.url.scheme, request.url.host, request.url.port)
        if self._host is None:
            self._host = host
        elif host != self._host:
            # A token that one service gave must not get to another.
            raise CozeArgumentError(
                f"auth: expected requests to {self._host[1]!r} alone, got one to {host[1]!r}; "
                "make an authorization for each"
            )
        return (yield from self._renewer.lease(Origin(request, self._base_url), request))

    def _authorized(self, request: httpx.Request) -> Steps[None]:
        lease = yield from self._leased(request)
        _put(request, lease)
        response = yield Send(request)
        if response.status_code != 401 or not _says_expired((yield Read(response))):
            return
        self._renewer.reject(lease)
        response.extensions[TOKEN_REFUSED] = True
        if not isinstance(request.stream, httpx.ByteStream):
            return  # files, which the client itself begins anew if it can
        lease = yield from self._leased(request)
        _put(request, lease)
        yield Send(request)


def _put(request: httpx.Request, lease: Lease) -> None:
    request.headers["Authorization"] = f"Bearer {lease.token.access_token}"


def _says_expired(content: bytes) -> bool:
    try:
        envelope: Any = json.parse(content)
    except ValueError:
        return False
    return isinstance(envelope, dict) and code_of(envelope.get("code")) == _TOKEN_EXPIRED
