"""TokenAuth puts a token on requests, takes nothing that can't be one, and shows it nowhere."""

import copy
import pickle
import pprint
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from coze_core.errors import CozeArgumentError, CozeError
from coze_ext._auth import TokenAuth
from tests.twins import Twin

TOKEN = "pat_0123456789-abc.DEF_~+/="

# What can't be a token, and a part of it that a message might give away.
NO_TOKENS: dict[str, object] = {
    "nothing": None,
    "empty": "",
    "a space": " ",
    "a space before": " pat_secret",
    "a space behind": "pat_secret ",
    "a space within": "pat_sec ret",
    "with its scheme": "Bearer pat_secret",
    "a line feed behind": "pat_secret\n",
    "a line feed within": "pat_secret\nX-Header: 1",
    "a carriage return": "pat_secret\r",
    "a tab": "pat_secret\t",
    "NUL": "pat_secret\x00",
    "a control character": "pat_secret\x7f",
    "beyond ASCII": "pat_secrét",
    "a wide space": "pat_secret\u3000",
    "bytes": b"pat_secret",
    "a number": 12,
}


def authorization_of(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, text=request.headers.get("authorization", "none"))


def authorization_sent(auth: TokenAuth) -> str:
    with httpx.Client(transport=httpx.MockTransport(authorization_of), auth=auth) as client:
        return client.get("https://api.coze.com/").text


async def authorization_sent_async(auth: TokenAuth) -> str:
    transport = httpx.MockTransport(authorization_of)
    async with httpx.AsyncClient(transport=transport, auth=auth) as client:
        return (await client.get("https://api.coze.com/")).text


async def give_token() -> str:
    return TOKEN


class AwaitableToken:
    def __await__(self) -> Any:
        return give_token().__await__()


@pytest.mark.parametrize("token", [TOKEN, lambda: TOKEN], ids=["token", "callable"])
async def test_the_token_is_sent(token: str | Callable[[], str]) -> None:
    assert authorization_sent(TokenAuth(token)) == f"Bearer {TOKEN}"
    assert await authorization_sent_async(TokenAuth(token)) == f"Bearer {TOKEN}"


@pytest.mark.parametrize("give", [give_token, AwaitableToken], ids=["coroutine", "awaitable"])
async def test_an_async_callable_is_awaited(give: Callable[[], Any]) -> None:
    assert await authorization_sent_async(TokenAuth(give)) == f"Bearer {TOKEN}"


@pytest.mark.parametrize("give", [give_token, AwaitableToken], ids=["coroutine", "awaitable"])
def test_a_blocking_client_refuses_an_async_callable(give: Callable[[], Any]) -> None:
    with pytest.raises(CozeArgumentError, match="needs AsyncCoze"):
        authorization_sent(TokenAuth(give))


@pytest.mark.parametrize("around", ["", "20261127"])
async def test_a_token_that_comes_back_as_the_log_id_is_not_shown(twin: Twin, around: str) -> None:
    token = "0123456789abcdef"  # letters and digits, as log IDs are
    headers = {"x-tt-logid": around + token + around}

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"code": 0, "data": {}}, headers=headers)

    bot = await twin.value(twin.coze(answer, auth=TokenAuth(token)).bots.retrieve(bot_id="1"))
    assert bot.logid == f"{around}***{around}"


def test_a_callable_is_asked_for_every_request() -> None:
    tokens = iter(["first", "second"])
    auth = TokenAuth(lambda: next(tokens))
    assert [authorization_sent(auth), authorization_sent(auth)] == ["Bearer first", "Bearer second"]


async def test_what_a_callable_raises_comes_through() -> None:
    def fail() -> str:
        raise LookupError("no key in the vault")

    with pytest.raises(LookupError, match="no key in the vault"):
        authorization_sent(TokenAuth(fail))
    with pytest.raises(LookupError, match="no key in the vault"):
        await authorization_sent_async(TokenAuth(fail))


@pytest.mark.parametrize("case", NO_TOKENS)
class TestWhatCanBeNoToken:
    def assert_refused(self, call: Callable[[], object]) -> None:
        with pytest.raises(CozeArgumentError) as caught:
            call()
        self.assert_silent(caught.value)

    def assert_silent(self, error: CozeArgumentError) -> None:
        assert isinstance(error, ValueError)
        assert "token" in str(error).lower()
        for text in (str(error), repr(error)):
            assert "secr" not in text
            assert "sec ret" not in text

    def test_is_refused_at_once(self, case: str) -> None:
        token: Any = NO_TOKENS[case]
        self.assert_refused(lambda: TokenAuth(token))

    async def test_is_refused_from_a_callable_when_it_is_called(self, case: str) -> None:
        token: Any = NO_TOKENS[case]
        auth = TokenAuth(lambda: token)
        self.assert_refused(lambda: authorization_sent(auth))
        with pytest.raises(CozeArgumentError) as caught:
            await authorization_sent_async(auth)
        self.assert_silent(caught.value)

    def test_is_refused_from_the_environment(self, case: str) -> None:
        token = NO_TOKENS[case]
        if isinstance(token, str):
            self.assert_refused(lambda: TokenAuth.from_environment({"COZE_API_TOKEN": token}))


def test_the_message_says_where_a_token_came_from_and_what_it_is() -> None:
    got = "got text with spaces, line breaks or characters beyond ASCII"
    words = f"expected an access token alone, such as pat_..., {got}"
    with pytest.raises(CozeArgumentError) as caught:
        TokenAuth.from_environment({"COZE_API_TOKEN": "pat_1\n"})
    assert str(caught.value) == f"COZE_API_TOKEN: {words}"
    with pytest.raises(CozeArgumentError) as caught:
        TokenAuth("pat_1\n")
    assert str(caught.value) == f"token: {words}"
    with pytest.raises(CozeArgumentError) as caught:
        authorization_sent(TokenAuth(lambda: ""))
    empty = "expected an access token, got an empty string"
    assert str(caught.value) == f"token, as the callable returned it: {empty}"


class TestEnvironment:
    def test_gives_the_token(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("COZE_API_TOKEN", TOKEN)
        assert authorization_sent(TokenAuth.from_environment()) == f"Bearer {TOKEN}"

    @pytest.mark.parametrize("environment", [{}, {"COZE_API_TOKEN": ""}], ids=["unset", "empty"])
    def test_without_a_token_names_both_ways_to_give_one(self, environment: dict[str, str]) -> None:
        with pytest.raises(CozeError, match=r"COZE_API_TOKEN.*TokenAuth\("):
            TokenAuth.from_environment(environment)


@pytest.mark.parametrize("show", [repr, str, vars, pprint.pformat, lambda auth: f"{auth!r}"])
def test_the_token_is_not_shown(show: Callable[[object], object]) -> None:
    assert TOKEN not in repr(show(TokenAuth(TOKEN)))
    assert repr(TokenAuth(TOKEN)) == "TokenAuth(***)"


def test_the_token_is_not_stored() -> None:
    with pytest.raises(TypeError, match="make one in each process") as caught:
        pickle.dumps(TokenAuth(TOKEN))
    assert TOKEN not in str(caught.value)


def test_a_copy_works() -> None:
    assert authorization_sent(copy.copy(TokenAuth(TOKEN))) == f"Bearer {TOKEN}"


@pytest.mark.parametrize(
    ("location", "authorization"),
    [
        ("https://api.coze.com/elsewhere", f"Bearer {TOKEN}"),
        ("https://elsewhere.example/", "none"),
        ("https://api.coze.com:8443/", "none"),
        ("http://api.coze.com/", "none"),
    ],
)
class TestRedirects:
    """A redirect takes the token along only to the same origin."""

    @staticmethod
    def transport(location: str) -> httpx.MockTransport:
        def answer(request: httpx.Request) -> httpx.Response:
            if request.url.path == "/start":
                return httpx.Response(307, headers={"Location": location})
            return authorization_of(request)

        return httpx.MockTransport(answer)

    def test_blocking(self, location: str, authorization: str) -> None:
        with httpx.Client(transport=self.transport(location), follow_redirects=True) as client:
            answer = client.get("https://api.coze.com/start", auth=TokenAuth(TOKEN))
        assert answer.text == authorization

    async def test_async(self, location: str, authorization: str) -> None:
        async with httpx.AsyncClient(
            transport=self.transport(location), follow_redirects=True
        ) as client:
            answer = await client.get("https://api.coze.com/start", auth=TokenAuth(TOKEN))
        assert answer.text == authorization


def test_the_message_about_a_missing_token_shows_how_to_pass_one() -> None:
    with pytest.raises(CozeArgumentError) as caught:
        TokenAuth.from_environment({})
    assert str(caught.value) == (
        "COZE_API_TOKEN: expected an access token, got none; "
        'set it in the environment or pass auth=TokenAuth("pat_...")'
    )
