"""Whether service apps sign in by JWT, and get a new token when they need one."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from coze_ext import (
    COZE_CN_BASE_URL,
    CozeAPIError,
    CozeArgumentError,
    CozeAuthenticationError,
    CozeConnectionError,
    CozeResponseError,
    JWTAuth,
    bot_chat_scope,
    user_message,
)
from tests.oauth.service import (
    LIFE,
    PUBLIC_KEY_ID,
    Clock,
    Service,
    key,
    pem,
    public_pem,
    refusal,
)
from tests.twins import BASE_URL, Twin
from tests.unit.bodies import Body

pytestmark = pytest.mark.anyio


def auth_of(**settings: Any) -> JWTAuth:
    return JWTAuth("1190000000001", pem(), PUBLIC_KEY_ID, **settings)


async def name(twin: Twin, coze: Any) -> Any:
    return (await twin.value(coze.bots.retrieve(bot_id="7"))).name


async def test_the_first_request_fetches_a_token_which_serves_the_next(
    twin: Twin, service: Service, clock: Clock
) -> None:
    coze = twin.coze(service, auth=auth_of(session_name="Ann", session_context={"a": 1}))
    assert [await name(twin, coze) for _ in range(3)] == ["Cook"] * 3
    grant = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "duration_seconds": 900}
    assert service.grants == [grant]
    (claims,) = service.claims
    assert len(claims.pop("jti")) > 32
    assert claims == {
        "alg": "RS256",
        "typ": "JWT",
        "kid": PUBLIC_KEY_ID,
        "iss": "1190000000001",
        "aud": "localhost:8700",
        "iat": int(clock.time()),
        "exp": int(clock.time()) + 3600,
        "session_name": "Ann",
        "session_context": {"a": 1},
    }
    for header in ("accept", "accept-encoding", "user-agent", "x-coze-client-user-agent"):
        assert service.headers[0][header] == service.headers[1][header]


@pytest.mark.usefixtures("clock")
async def test_a_token_is_waited_for_as_long_as_what_needs_it(twin: Twin, service: Service) -> None:
    asked: list[httpx.Request] = []

    def noted(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return service(request)

    await name(twin, twin.coze(noted, auth=auth_of(), timeout=httpx.Timeout(7, read=8)))
    first, second = (request.extensions["timeout"] for request in asked)
    assert first == second == {"connect": 7, "read": 8, "write": 7, "pool": 7}


@pytest.mark.usefixtures("clock")
async def test_the_response_with_a_token_has_a_mebibyte_at_most(
    twin: Twin, service: Service
) -> None:
    def padded(size: int) -> Any:
        token = b'{"access_token": "t", "expires_in": 1}'
        return lambda _: httpx.Response(200, stream=Body(token.ljust(size)))

    service.fail = [padded(1024 * 1024 + 1), padded(1024 * 1024)]
    auth = auth_of()
    coze = twin.coze(service, auth=auth)
    sign_in: Any = auth.sign_in_async if twin.http_class is httpx.AsyncClient else auth.sign_in
    with pytest.raises(CozeResponseError, match="1048576 bytes"):
        await twin.value(sign_in(coze))
    assert (await twin.value(sign_in(coze))).access_token == "t"


async def test_a_response_that_breaks_off_is_closed(twin: Twin, service: Service) -> None:
    body = Body(b'{"access_token": ', httpx.ReadError("cut"))
    service.fail = [lambda _: httpx.Response(200, stream=body)]
    auth = auth_of()
    sign_in: Any = auth.sign_in_async if twin.http_class is httpx.AsyncClient else auth.sign_in
    with pytest.raises(CozeConnectionError):
        await twin.value(sign_in(twin.coze(service, auth=auth)))
    assert body.closed


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({}, "/api/permission/oauth2/token"),
        ({"account_id": 42}, "/api/permission/oauth2/account/42/token"),
        ({"enterprise_id": "volcano_1"}, "/api/permission/oauth2/enterprise_id/volcano_1/token"),
    ],
)
async def test_the_token_is_for_whom_it_is_asked(
    twin: Twin, service: Service, clock: Clock, given: dict[str, Any], path: str
) -> None:
    auth = auth_of(**given, scope=bot_chat_scope(["7"]), duration_seconds=60)
    await name(twin, twin.coze(service, auth=auth, base_url=f"{BASE_URL}/gateway"))
    assert service.requests[0][1] == f"/gateway{path}"
    assert service.grants[0]["scope"] == {
        "account_permission": {"permission_list": ["Connector.botChat"]},
        "attribute_constraint": {"connector_bot_chat_attribute": {"bot_id_list": ["7"]}},
    }
    assert service.grants[0]["duration_seconds"] == 60
    assert clock.pauses == []


@pytest.mark.parametrize(("life", "ahead"), [(LIFE, 30), (300, 30), (60, 6), (10, 1)])
async def test_it_is_renewed_ahead_of_its_end(
    twin: Twin, service: Service, clock: Clock, life: int, ahead: int
) -> None:
    coze = twin.coze(service, auth=auth_of(duration_seconds=life))
    await name(twin, coze)
    for later, grants in ((life - ahead - 0.5, 1), (0.5, 2), (life - ahead - 0.5, 2)):
        service.now += later
        await name(twin, coze)
        assert len(service.grants) == grants
    assert len({claims["jti"] for claims in service.claims}) == 2
    assert clock.pauses == []


@pytest.mark.parametrize("wrong", [-3600.0, -600.0, 600.0, 7200.0])
async def test_a_clock_that_is_wrong_costs_one_request(
    twin: Twin, service: Service, clock: Clock, wrong: float
) -> None:
    clock.wrong = wrong
    coze = twin.coze(service, auth=auth_of())
    assert [await name(twin, coze) for _ in range(3)] == ["Cook"] * 3
    assert len(service.grants) <= 2
    before = len(service.grants)
    service.now += LIFE
    assert await name(twin, coze) == "Cook"
    assert len(service.grants) == before + 1


@pytest.mark.parametrize(
    ("wrong", "is_dated", "tries"),
    [(10, True, 2), (-10, True, 2), (9, True, 1), (-9, True, 1), (600, False, 1)],
)
async def test_a_refusal_is_tried_again_where_the_clocks_differ(
    twin: Twin, service: Service, clock: Clock, wrong: float, is_dated: bool, tries: int
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        response = service(request)
        if not is_dated:
            del response.headers["date"]
        return response

    clock.wrong = wrong
    service.fail = [lambda _: refusal("invalid_client", "no", 401)]
    coze = twin.coze(answer, auth=auth_of())
    if tries == 1:
        with pytest.raises(CozeAuthenticationError):
            await name(twin, coze)
    else:
        assert await name(twin, coze) == "Cook"
    assert len(service.grants) == tries


async def test_a_service_that_refuses_by_its_own_clock_too_is_asked_twice(
    twin: Twin, service: Service, clock: Clock
) -> None:
    clock.wrong = 600
    service.fail = [lambda _: refusal("invalid_client", "no", 401)] * 9
    with pytest.raises(CozeAuthenticationError):
        await name(twin, twin.coze(service, auth=auth_of()))
    assert len(service.grants) == 2


async def test_a_service_whose_clock_runs_away_is_asked_three_times(
    twin: Twin, service: Service, clock: Clock
) -> None:
    def refuse(_: httpx.Request) -> httpx.Response:
        clock.wrong -= 60
        return refusal("invalid_client", "no", 401)

    service.fail = [refuse] * 9
    with pytest.raises(CozeAuthenticationError):
        await name(twin, twin.coze(service, auth=auth_of()))
    assert len(service.grants) == 3


async def test_a_token_that_the_service_ends_early_is_renewed_and_the_request_repeated(
    twin: Twin, service: Service, clock: Clock
) -> None:
    coze = twin.coze(service, auth=auth_of())
    await name(twin, coze)
    service.expire()
    assert await name(twin, coze) == "Cook"
    service.expire()
    stream = coze.chat.stream(bot_id="7", user_id="u", additional_messages=[user_message("Hello?")])
    async with twin.within(stream):
        assert len(await twin.items(stream)) == 1
    assert (len(service.grants), service.calls) == (3, 5)
    assert clock.pauses == []


async def test_an_upload_begins_anew_with_the_new_token(
    twin: Twin, service: Service, clock: Clock
) -> None:
    coze = twin.coze(service, auth=auth_of())
    await name(twin, coze)
    service.expire()
    await twin.value(coze.files.upload(file=("a.txt", b"content")))
    bodies = [body for _, path, body in service.requests if path == "/v1/files/upload"]
    assert [b"content" in body for body in bodies] == [True, True]
    assert clock.pauses in ([], [0.0])


async def test_a_token_that_is_refused_from_the_beginning_is_renewed_once_a_request(
    twin: Twin, service: Service, clock: Clock
) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        response = service(request)
        service.expire()
        return response

    coze = twin.coze(refuse, auth=auth_of())
    for _ in range(2):
        with pytest.raises(CozeAuthenticationError) as caught:
            await name(twin, coze)
        assert caught.value.code == 700012006
    assert service.calls == 4
    assert clock.pauses == []


def refusing(service: Service, **content: Any) -> Callable[[httpx.Request], httpx.Response]:
    """The service, where it gives tokens but refuses what they are for."""

    def answer(request: httpx.Request) -> httpx.Response:
        gives = request.url.path.startswith("/api")
        return service(request) if gives else httpx.Response(401, **content)

    return answer


LARGE = b'{"code": 700012006, "msg": "' + b"x" * 1024 * 1024 + b'"}'


@pytest.mark.parametrize("content", [b"no", b"[]", b"", LARGE], ids=["text", "list", "", "large"])
async def test_a_refusal_that_says_nothing_renews_nothing(
    twin: Twin, service: Service, clock: Clock, content: bytes
) -> None:
    coze = twin.coze(refusing(service, stream=Body(content)), auth=auth_of())
    with pytest.raises(CozeAPIError) as caught:
        await name(twin, coze)
    assert (caught.value.http_status, len(service.grants)) == (401, 1)
    assert clock.pauses == []


class Sending(httpx.MockTransport):
    """Takes what comes from a request's stream, as a socket does, and doesn't keep it."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        stream: Any = request.stream
        return self._answered(request, b"".join(stream))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        stream: Any = request.stream
        return self._answered(request, b"".join([piece async for piece in stream]))

    def _answered(self, request: httpx.Request, content: bytes) -> httpx.Response:
        alike = httpx.Request(request.method, request.url, headers=request.headers, content=content)
        answer: Any = self.handler(alike)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)


async def test_what_can_be_sent_once_is_refused_with_a_token_that_has_ended(
    twin: Twin, service: Service, clock: Clock
) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"a"

    http_client = twin.http_class(transport=Sending(service), auth=auth_of())
    async with twin.within(http_client):
        await twin.value(http_client.get(f"{BASE_URL}/v1/bots/7"))
        service.expire()
        is_async = twin.http_class is httpx.AsyncClient
        content = pieces() if is_async else iter([b"a"])
        response = await twin.value(http_client.post(f"{BASE_URL}/v1/x", content=content))
        assert response.status_code == 401
    assert clock.pauses == []


@pytest.mark.parametrize("code", [4100, 4101])
async def test_other_refusals_renew_nothing(
    twin: Twin, service: Service, clock: Clock, code: int
) -> None:
    coze = twin.coze(refusing(service, json={"code": code, "msg": "no"}), auth=auth_of())
    with pytest.raises(CozeAPIError) as caught:
        await name(twin, coze)
    assert (caught.value.code, len(service.grants)) == (code, 1)
    assert clock.pauses == []


async def test_a_refusal_of_the_app_is_a_typed_error_with_advice(
    twin: Twin, service: Service, clock: Clock
) -> None:
    service.fail = [lambda _: refusal("invalid_client", "wrong key", 401)] * 2
    coze = twin.coze(service, auth=auth_of())
    with pytest.raises(CozeAuthenticationError) as caught:
        await name(twin, coze)
    error = caught.value
    assert (error.error_code, error.msg, error.logid) == ("invalid_client", "wrong key", "log-1")
    assert error.advice is not None
    assert "POST /api/permission/oauth2/token on localhost" in str(error)
    service.fail.clear()
    assert await name(twin, coze) == "Cook"
    assert clock.pauses == []


async def test_it_serves_any_client_of_httpx(twin: Twin, service: Service, clock: Clock) -> None:
    async with twin.within(twin.http_client(service, auth=auth_of())) as http_client:
        for _ in range(2):
            response = await twin.value(http_client.get(f"{BASE_URL}/v1/bots/7"))
            assert response.json()["data"]["name"] == "Cook"
    assert len(service.grants) == 1
    assert clock.pauses == []


async def test_a_token_can_be_fetched_before_it_is_needed(
    twin: Twin, service: Service, clock: Clock
) -> None:
    auth = auth_of()
    coze = twin.coze(service, auth=auth)
    sign_in: Any = {True: auth.sign_in, False: auth.sign_in_async}[twin.http_class is httpx.Client]
    token = await twin.value(sign_in(coze))
    assert (token.expires_at, service.calls) == (int(service.now) + LIFE, 0)
    await name(twin, coze)
    assert len(service.grants) == 1
    assert clock.pauses == []


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(
    ("failure", "is_sent"), [(httpx.ReadError("cut"), True), (httpx.ConnectError("no"), False)]
)
async def test_a_token_that_is_fetched_early_and_lost_says_whether_it_was_asked_for(
    twin: Twin, failure: httpx.RequestError, is_sent: bool
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        failure.request = request
        raise failure

    auth = auth_of()
    sign_in: Any = {True: auth.sign_in, False: auth.sign_in_async}[twin.http_class is httpx.Client]
    with pytest.raises(CozeConnectionError, match="oauth2/token on localhost: ") as caught:
        await twin.value(sign_in(twin.coze(answer, auth=auth)))
    assert caught.value.request_sent is is_sent


async def test_a_token_gets_to_no_other_host(twin: Twin, service: Service, clock: Clock) -> None:
    auth = auth_of()
    await name(twin, twin.coze(service, auth=auth))
    before = len(service.requests)
    with pytest.raises(CozeArgumentError, match="auth: expected requests to 'localhost' alone"):
        await name(twin, twin.coze(service, auth=auth, base_url=COZE_CN_BASE_URL))
    assert len(service.requests) == before
    assert clock.pauses == []


def test_keys_of_both_forms_are_taken_from_text_and_files(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    for form in (PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL):
        path.write_text(pem(form))
        for given in (pem(form), pem(form).replace("\n", "\\n"), path):
            assert repr(JWTAuth("1", given, "kid")) == "JWTAuth(client_id='1')"


def other_key() -> str:
    other = ec.generate_private_key(ec.SECP256R1())
    return other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def encrypted_key() -> str:
    hidden = BestAvailableEncryption(b"word")
    return key().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, hidden).decode()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"private_key": ""}, "private_key: expected an RSA private key in PEM form"),
        ({"private_key": "MIIE" + "x" * 40}, "private_key: .*got what can't be read"),
        ({"private_key": pem()[:500]}, "private_key: .*got what can't be read"),
        ({"private_key": public_pem()}, "private_key: .*got a public key"),
        ({"private_key": other_key()}, "private_key: .*got a key of another kind"),
        ({"private_key": 5}, "private_key: expected PEM or a Path, got int"),
        ({"client_id": ""}, "client_id: expected at least 1"),
        ({"public_key_id": None}, "public_key_id: expected a string, got None"),
        ({"duration_seconds": 86_400}, "duration_seconds: expected 1 to 86399, got 86400"),
        ({"account_id": "a/b"}, "account_id: expected an ID"),
        (
            {"account_id": "1", "enterprise_id": "2"},
            "enterprise_id: expected none beside account_id, got",
        ),
        ({"scope": "all"}, "scope: expected Scope or a mapping, got str"),
        ({"session_context": "x"}, "session_context: expected a mapping, got str"),
        ({"session_name": 7}, "session_name: expected a string, got int"),
        ({"duration_seconds": 0}, "duration_seconds: expected 1 to 86399, got 0"),
        ({"duration_seconds": "60"}, "duration_seconds: expected an integer, got str"),
        ({"public_key_id": ""}, "public_key_id: expected at least 1 character, got 0"),
        ({"client_id": 1}, "client_id: expected a string, got int"),
        ({"account_id": 1.5}, "account_id: expected a string or an integer, got float"),
        ({"enterprise_id": 7}, "enterprise_id: expected a string, got int"),
        ({"enterprise_id": "a/b"}, "enterprise_id: expected an ID"),
        ({"private_key": encrypted_key()}, "private_key: .*got an encrypted one"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(given: dict[str, Any], said: str) -> None:
    fine = {"client_id": "1", "private_key": pem(), "public_key_id": "kid"}
    with pytest.raises(CozeArgumentError, match=rf"^{said}(?!\w)") as caught:
        JWTAuth(**(fine | given))
    assert "MII" not in str(caught.value)


def test_the_scope_of_chats_may_have_all_bots_and_other_permissions() -> None:
    everything = {"account_permission": {"permission_list": ["Connector.botChat"]}}
    assert bot_chat_scope().to_dict() == everything
    assert bot_chat_scope(permissions=["a", "b"]).to_dict() == {
        "account_permission": {"permission_list": ["a", "b"]}
    }


def test_what_signs_has_to_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jwt", None)
    with pytest.raises(CozeArgumentError, match=r"^private_key: .*coze-openapi-client\[oauth\]"):
        auth_of()


async def test_the_log_has_a_line_for_a_token_that_is_fetched_early(
    twin: Twin, service: Service, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    auth = auth_of()
    sign_in: Any = auth.sign_in_async if twin.http_class is httpx.AsyncClient else auth.sign_in
    caplog.set_level("INFO", "coze_ext")
    await twin.value(sign_in(twin.coze(service, auth=auth)))
    (line,) = caplog.messages
    words = "POST /api/permission/oauth2/token ok status=200 code=0 logid=log-1 time="
    assert line.startswith(words)
    assert clock.pauses == []


def test_the_environment_may_have_the_key_or_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "key.pem"
    path.write_text(pem())
    names = {"COZE_JWT_OAUTH_CLIENT_ID": "1", "COZE_JWT_OAUTH_PUBLIC_KEY_ID": "kid"}
    text = {"COZE_JWT_OAUTH_PRIVATE_KEY": pem().replace("\n", "\\n")}
    file = {"COZE_JWT_OAUTH_PRIVATE_KEY_FILE_PATH": str(path)}
    for given in (text, file, {**text, **file}):
        assert JWTAuth.from_environment({**names, **given}, session_name="Ann").client_id == "1"
    for missing in (*names, "COZE_JWT_OAUTH_PRIVATE_KEY"):
        given = {name: value for name, value in {**names, **text}.items() if name != missing}
        with pytest.raises(CozeArgumentError, match=f"{missing}: expected a value, got none"):
            JWTAuth.from_environment(given)
    for variable, value in {**names, **file}.items():
        monkeypatch.setenv(variable, value)
    assert JWTAuth.from_environment().client_id == "1"
