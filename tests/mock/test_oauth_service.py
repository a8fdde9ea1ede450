"""Service apps at the mock server, which prove themselves by JWTs."""

from __future__ import annotations

from typing import Any

import pytest

from coze_mock import App, MockServer, OAuthTimes
from tests.mock.conftest import Clock
from tests.mock.oauth import JWT_GRANT, Door, door, private_key, service_app

OK = (200, 0)


class TestServiceApps:
    """A JWT, exchanged for a token."""

    def test_a_jwt_becomes_a_token(self, app: Door, service: App, clock: Clock) -> None:
        tokens = app.token(JWT_GRANT, app.jwt(service), duration_seconds=86399)

        assert tokens["access_token"].startswith("czs_")
        assert tokens["expires_in"] == clock.now + 86399
        assert "refresh_token" not in tokens
        assert app.call(tokens["access_token"]) == OK

    def test_its_token_lives_for_15_minutes_unless_it_says_more(
        self, app: Door, service: App, clock: Clock
    ) -> None:
        assert app.token(JWT_GRANT, app.jwt(service))["expires_in"] == clock.now + 900
        assert app.refusal(JWT_GRANT, app.jwt(service), duration_seconds=86400)[0] == (
            "invalid_request"
        )

    def test_a_jwt_works_once(self, app: Door, service: App) -> None:
        jwt = app.jwt(service)
        app.token(JWT_GRANT, jwt)

        code, words = app.refusal(JWT_GRANT, jwt)
        assert (code, "jti" in words) == ("invalid_client", True)

    @pytest.mark.parametrize(
        ("changes", "word"),
        [
            ({"header": {"kid": "key_2"}}, "kid"),
            ({"header": {"alg": "RS512"}}, "alg"),
            ({"pem": private_key(2056)}, "signature"),
            ({"iss": "1"}, "iss"),
            ({"iss": None}, "iss"),
            ({"aud": "api.coze.com"}, "aud"),
            ({"aud": None}, "aud"),
            ({"aud": ["127.0.0.1"]}, "aud"),
            ({"jti": None}, "jti"),
            ({"jti": ""}, "jti"),
            ({"jti": 7}, "jti"),
            ({"jti": "x" * 1000}, "jti"),
            ({"exp": None}, "exp"),
            ({"exp": "tomorrow"}, "exp"),
            ({"exp": float("nan")}, "exp"),
            ({"exp": 1_759_999_940, "iat": 1_759_999_000}, "expired"),
            ({"iat": 1_760_000_061}, "future"),
            ({"iat": None}, "iat"),
            ({"exp": 1_760_000_000}, "later than iat"),
            ({"nbf": 1_760_000_061}, "not yet valid"),
            ({"session_name": 7}, "session_name"),
            ({"session_context": "x"}, "session_context"),
        ],
    )
    def test_what_is_wrong_with_a_jwt_is_said(
        self, app: Door, service: App, changes: dict[str, Any], word: str
    ) -> None:
        jwt = app.jwt(service, **changes)

        code, words = app.refusal(JWT_GRANT, jwt)

        assert code == "invalid_client"
        assert word in words
        assert jwt not in words

    @pytest.mark.parametrize(
        "jwt", ["pat_x", "a.b.c", "..", "ImFsZyI.e30.xx", "W10.e30.xx", f"{'W' * 9000}.e30.xx", ""]
    )
    def test_what_is_no_jwt_is_refused(self, app: Door, service: App, jwt: str) -> None:
        del service
        assert app.refusal(JWT_GRANT, jwt)[0] == "invalid_client"

    @pytest.mark.parametrize("seconds", [-60, 60])
    def test_its_clock_may_be_a_minute_off(
        self, app: Door, service: App, clock: Clock, seconds: float
    ) -> None:
        issued = int(clock.now + seconds)
        app.token(JWT_GRANT, app.jwt(service, iat=issued, exp=issued + 1))

    def test_how_far_its_clock_may_be_off_can_be_set(self, clock: Clock) -> None:
        times = OAuthTimes(leeway=300)
        with MockServer(clock=clock, oauth_times=times) as server, door(server) as app:
            service = service_app(server)
            issued = int(clock.now) + 300
            app.token(JWT_GRANT, app.jwt(service, iat=issued, exp=issued + 60))
            assert "future" in app.refusal(JWT_GRANT, app.jwt(service, iat=issued + 1))[1]

    def test_another_audience_can_be_registered(self, coze_mock: MockServer, app: Door) -> None:
        service = service_app(coze_mock, audience="api.coze.cn")
        app.token(JWT_GRANT, app.jwt(service, aud="api.coze.cn"))
        app.token(JWT_GRANT, app.jwt(service))

    def test_it_may_repeat_in_the_body_what_the_path_says(self, app: Door, service: App) -> None:
        """As coze-go does, while cozepy sends null for what it leaves out."""
        more = {"client_id": service.client_id, "account_id": 7, "scope": None}
        app.token(JWT_GRANT, app.jwt(service), path="/account/7/token", **more)

    @pytest.mark.parametrize(
        ("path", "field"),
        [("/account/7/token", "account_id"), ("/enterprise_id/7/token", "enterprise_id")],
    )
    def test_others_must_have_let_it_in(
        self, coze_mock: MockServer, app: Door, path: str, field: str
    ) -> None:
        service = service_app(coze_mock)
        app.token(JWT_GRANT, app.jwt(service, session_name="u1"), path=path)
        access = coze_mock.oauth.tokens[-1].access
        assert (getattr(access, field), access.session_name) == ("7", "u1")

        shut = service_app(coze_mock, accounts=["8"], enterprises=["8"])
        assert app.refusal(JWT_GRANT, app.jwt(shut), path=path)[0] == "access_deny"

    def test_other_grants_are_not_for_others(self, app: Door, service: App) -> None:
        del service
        response = app.ask("/account/7/token", {"grant_type": "refresh_token"})
        assert response.status_code == 400

    def test_a_scope_narrows_its_token(
        self, coze_mock: MockServer, app: Door, service: App
    ) -> None:
        ours, other = coze_mock.bot(), coze_mock.bot()
        scope = {
            "account_permission": {"permission_list": ["Connector.botChat"]},
            "attribute_constraint": {"connector_bot_chat_attribute": {"bot_id_list": [ours]}},
        }
        token = app.token(JWT_GRANT, app.jwt(service), scope=scope)["access_token"]

        def chat(bot_id: str) -> int:
            response = app.client.post(
                "/v3/chat",
                json={"bot_id": bot_id, "user_id": "1"},
                headers={"Authorization": f"Bearer {token}"},
            )
            code: int = response.json()["code"]
            return code

        assert (chat(ours), chat(other)) == (0, 4101)
        assert app.call(token) == (200, 4101)

    def test_a_scope_cannot_widen_its_token(self, coze_mock: MockServer, app: Door) -> None:
        service = service_app(coze_mock, permissions=["listBot"])
        scope = {"account_permission": {"permission_list": ["listBot", "createBot"]}}

        code, words = app.refusal(JWT_GRANT, app.jwt(service), scope=scope)
        assert (code, "createBot" in words) == ("invalid_request", True)
