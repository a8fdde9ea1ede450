"""Which apps can be registered, and how: in a test, by the command, and over HTTP."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from coze_mock import App, AppError, Limits, MockServer, OAuthTimes
from tests.mock.commanding import commanded, refused
from tests.mock.oauth import BACK, DEVICE_GRANT, JWT_GRANT, Door, door, private_key, service_app


class TestRegistering:
    """Apps in a test."""

    def test_what_is_left_out_is_made_up(self, coze_mock: MockServer) -> None:
        apps = [coze_mock.oauth.web_app(redirect_uris=[BACK]) for _ in range(2)]
        assert apps[0].client_id != apps[1].client_id
        assert apps[0].client_secret != apps[1].client_secret
        assert apps[0].client_id.endswith(".app.coze")
        assert coze_mock.oauth.apps == tuple(apps)

    def test_a_service_app_without_a_key_gets_one(self, coze_mock: MockServer) -> None:
        service = coze_mock.oauth.jwt_app()
        with door(coze_mock) as app:
            jwt = app.jwt(service, pem=service.private_key)
            assert app.token(JWT_GRANT, jwt)["access_token"]

    def test_an_app_knows_the_configuration_of_its_clients(self, coze_mock: MockServer) -> None:
        for app in (
            coze_mock.oauth.web_app(redirect_uris=[BACK]),
            coze_mock.oauth.pkce_app(redirect_uris=[BACK]),
            coze_mock.oauth.device_app(),
            coze_mock.oauth.jwt_app(),
        ):
            config = app.config(coze_mock.base_url)
            assert config["client_type"] == app.client_type
            more = {"redirect_uris": [BACK]} if app.redirect_uris else {}
            again = coze_mock.oauth.app_from_config({**config, **more})
            # The server keeps the public half of a key alone.
            kept = {name: value for name, value in config.items() if name != "private_key"}
            assert again.config(coze_mock.base_url) == kept

    @pytest.mark.parametrize(
        ("config", "word"),
        [
            (None, "object"),
            ([], "object"),
            ({}, "client_type"),
            ({"client_type": "saml"}, "client_type"),
            ({"client_type": ["web"]}, "client_type"),
            ({"client_type": "web"}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": BACK}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": []}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": [BACK] * 4}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": ["/back"]}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": ["app://back"]}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": [BACK + "#x"]}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": ["http://[/"]}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": ["http://a b/"]}, "redirect_uris"),
            ({"client_type": "web", "redirect_uris": [7]}, "redirect_uris"),
            ({"client_type": "device", "client_id": "a b"}, "client_id"),
            ({"client_type": "device", "client_id": 7}, "client_id"),
            ({"client_type": "device", "permissions": "chat"}, "permissions"),
            ({"client_type": "device", "permissions": [7]}, "permissions"),
            ({"client_type": "device", "client_secret": "s3cret"}, "client_secret"),
            ({"client_type": "device", "nonsense": "x"}, "nonsense"),
            ({"client_type": "jwt", "public_key_id": "k"}, "private_key"),
            ({"client_type": "jwt", "public_key_id": "k", "private_key": "s3cret"}, "PEM"),
            ({"client_type": "jwt", "public_key_id": "", "private_key": "s3cret"}, "ID of a key"),
        ],
    )
    def test_what_is_no_app_is_refused_by_name(
        self, coze_mock: MockServer, config: Any, word: str
    ) -> None:
        with pytest.raises(AppError, match=word) as caught:
            coze_mock.oauth.app_from_config(config)
        assert "s3cret" not in str(caught.value)
        assert coze_mock.oauth.apps == ()

    def test_small_keys_and_too_many_are_refused(self, coze_mock: MockServer) -> None:
        with pytest.raises(AppError, match="1024 bits"):
            coze_mock.oauth.jwt_app(public_keys={"k": private_key(1024)})
        with pytest.raises(AppError, match="1 to 3"):
            coze_mock.oauth.jwt_app(public_keys={f"k{n}": private_key() for n in range(4)})
        with pytest.raises(AppError, match=r"/nowhere\.pem"):
            coze_mock.oauth.jwt_app(public_keys={"k": Path("/nowhere.pem")})

    def test_apps_outlive_what_is_forgotten(self, coze_mock: MockServer) -> None:
        app = coze_mock.oauth.device_app()
        coze_mock.oauth.token()
        coze_mock.clear()
        assert (coze_mock.oauth.apps, coze_mock.oauth.tokens) == ((app,), ())

    def test_times_that_make_no_sense_are_refused(self) -> None:
        for name in ("access_token", "leeway"):
            with pytest.raises(ValueError, match=name):
                OAuthTimes(**{name: -1})


def test_no_more_is_kept_than_the_limits_allow() -> None:
    with MockServer(limits=Limits(objects=3)) as server, door(server) as app:
        web, device = server.oauth.web_app(redirect_uris=[BACK]), server.oauth.device_app()
        service = service_app(server)
        for _ in range(5):
            app.exchange(web, app.code(web))
            app.device(device)
            app.token(JWT_GRANT, app.jwt(service))
        kept = {kind.name: len(found.values()) for kind, found in server.state.collections.items()}

    assert set(kept.values()) <= {0, 3}
    assert {name for name, count in kept.items() if count} == {
        "access token",
        "refresh token",
        "authorization code",
        "device code",
        "JWT",
    }


def test_no_secret_stands_where_it_is_shown() -> None:
    with MockServer() as server, door(server) as app:
        web, device = server.oauth.web_app(redirect_uris=[BACK]), server.oauth.device_app()
        service = server.oauth.jwt_app()
        challenge = {"code_challenge": "plain-verifier"}
        code = app.code(web, **challenge)
        tokens = app.exchange(web, code, code_verifier="plain-verifier")
        codes = app.device(device)
        jwt = app.jwt(service, pem=service.private_key)
        app.token(JWT_GRANT, jwt)
        app.refusal(JWT_GRANT, jwt)
        app.refusal(DEVICE_GRANT, client_id=device.client_id, device_code=codes["device_code"])
        shown = repr(
            [
                server.oauth,
                server.oauth.apps,
                server.requests,
                [found.values() for found in server.state.collections.values()],
            ]
        )
    secrets = [
        web.client_secret,
        service.private_key.splitlines()[1],
        code,
        "plain-verifier",
        tokens["access_token"],
        tokens["refresh_token"],
        codes["device_code"],
        jwt,
    ]
    assert not [one for one in secrets if one in shown]


class TestCommand:
    """Apps of the command."""

    @pytest.fixture
    def key(self, tmp_path: Path) -> Path:
        path = tmp_path / "key.pem"
        path.write_text(private_key())
        return path

    def test_keys_sign_for_their_app_or_for_any(self, key: Path) -> None:
        arguments = ["--jwt-key", f"key_1={key}", "--jwt-key", f"55/key_2={key}"]
        with commanded(*arguments) as (base_url, _), MockServer() as clock:
            app = Door(clock)
            host = base_url.removeprefix("http://")
            asked = httpx.Client(base_url=base_url)
            codes = []
            for client_id, key_id in [("7", "key_1"), ("55", "key_2"), ("7", "key_2")]:
                service = App("jwt", client_id, "", public_keys={key_id: None})
                jwt = app.jwt(service, aud=host)
                response = asked.post(
                    "/api/permission/oauth2/token",
                    json={"grant_type": JWT_GRANT},
                    headers={"Authorization": f"Bearer {jwt}"},
                )
                codes.append(response.status_code)
            asked.close()
            app.client.close()
        assert codes == [200, 200, 400]

    def test_it_takes_the_configuration_files_of_clients(self, tmp_path: Path) -> None:
        config = {
            "client_type": "web",
            "client_id": "9.app.coze",
            "client_secret": "s3cret",
            "coze_api_base": "https://api.coze.cn",
            "redirect_uris": [BACK],
        }
        file = tmp_path / "web.json"
        file.write_text(json.dumps(config))
        with commanded("--oauth-app", str(file)) as (base_url, _):
            query = {"response_type": "code", "client_id": "9.app.coze", "redirect_uri": BACK}
            where = f"{base_url}/api/permission/oauth2/authorize"
            assert httpx.get(where, params=query).status_code == 200

    @pytest.mark.parametrize(
        ("arguments", "word"),
        [
            (["--jwt-key", "nothing"], "nothing"),
            (["--jwt-key", "key_1=/nowhere.pem"], "/nowhere.pem"),
            (["--oauth-app", "/nowhere.json"], "/nowhere.json"),
            (["--oauth-app", "{file}"], "client_type"),
            (["--jwt-leeway", "-1"], "leeway"),
        ],
    )
    def test_what_is_no_app_is_said_in_one_line(
        self,
        tmp_path: Path,
        capfd: pytest.CaptureFixture[str],
        arguments: list[str],
        word: str,
    ) -> None:
        file = tmp_path / "app.json"
        file.write_text('{"client_secret": "s3cret"}')
        said = refused(capfd, *(one.format(file=file) for one in arguments))
        assert word in said
        assert "s3cret" not in said


class TestControl:
    """What programs in other languages ask for over HTTP."""

    def ask(self, server: MockServer, name: str, **body: Any) -> Any:
        response = httpx.post(f"{server.base_url}/_mock/oauth/{name}", json=body)
        content = response.json()
        return content["data"] if content["code"] == 0 else (response.status_code, content["msg"])

    def test_a_web_app_signs_in(self, coze_mock: MockServer) -> None:
        config = self.ask(coze_mock, "apps", client_type="web", redirect_uris=[BACK])
        assert config["coze_api_base"] == coze_mock.base_url
        (web,) = coze_mock.oauth.apps
        assert config["client_secret"] == web.client_secret
        with door(coze_mock) as app:
            address = app.address(web, state="s")
            denied = self.ask(coze_mock, "consent", url=address, allow=False)["location"]
            allowed = self.ask(coze_mock, "consent", url=address, allow=True)["location"]
            assert "error=access_denied" in denied
            code = httpx.URL(allowed).params["code"]
            token = app.exchange(web, code)["access_token"]
            assert app.call(token) == (200, 0)
            self.ask(coze_mock, "expire", token=token)
            assert app.call(token) == (401, 700012006)

    def test_a_device_signs_in(self, coze_mock: MockServer) -> None:
        device = coze_mock.oauth.device_app()
        with door(coze_mock) as app:
            codes = app.device(device)
            body = {"client_id": device.client_id, "device_code": codes["device_code"]}
            self.ask(coze_mock, "device", user_code=codes["user_code"], allow=True)
            token = app.token(DEVICE_GRANT, **body)["access_token"]
            self.ask(coze_mock, "revoke", token=token)
            assert app.call(token) == (401, 700012006)

    def test_the_clock_can_be_moved(self, coze_mock: MockServer) -> None:
        token = coze_mock.oauth.token()
        self.ask(coze_mock, "advance", seconds=900)
        with door(coze_mock) as app:
            assert app.call(token) == (401, 700012006)

    @pytest.mark.parametrize(
        ("name", "body", "word"),
        [
            ("apps", {"client_type": "x"}, "client_type"),
            ("consent", {"url": "http://x/", "allow": True}, "client_id"),
            ("consent", {"url": "http://x/"}, "allow"),
            ("device", {"user_code": "BBBB-BBBB", "allow": True}, "user_code"),
            ("device", {"allow": True}, "user_code"),
            ("expire", {"token": "czu_x"}, "token"),
            ("revoke", {}, "token"),
            ("advance", {"seconds": "900"}, "seconds"),
            ("advance", {"seconds": 1e12}, "seconds"),
            ("advance", {"minutes": 1}, "minutes"),
        ],
    )
    def test_what_makes_no_sense_is_refused(
        self, coze_mock: MockServer, name: str, body: dict[str, Any], word: str
    ) -> None:
        status, words = self.ask(coze_mock, name, **body)
        assert (status, word in words) == (400, True)

    @pytest.mark.parametrize("name", ["apps", "consent", "device", "expire", "revoke", "advance"])
    def test_only_this_machine_may_ask(self, coze_mock: MockServer, name: str) -> None:
        headers = {"Origin": "https://evil.invalid"}
        where = f"{coze_mock.base_url}/_mock/oauth/{name}"
        assert httpx.post(where, json={}, headers=headers).status_code == 403
