"""Puts the access token on requests."""

import inspect
import os
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from typing import Final, NoReturn, Self

import httpx

from coze_core.errors import CozeArgumentError

TOKEN_VARIABLE: Final = "COZE_API_TOKEN"

# Visible ASCII: all that RFC 6750, section 2.1, lets a bearer token have, and a header can bear.
_VISIBLE: Final = re.compile(r"[\x21-\x7e]+")


class TokenAuth(httpx.Auth):
    """Authorization by a token: a personal, service or OAuth access token.

    `token` is the token itself or a callable that returns one and is called before every request;
    it may be async for AsyncCoze. The token goes to the host of the request alone: httpx takes it
    off when a redirect leads elsewhere.

    Raises:
        CozeArgumentError: it can't be a token. What a callable gives is checked with the request.
    """

    def __init__(self, token: str | Callable[[], str | Awaitable[str]]) -> None:
        # The token lives in a closure, so that nothing that shows or stores attributes has it, and
        # in no variable of a frame that raises: some tracebacks show those.
        if callable(token):
            self._get_token = token
            return
        problem = problem_of_token(token)
        if problem is not None:
            del token
            raise CozeArgumentError(f"token: {problem}")
        checked = _CheckedToken(token)
        self._get_token = lambda: checked

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Self:
        """Return an authorization by the token in the environment variable COZE_API_TOKEN.

        Raises:
            CozeArgumentError: there is no token, or it can't be one.
        """
        token = (os.environ if environment is None else environment).get(TOKEN_VARIABLE)
        if not token:
            raise CozeArgumentError(
                f"{TOKEN_VARIABLE}: expected an access token, got none; "
                'set it in the environment or pass auth=TokenAuth("pat_...")'
            )
        problem = problem_of_token(token)
        if problem is not None:
            del token, environment
            raise CozeArgumentError(f"{TOKEN_VARIABLE}: {problem}")
        return cls(token)

    def __repr__(self) -> str:
        return "TokenAuth(***)"

    def __copy__(self) -> Self:
        return type(self)(self._get_token)

    def __reduce__(self) -> NoReturn:
        raise TypeError("TokenAuth can't be pickled: it holds a token; make one in each process")

    def sync_auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        _put_token(request, self._ask())
        yield request

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        _put_token(request, await self._ask_async())
        yield request

    def _ask(self) -> object:
        token = self._get_token()
        if inspect.isawaitable(token):
            if inspect.iscoroutine(token):
                token.close()  # else Python warns that it was never awaited
            raise CozeArgumentError(
                "token: expected a callable that isn't async, got one that is; it needs AsyncCoze"
            )
        return token

    async def _ask_async(self) -> object:
        token = self._get_token()
        return await token if inspect.isawaitable(token) else token


class _CheckedToken(str):
    """A token that needs no other check."""

    __slots__ = ()


def _put_token(request: httpx.Request, token: object) -> None:
    problem = None if type(token) is _CheckedToken else problem_of_token(token)
    if problem is not None:
        del token
        raise CozeArgumentError(f"token, as the callable returned it: {problem}")
    request.headers["Authorization"] = f"Bearer {token}"


def problem_of_token(token: object) -> str | None:
    """Return why this can't be a token, without quoting it, or None if it can."""
    if not isinstance(token, str):
        return f"expected a string, got {type(token).__name__}"
    if not token:
        return "expected an access token, got an empty string"
    if not _VISIBLE.fullmatch(token):
        return (
            "expected an access token alone, such as pat_..., "
            "got text with spaces, line breaks or characters beyond ASCII"
        )
    return None
