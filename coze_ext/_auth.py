"""Puts the access token on requests."""

import inspect
import os
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from typing import Final, Self

import httpx

from ._errors import CozeArgumentError

TOKEN_VARIABLE: Final = "COZE_API_TOKEN"

# Visible ASCII: all that RFC 6750, section 2.1, lets a bearer token have, and a header can bear.
_VISIBLE: Final = re.compile(r"[\x21-\x7e]+")


class TokenAuth(httpx.Auth):
    """Authorization by a token: a personal, service or OAuth access token.

    `token` is the token itself or a callable that gives one, which is asked before every request;
    it may be async for AsyncCoze. The token goes to the host of the request alone: httpx takes it
    off when a redirect leads elsewhere.

    Raises CozeArgumentError, without the token in it, for what can't be one: here for a token,
    with the request for what a callable gives.
    """

    def __init__(self, token: str | Callable[[], str | Awaitable[str]]) -> None:
        # The token lives in a closure, so that nothing that shows or stores attributes has it.
        if callable(token):
            self._get_token = token
        else:
            checked = _checked(token, "token")
            self._get_token = lambda: checked

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Take the token of the variable COZE_API_TOKEN; CozeArgumentError where there is none."""
        token = environment.get(TOKEN_VARIABLE)
        if not token:
            raise CozeArgumentError(
                f'{TOKEN_VARIABLE}: not set; set it in the environment or pass TokenAuth("pat_...")'
            )
        return cls(_checked(token, TOKEN_VARIABLE))

    def __repr__(self) -> str:
        return "TokenAuth(***)"

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        token = self._get_token()
        if inspect.isawaitable(token):
            if inspect.iscoroutine(token):
                token.close()  # else Python warns that it was never awaited
            raise CozeArgumentError("token: an async callable needs AsyncCoze; Coze can't await it")
        yield _with_token(request, token)

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        token = self._get_token()
        yield _with_token(request, await token if inspect.isawaitable(token) else token)


def _with_token(request: httpx.Request, token: object) -> httpx.Request:
    request.headers["Authorization"] = (
        f"Bearer {_checked(token, 'the token that the callable gave')}"
    )
    return request


def _checked(token: object, name: str) -> str:
    """Give back what can be a token; the message for what can't never quotes it."""
    if not isinstance(token, str):
        raise CozeArgumentError(f"{name}: expected a string, got {type(token).__name__}")
    if not token:
        raise CozeArgumentError(f"{name}: expected an access token, got an empty string")
    if not _VISIBLE.fullmatch(token):
        raise CozeArgumentError(
            f"{name}: expected an access token alone, as in pat_..., "
            "but there are spaces, line breaks or characters beyond ASCII in it"
        )
    return token
