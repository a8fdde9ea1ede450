"""Signing in at the mock server, by codes of each kind, and what tokens then do."""

from __future__ import annotations

from typing import Any

import pytest

from coze_mock import App, MockServer
from tests.mock.conftest import Clock
from tests.mock.oauth import (
    BACK,
    DEVICE_GRANT,
    JWT_GRANT,
    VERIFIER,
    Door,
    door,
    s256,
)

REFUSED = (401, 700012006)
OK = (200, 0)


class TestWebApps:
    """A code, exchanged with a secret."""

    def test_a_code_becomes_tokens(self, app: Door, web: App, clock: Clock) -> None:
        tokens = app.exchange(web, app.code(web, state="s"))

        assert tokens["access_token"].startswith("czu_")
        assert tokens["expires_in"] == clock.now + 900  # the moment, not the time until then
        assert tokens["token_type"] == "Bearer"
        assert app.call(tokens["access_token"]) == OK

    def test_a_code_works_once_and_what_it_gave_is_revoked(self, app: Door, web: App) -> None:
        code = app.code(web)
        tokens = app.exchange(web, code)
        renewed = app.token(
            "refresh_token",
            web.client_secret,
            client_id=web.client_id,
            refresh_token=tokens["refresh_token"],
        )
        body = {"client_id": web.client_id, "code": code, "redirect_uri": BACK}

        assert app.refusal("authorization_code", web.client_secret, **body) == (
            "invalid_request",
            "code: was used already",
        )
        assert app.call(tokens["access_token"]) == app.call(renewed["access_token"]) == REFUSED

    @pytest.mark.parametrize(
        ("secret", "changes", "code", "word"),
        [
            ("wrong", {}, "invalid_client", "secret is wrong"),
            ("", {}, "invalid_client", "secret is missing"),
            (None, {"redirect_uri": "https://example.com/"}, "invalid_request", "redirect_uri"),
            (None, {"code": "code_unknown"}, "invalid_request", "code"),
            (None, {"client_id": "7.app.coze"}, "invalid_client", "client_id"),
            (None, {"code_verifier": VERIFIER}, "invalid_request", "code_verifier"),
        ],
    )
    def test_what_does_not_belong_together_is_refused(
        self,
        app: Door,
        web: App,
        secret: str | None,
        changes: dict[str, str],
        code: str,
        word: str,
    ) -> None:
        body = {"client_id": web.client_id, "code": app.code(web), "redirect_uri": BACK}
        given = web.client_secret if secret is None else secret

        refused = app.refusal("authorization_code", given, **{**body, **changes})

        assert refused[0] == code
        assert word in refused[1]
        app.exchange(web, body["code"])  # which is not used up by that

    def test_the_code_of_another_app_is_refused(
        self, coze_mock: MockServer, app: Door, web: App
    ) -> None:
        other = coze_mock.oauth.web_app(redirect_uris=[BACK])
        body = {"client_id": web.client_id, "code": app.code(other), "redirect_uri": BACK}

        assert app.refusal("authorization_code", web.client_secret, **body)[0] == "invalid_request"

    def test_a_code_expires(self, coze_mock: MockServer, app: Door, web: App) -> None:
        code = app.code(web)
        coze_mock.oauth.advance(600)
        body = {"client_id": web.client_id, "code": code, "redirect_uri": BACK}

        assert "expired" in app.refusal("authorization_code", web.client_secret, **body)[1]

    def test_a_workspace_bounds_its_token(self, app: Door, web: App) -> None:
        token = app.exchange(web, app.code(web, "7"))["access_token"]

        assert app.call(token) == OK
        assert app.call(token, "/v1/bots?workspace_id=8") == (200, 4101)


class TestPkce:
    """A code, exchanged with the verifier of its challenge."""

    @pytest.mark.parametrize(
        "query",
        [
            {"code_challenge": s256(VERIFIER), "code_challenge_method": "S256"},
            {"code_challenge": VERIFIER, "code_challenge_method": "plain"},
            {"code_challenge": VERIFIER},
            # coze-go's are shorter than RFC 7636 has them, and the service takes them.
            {"code_challenge": s256("0123456789abcdef"), "code_challenge_method": "S256"},
        ],
    )
    def test_the_verifier_proves_the_app(self, app: Door, pkce: App, query: dict[str, str]) -> None:
        verifier = "0123456789abcdef" if s256("0123456789abcdef") in query.values() else VERIFIER
        body = {"client_id": pkce.client_id, "code": app.code(pkce, **query), "redirect_uri": BACK}
        wrong = [{}, {"code_verifier": VERIFIER[::-1]}, {"code_verifier": s256(verifier)}]

        for one in wrong:
            code, words = app.refusal("authorization_code", **body, **one)
            assert (code, words.split(":")[0]) == ("invalid_request", "code_verifier")
        tokens = app.token("authorization_code", **body, code_verifier=verifier)
        assert app.call(tokens["access_token"]) == OK

    def test_an_empty_bearer_is_no_secret(self, app: Door, pkce: App) -> None:
        """As coze-go and coze-js send it."""
        body = {
            "grant_type": "authorization_code",
            "client_id": pkce.client_id,
            "code": app.code(pkce, code_challenge=VERIFIER),
            "redirect_uri": BACK,
            "code_verifier": VERIFIER,
        }
        response = app.client.post(
            "/api/permission/oauth2/token", json=body, headers={"Authorization": "Bearer"}
        )
        assert response.status_code == 200


class TestRefreshing:
    """A refresh token, exchanged for the next pair."""

    def test_it_dies_after_one_use(self, app: Door, web: App) -> None:
        first = app.exchange(web, app.code(web))
        body = {"client_id": web.client_id, "refresh_token": first["refresh_token"]}

        second = app.token("refresh_token", web.client_secret, **body)

        assert app.call(second["access_token"]) == app.call(first["access_token"]) == OK
        code, words = app.refusal("refresh_token", web.client_secret, **body)
        assert (code, "used already" in words) == ("invalid_request", True)
        body["refresh_token"] = second["refresh_token"]
        app.token("refresh_token", web.client_secret, **body)

    def test_it_lives_for_30_days(self, coze_mock: MockServer, app: Door, web: App) -> None:
        body = {
            "client_id": web.client_id,
            "refresh_token": app.exchange(web, app.code(web))["refresh_token"],
        }
        coze_mock.oauth.advance(30 * 86_400)

        assert "expired" in app.refusal("refresh_token", web.client_secret, **body)[1]

    def test_it_needs_the_secret_and_its_own_app(
        self, coze_mock: MockServer, app: Door, web: App
    ) -> None:
        other = coze_mock.oauth.web_app(redirect_uris=[BACK])
        token = app.exchange(web, app.code(web))["refresh_token"]

        for client, secret in [(web, ""), (web, "wrong"), (other, other.client_secret)]:
            body = {"client_id": client.client_id, "refresh_token": token}
            app.refusal("refresh_token", secret, **body)
        body = {"client_id": web.client_id, "refresh_token": token}
        assert app.token("refresh_token", web.client_secret, **body)["access_token"]

    def test_it_can_be_revoked(self, coze_mock: MockServer, app: Door, web: App) -> None:
        token = app.exchange(web, app.code(web))["refresh_token"]
        coze_mock.oauth.revoke(token)
        body = {"client_id": web.client_id, "refresh_token": token}

        assert app.refusal("refresh_token", web.client_secret, **body)[0] == "invalid_request"


class TestDevices:
    """A device that asks until its user has decided."""

    def body(self, device: App, codes: dict[str, Any]) -> dict[str, str]:
        return {"client_id": device.client_id, "device_code": codes["device_code"]}

    def test_it_waits_for_its_user(self, coze_mock: MockServer, app: Door, device: App) -> None:
        codes = app.device(device)
        assert (codes["expires_in"], codes["interval"]) == (300, 5)  # here they are durations
        assert codes["verification_uri"].startswith(coze_mock.base_url)

        body = self.body(device, codes)
        assert app.refusal(DEVICE_GRANT, **body)[0] == "authorization_pending"
        # As a user may type it.
        coze_mock.oauth.allow_device(codes["user_code"].lower().replace("-", " "))
        coze_mock.oauth.advance(5)
        tokens = app.token(DEVICE_GRANT, **body)

        assert app.call(tokens["access_token"]) == OK
        assert app.refusal(DEVICE_GRANT, **body)[0] == "invalid_request"
        again = {"client_id": device.client_id, "refresh_token": tokens["refresh_token"]}
        assert app.token("refresh_token", **again)["access_token"]

    def test_whoever_asks_too_fast_is_slowed_down(
        self, coze_mock: MockServer, app: Door, device: App
    ) -> None:
        body = self.body(device, app.device(device))
        told = [app.refusal(DEVICE_GRANT, **body)[0]]
        for seconds in [4, 9, 15, 5, 20]:
            coze_mock.oauth.advance(seconds)
            told.append(app.refusal(DEVICE_GRANT, **body)[0])

        pending, slow_down = "authorization_pending", "slow_down"
        assert told == [pending, slow_down, slow_down, pending, slow_down, pending]

    def test_its_user_may_deny_it(self, coze_mock: MockServer, app: Door, device: App) -> None:
        codes = app.device(device)
        coze_mock.oauth.deny_device(codes["user_code"])

        for _ in range(2):
            assert app.refusal(DEVICE_GRANT, **self.body(device, codes))[0] == "access_denied"
        with pytest.raises(KeyError):
            coze_mock.oauth.allow_device(codes["user_code"])

    def test_its_codes_expire(self, coze_mock: MockServer, app: Door, device: App) -> None:
        codes = app.device(device)
        coze_mock.oauth.advance(300)

        assert app.refusal(DEVICE_GRANT, **self.body(device, codes))[0] == "expired_token"
        with pytest.raises(KeyError):
            coze_mock.oauth.allow_device(codes["user_code"])

    def test_a_failure_of_devices_says_more(self, app: Door, device: App) -> None:
        body = {"grant_type": DEVICE_GRANT, **self.body(device, app.device(device))}
        assert app.ask("/token", body).json()["error_description"]

    def test_a_workspace_bounds_its_token(
        self, coze_mock: MockServer, app: Door, device: App
    ) -> None:
        codes = app.device(device, "7")
        coze_mock.oauth.allow_device(codes["user_code"])
        token = app.token(DEVICE_GRANT, **self.body(device, codes))["access_token"]

        assert app.call(token) == OK
        assert app.call(token, "/v1/bots?workspace_id=8") == (200, 4101)


class TestTokens:
    """What a token then does."""

    def test_it_expires(self, coze_mock: MockServer, app: Door) -> None:
        token, other = coze_mock.oauth.token(), coze_mock.oauth.token(seconds=1000)
        assert app.call(token) == OK
        coze_mock.oauth.advance(899)
        assert app.call(token) == OK
        coze_mock.oauth.advance(1)

        assert (app.call(token), app.call(other)) == (REFUSED, OK)

    @pytest.mark.parametrize("step", ["expire", "revoke"])
    def test_it_can_be_ended_at_once(self, coze_mock: MockServer, app: Door, step: str) -> None:
        token, other = coze_mock.oauth.token(), coze_mock.oauth.token()
        getattr(coze_mock.oauth, step)(token)

        assert (app.call(token), app.call(other)) == (REFUSED, OK)
        with pytest.raises(KeyError):
            getattr(coze_mock.oauth, step)("czu_unknown")

    def test_it_has_the_permissions_of_its_app(self, coze_mock: MockServer, app: Door) -> None:
        listing = coze_mock.oauth.token(permissions=["listBot"])
        other = coze_mock.oauth.token(permissions=["chat"])

        assert (app.call(listing), app.call(other)) == (OK, (200, 4101))

    def test_it_may_do_no_more_than_all_tokens(self) -> None:
        with MockServer(permissions=["chat"]) as server, door(server) as app:
            assert app.call(server.oauth.token()) == (200, 4101)

    def test_any_word_is_one_where_none_was_configured(self, app: Door, web: App) -> None:
        del web
        assert app.call("any_word") == OK

    def test_the_configured_one_is_valid_beside_those_of_apps(self) -> None:
        with MockServer(token="pat_test") as server, door(server) as app:
            token = server.oauth.token()
            assert [app.call(one) for one in ("pat_test", token, "czu_x")] == [OK, OK, REFUSED]

    def test_it_is_refused_where_only_personal_tokens_are_taken(
        self, coze_mock: MockServer, app: Door
    ) -> None:
        """The older way to retrieve a chat, which the official SDKs use."""
        headers = {"Authorization": f"Bearer {coze_mock.oauth.token()}"}
        where = "/v3/chat/retrieve?conversation_id=1&chat_id=2"
        response = app.client.post(where, headers=headers)
        assert (response.status_code, response.json()["code"]) == (401, 4100)


class TestRefusals:
    """What is refused whatever the grant."""

    @pytest.mark.parametrize("grant_type", ["password", "", None, 7])
    def test_other_grants_are_not_supported(self, app: Door, grant_type: Any) -> None:
        response = app.ask("/token", {"grant_type": grant_type, "client_id": "1"})
        assert (response.status_code, response.json()["error_code"]) == (
            400,
            "unsupported_grant_type",
        )

    @pytest.mark.parametrize(
        ("content", "media_type", "word"),
        [
            ("grant_type=refresh_token", "application/x-www-form-urlencoded", "Content-Type"),
            ("{", "application/json", "JSON"),
            ("[]", "application/json", "object"),
            ("{}", "application/json", "grant_type"),
            ("", "application/json", "required"),
            ('{"grant_type": "refresh_token"}', "application/json", "required property"),
        ],
    )
    def test_a_request_that_the_document_does_not_allow_has_no_envelope(
        self, app: Door, content: str, media_type: str, word: str
    ) -> None:
        response = app.client.post(
            "/api/permission/oauth2/token", content=content, headers={"Content-Type": media_type}
        )
        said = response.json()
        assert (response.status_code, said["error_code"]) == (400, "invalid_request")
        assert said.keys() == {"error_code", "error_message", "error"}
        assert word in said["error_message"]
        assert response.headers["x-tt-logid"]

    def test_an_app_signs_in_only_as_its_type_does(
        self, coze_mock: MockServer, app: Door, web: App, device: App
    ) -> None:
        body = {"client_id": web.client_id, "device_code": "x"}
        assert app.refusal(DEVICE_GRANT, web.client_secret, **body)[0] == "access_deny"
        body = {"client_id": device.client_id, "code": "x", "redirect_uri": BACK}
        assert app.refusal("authorization_code", **body)[0] == "access_deny"
        response = app.ask("/device/code", {"client_id": web.client_id})
        assert response.json()["error_code"] == "access_deny"
        del coze_mock

    def test_a_disabled_app_is_refused(
        self, coze_mock: MockServer, app: Door, device: App, service: App
    ) -> None:
        for one in (device, service):
            coze_mock.oauth.disable(one.client_id)

        response = app.ask("/device/code", {"client_id": device.client_id})
        assert response.json()["error_code"] == "access_deny"
        assert app.refusal(JWT_GRANT, app.jwt(service))[0] == "access_deny"

    def test_no_cache_keeps_an_answer(self, app: Door, service: App) -> None:
        response = app.ask("/token", {"grant_type": JWT_GRANT}, app.jwt(service))
        assert response.headers["cache-control"] == "no-store"
