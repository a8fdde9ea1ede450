"""Whether users sign in by a code, with a secret or by PKCE, and their tokens are renewed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from coze_ext import (
    COZE_CN_BASE_URL,
    CozeAPIError,
    CozeArgumentError,
    CozeAuthenticationError,
    CozeBadRequestError,
    CozePermissionError,
    MemoryTokenStore,
    OAuthToken,
    PKCEOAuth,
    WebOAuth,
)
from coze_ext._oauth._codes import _CodeOAuth
from tests.oauth.service import LIFE, SECRET, Clock, Service, hashed
from tests.twins import BASE_URL, Twin

pytestmark = pytest.mark.anyio

CALLBACK = "http://localhost:9000/back?to=1"
CHALLENGES = "code_challenge_method: expected 'S256' or 'plain', got 's256'"


def web(**settings: Any) -> WebOAuth:
    return WebOAuth("1.app.coze", SECRET, CALLBACK, **settings)


def pkce(**settings: Any) -> PKCEOAuth:
    return PKCEOAuth("1.app.coze", CALLBACK, **settings)


kinds = pytest.mark.parametrize("made", [web, pkce])


async def name(twin: Twin, coze: Any) -> Any:
    return (await twin.value(coze.bots.retrieve(bot_id="7"))).name


@kinds
async def test_a_code_becomes_a_token_which_is_refreshed_once_it_ends(
    twin: Twin, service: Service, clock: Clock, made: Callable[..., Any]
) -> None:
    auth = made()
    auth.accept(service.code(auth.authorize().url))
    coze = twin.coze(service, auth=auth)
    for _ in range(3):
        assert [await name(twin, coze) for _ in range(2)] == ["Cook"] * 2
        service.now += LIFE
    service.expire()
    assert await name(twin, coze) == "Cook"
    kinds_of_grants = [grant["grant_type"] for grant in service.grants]
    assert kinds_of_grants == ["authorization_code", *["refresh_token"] * 3]
    used = [grant["refresh_token"] for grant in service.grants[1:]]
    assert len(set(used)) == 3
    assert service.grants[0]["redirect_uri"] == CALLBACK
    secrets = {f"Bearer {SECRET}"} if made is web else {None}
    asked = zip(service.requests, service.headers, strict=True)
    paths = [(path, headers.get("authorization")) for (_, path, _), headers in asked]
    assert {one for path, one in paths if path.endswith("/token")} == secrets
    assert clock.pauses == []


@pytest.mark.parametrize("address", ["https://app.example/back", "http://[::1]/", "http://a?b=1"])
def test_an_app_may_have_the_browser_back_at_any_http_url(address: str) -> None:
    assert query_of(PKCEOAuth("1", address).authorize().url)["redirect_uri"] == address


def query_of(url: str) -> dict[str, str]:
    query = parse_qs(urlsplit(url).query, strict_parsing=True)
    return {name: value for name, (value,) in query.items()}


@pytest.mark.parametrize(
    ("settings", "workspace_id", "address"),
    [
        ({}, None, "https://www.coze.com/api/permission/oauth2/authorize"),
        (
            {"base_url": COZE_CN_BASE_URL},
            "74",
            "https://www.coze.cn/api/permission/oauth2/workspace_id/74/authorize",
        ),
        ({"base_url": BASE_URL}, None, f"{BASE_URL}/api/permission/oauth2/authorize"),
        (
            {"base_url": BASE_URL, "www_base_url": "https://coze.example/www"},
            None,
            "https://coze.example/www/api/permission/oauth2/authorize",
        ),
    ],
)
def test_the_consent_page_is_beside_the_api(
    settings: dict[str, Any], workspace_id: str | None, address: str
) -> None:
    authorization = web(**settings).authorize(workspace_id=workspace_id, state="a b&c")
    assert authorization.url.partition("?")[0] == address
    assert query_of(authorization.url) == {
        "response_type": "code",
        "client_id": "1.app.coze",
        "redirect_uri": CALLBACK,
        "state": "a b&c",
    }


def test_states_and_verifiers_are_new_each_time_and_challenges_are_hashed() -> None:
    made = [pkce().authorize() for _ in range(9)]
    assert len({one.state for one in made}) == len({one.code_verifier for one in made}) == 9
    for one in made:
        verifier = one.code_verifier
        assert verifier is not None
        assert 43 <= len(verifier) <= 128
        query = query_of(one.url)
        assert (query["code_challenge"], query["code_challenge_method"]) == (
            hashed(verifier),
            "S256",
        )
        assert verifier not in one.url + repr(one) + repr(vars(one))


def test_a_plain_challenge_is_the_verifier() -> None:
    query = query_of(pkce().authorize(code_verifier="v" * 43, code_challenge_method="plain").url)
    assert (query["code_challenge"], query["code_challenge_method"]) == ("v" * 43, "plain")


@kinds
async def test_another_object_may_take_the_answer(
    twin: Twin, service: Service, clock: Clock, made: Callable[..., Any]
) -> None:
    """As in a web server of several processes, which keeps the state in the user's session."""
    asked = made().authorize()
    kept = {"state": asked.state}
    if asked.code_verifier is not None:
        kept["code_verifier"] = asked.code_verifier
    auth = made()
    auth.accept(service.code(asked.url), **kept)
    assert await name(twin, twin.coze(service, auth=auth)) == "Cook"
    assert clock.pauses == []


@kinds
@pytest.mark.parametrize(
    ("callback", "said"),
    [
        ("?code=code_0-secret&state=other", "callback_url: expected the state"),
        ("?code=code_0-secret", "callback_url: expected the state"),
        ("?code=code_0-secret&state={state}&state={state}", "callback_url: expected the state"),
        ("?code=code_0-secret&state=&state={state}", "callback_url: expected the state"),
        ("?state={state}", "callback_url: its code: expected an access token, got an empty"),
        ("?error=access_denied&state=other", "callback_url: expected the state"),
    ],
)
def test_a_callback_that_is_not_an_answer_is_refused(
    made: Callable[..., Any], callback: str, said: str
) -> None:
    auth: _CodeOAuth = made()
    asked = auth.authorize()  # type: ignore[attr-defined]
    with pytest.raises(CozeArgumentError, match=said) as caught:
        auth.accept(f"http://localhost{callback.format(state=asked.state)}")  # type: ignore[attr-defined]
    assert "code_0" not in str(caught.value)


def test_a_callback_that_says_no_is_a_typed_error() -> None:
    auth = web()
    back = f"{CALLBACK}&error=access_denied&error_description=No%2C+thanks&state="
    with pytest.raises(CozePermissionError) as caught:
        auth.accept(back + auth.authorize().state)
    assert (caught.value.error_code, caught.value.msg) == ("access_denied", "No, thanks")
    assert caught.value.http_status == 400
    assert caught.value.advice


async def test_without_a_user_nothing_is_sent(twin: Twin, service: Service, clock: Clock) -> None:
    with pytest.raises(CozeArgumentError, match=r"authorize\(\)\.url.*accept\(\)"):
        await name(twin, twin.coze(service, auth=web()))
    with pytest.raises(CozeArgumentError, match="state: expected the one of the authorization"):
        web().accept("?code=x&state=y")
    assert (service.requests, clock.pauses) == ([], [])


async def test_a_code_serves_once(twin: Twin, service: Service, clock: Clock) -> None:
    auth = web()
    auth.accept(service.code(auth.authorize().url))
    service.codes.clear()
    coze = twin.coze(service, auth=auth)
    with pytest.raises(CozeBadRequestError) as caught:
        await name(twin, coze)
    assert caught.value.error_code == "invalid_request"
    with pytest.raises(CozeArgumentError, match="signed in"):
        await name(twin, coze)
    assert len(service.grants) == 1
    assert clock.pauses == []


def test_an_answer_is_taken_once() -> None:
    auth = web()
    back = f"?code=code_0&state={auth.authorize().state}"
    auth.accept(back)
    with pytest.raises(CozeArgumentError, match="state: expected the one of the authorization"):
        auth.accept(back)


async def test_a_token_from_before_goes_on(twin: Twin, service: Service, clock: Clock) -> None:
    first = web()
    first.accept(service.code(first.authorize().url))
    await name(twin, twin.coze(service, auth=first))
    assert first.token is not None
    kept = first.token.to_dict()
    assert OAuthToken.from_dict(kept).to_dict() == kept
    second = twin.coze(service, auth=web(token=OAuthToken.from_dict(kept)))
    for later, grants in ((0, 1), (LIFE - 31, 1), (1, 2)):
        service.now += later
        assert await name(twin, second) == "Cook"
        assert len(service.grants) == grants
    assert service.grants[-1]["refresh_token"] == kept["refresh_token"]
    service.now += 30
    third = web(token=OAuthToken.from_dict(kept))
    with pytest.raises(CozeBadRequestError) as caught:
        await name(twin, twin.coze(service, auth=third))
    assert kept["refresh_token"] not in str(caught.value) + repr(caught.value)
    assert clock.pauses == []


@pytest.mark.parametrize(
    ("date", "wrong", "ahead"),
    [
        ("Thu, 09 Oct 2025 08:53:20 GMT", 100, 30),
        ("Thu, 09 Oct 2025 08:53:20 -0000", 100, 30),
        ("Thu, 09 Oct 2025 09:53:20 +0100", 100, 30),
        ("Thu, 09 Oct 2025 08:53:10 GMT", 100, 20),
        (None, 0, 30),
        (None, 100, 130),
        ("today", 100, 130),
        (None, LIFE - 1, LIFE - 1),
    ],
)
async def test_a_token_lives_by_the_clock_of_the_service_or_else_by_this_one(
    twin: Twin, service: Service, clock: Clock, date: str | None, wrong: int, ahead: int
) -> None:
    def dated(request: httpx.Request) -> httpx.Response:
        response = service(request)
        del response.headers["date"]
        if date is not None:
            response.headers["date"] = date
        return response

    clock.wrong = wrong
    auth = web()
    auth.accept(service.code(auth.authorize().url))
    coze = twin.coze(dated, auth=auth)
    for later, grants in ((0, 1), (LIFE - ahead - 1, 1), (1, 2)):
        service.now += later
        await name(twin, coze)
        assert len(service.grants) == grants
    assert clock.pauses == []


async def test_a_token_whose_end_is_unknown_or_past_serves_until_it_is_refused(
    twin: Twin, service: Service, clock: Clock
) -> None:
    def endless(request: httpx.Request) -> httpx.Response:
        response = service(request)
        if request.url.path.endswith("/token"):
            granted = {**response.json()}
            del granted["expires_in"]
            return httpx.Response(200, json=granted)
        return response

    def undated(request: httpx.Request) -> httpx.Response:
        response = service(request)
        del response.headers["date"]
        return response

    clock.wrong = LIFE
    for handler in (endless, undated):
        auth = web()
        auth.accept(service.code(auth.authorize().url))
        before = len(service.grants)
        for grants in (1, 2):
            for coze in (twin.coze(handler, auth=auth),) * 2:
                assert await name(twin, coze) == "Cook"
            assert len(service.grants) == before + grants
            service.expire()
    assert clock.pauses == []


async def test_a_token_from_before_may_have_no_end(
    twin: Twin, service: Service, clock: Clock
) -> None:
    first = web()
    first.accept(service.code(first.authorize().url))
    await name(twin, twin.coze(service, auth=first))
    assert first.token is not None
    second = web(token=OAuthToken(first.token.access_token))
    coze = twin.coze(service, auth=second)
    assert await name(twin, coze) == "Cook"
    assert len(service.grants) == 1
    service.expire()
    with pytest.raises(CozeArgumentError, match="expected a user who has signed in"):
        await name(twin, coze)
    assert clock.pauses == []


async def test_a_new_user_takes_the_place_of_the_one_before(
    twin: Twin, service: Service, clock: Clock
) -> None:
    auth = web(store=MemoryTokenStore())
    coze = twin.coze(service, auth=auth)
    for _ in range(2):
        auth.accept(service.code(auth.authorize().url))
        assert await name(twin, coze) == "Cook"
    assert [grant["grant_type"] for grant in service.grants] == ["authorization_code"] * 2
    assert clock.pauses == []


async def test_the_wrong_secret_is_an_authentication_error(
    twin: Twin, service: Service, clock: Clock
) -> None:
    auth = WebOAuth("1.app.coze", "another-secret", CALLBACK)
    auth.accept(service.code(auth.authorize().url))
    with pytest.raises(CozeAuthenticationError) as caught:
        await name(twin, twin.coze(service, auth=auth))
    assert isinstance(caught.value, CozeAPIError)
    assert "another-secret" not in str(caught.value) + repr(caught.value)
    assert clock.pauses == []


def unfit(value: Any) -> Any:
    """A value of a type that the checkers of types would refuse too."""
    return value


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: WebOAuth("", SECRET, CALLBACK), "client_id: expected at least 1"),
        (lambda: WebOAuth(unfit(7), SECRET, CALLBACK), "client_id: expected a string, got int"),
        (lambda: WebOAuth("1", "", CALLBACK), "client_secret: expected an access token, got an"),
        (lambda: WebOAuth("1", "a b", CALLBACK), "client_secret: expected an access token alone"),
        (lambda: PKCEOAuth("1", "localhost"), "redirect_uri: expected an http or https URL"),
        (lambda: PKCEOAuth("1", "ftp://a/b"), "redirect_uri: expected an http or https URL"),
        (lambda: PKCEOAuth("1", "https:///b"), "redirect_uri: expected an http or https URL"),
        (lambda: PKCEOAuth("1", unfit(7)), "redirect_uri: expected a string, got int"),
        (lambda: PKCEOAuth("1", f"{CALLBACK}#x"), "redirect_uri: .*without a fragment"),
        (lambda: web(store={}), "store: expected TokenStore, got dict"),
        (lambda: web(token="czu_1"), "token: expected OAuthToken, got str"),
        (lambda: OAuthToken(unfit(None)), "access_token: expected a string, got NoneType"),
        (lambda: OAuthToken("a\n"), "access_token: expected an access token alone"),
        (lambda: OAuthToken("a", refresh_token=""), "refresh_token: expected an access token"),
        (lambda: OAuthToken("a", expires_at=unfit("7")), "expires_at: expected an integer"),
        (lambda: OAuthToken.from_dict(unfit(["a"])), "data: expected a mapping, got list"),
        (lambda: web(base_url="api.coze.com"), "base_url: expected an http or https URL"),
        (lambda: pkce().authorize(code_verifier="v" * 42), "code_verifier: expected 43 to 128"),
        (lambda: pkce().authorize(code_challenge_method="s256"), CHALLENGES),
        (lambda: web().authorize(workspace_id="a/b"), "workspace_id: expected an ID"),
        (lambda: web().authorize(workspace_id=unfit(7)), "workspace_id: expected a string"),
        (lambda: web().authorize(state=unfit(7)), "state: expected a string, got int"),
        (lambda: web().accept(unfit(b"?code=x")), "callback_url: expected a string, got bytes"),
        (lambda: pkce().accept("?state=a&code=b", state="a"), "code_verifier: expected one"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(make: Callable[[], object], said: str) -> None:
    with pytest.raises(CozeArgumentError, match=rf"^{said}(?!\w)"):
        make()
