"""The pages on which users let apps and devices in, as a browser drives them."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from coze_mock import App, AuthorizationError, MockServer
from tests.mock.oauth import BACK, DEVICE_GRANT, PATH, VERIFIER, Door, s256

NASTY = '<b>"Bob\'s" & co $title</b>'


@pytest.fixture
def web(coze_mock: MockServer) -> App:
    return coze_mock.oauth.web_app(redirect_uris=[BACK], name=NASTY)


def text_of(response: httpx.Response) -> str:
    """What a user reads on a page."""
    body = response.text.partition("<body>")[2]
    return unescape(re.sub(r"<[^>]*>", "", body))


def query_of(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


def press(app: Door, page: httpx.Response, button: str, **fields: str) -> httpx.Response:
    """Send the one form of a page by one of its buttons, as a browser does."""
    (form,) = re.findall(r"<form.*?</form>", page.text, re.DOTALL)
    values = {
        unescape(name): unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="(.*?)" value="(.*?)">', form)
    }
    (decision,) = re.findall(rf'<button name="decision" value="(\w+)"[^>]*>{button}</button>', form)
    origin = {"Origin": app.server.base_url}
    return app.client.post(
        page.url, data={**values, **fields, "decision": decision}, headers=origin
    )


class TestConsent:
    """The page to which an app sends its user."""

    def test_allowing_leads_back_with_a_code_that_works(self, app: Door, web: App) -> None:
        state = "s/1 &=#é"
        page = app.client.get(app.address(web, state=state))
        assert page.status_code == 200
        assert web.client_id in text_of(page)
        assert NASTY in text_of(page)

        answer = press(app, page, "Allow")

        assert answer.status_code == 303
        location = answer.headers["location"]
        assert location.startswith(BACK)
        assert query_of(location).keys() == {"from", "code", "state"}
        assert query_of(location)["state"] == state
        assert app.exchange(web, query_of(location)["code"])["access_token"]

    def test_denying_leads_back_with_an_error(self, app: Door, web: App) -> None:
        answer = press(app, app.client.get(app.address(web, state="s")), "Deny")

        query = query_of(answer.headers["location"])
        assert (query["error"], query["state"]) == ("access_denied", "s")
        assert "code" not in query

    @pytest.mark.parametrize(
        ("query", "state"), [({}, None), ({"state": ""}, ""), ({"state": "s"}, "s")]
    )
    def test_the_state_comes_back_as_it_went(
        self, coze_mock: MockServer, app: Door, web: App, query: dict[str, str], state: str | None
    ) -> None:
        back = coze_mock.oauth.allow(app.address(web, **query))
        assert dict(parse_qsl(urlsplit(back).query, keep_blank_values=True)).get("state") == state

    def test_it_may_be_for_one_workspace(self, coze_mock: MockServer, app: Door, web: App) -> None:
        page = app.client.get(app.address(web, "7300"))
        assert "7300" in text_of(page)
        code = query_of(press(app, page, "Allow").headers["location"])["code"]
        app.exchange(web, code)
        assert coze_mock.oauth.tokens[-1].access.workspace_ids == frozenset({"7300"})

    def test_a_pkce_app_is_bound_to_its_challenge(self, coze_mock: MockServer, app: Door) -> None:
        pkce = coze_mock.oauth.pkce_app(redirect_uris=[BACK])
        challenge = {"code_challenge": s256(VERIFIER), "code_challenge_method": "S256"}
        page = app.client.get(app.address(pkce, **challenge))
        code = query_of(press(app, page, "Allow").headers["location"])["code"]

        body = {"client_id": pkce.client_id, "code": code, "redirect_uri": BACK}
        app.refusal("authorization_code", **body, code_verifier="wrong")
        assert app.token("authorization_code", **body, code_verifier=VERIFIER)

    @pytest.mark.parametrize(
        "changes",
        [
            {"client_id": "7.app.coze"},
            {"client_id": ""},
            {"redirect_uri": "https://evil.invalid/"},
            {"redirect_uri": BACK + "/"},
            {"redirect_uri": "http://localhost:8080/back"},
            {"redirect_uri": "javascript:alert(1)"},
            {"redirect_uri": ""},
        ],
    )
    @pytest.mark.parametrize("method", ["GET", "POST"])
    def test_it_leads_nowhere_but_to_a_registered_address(
        self, app: Door, web: App, changes: dict[str, str], method: str
    ) -> None:
        response = app.client.request(
            method, app.address(web, **changes), data={"decision": "allow"}
        )
        assert response.status_code == 400
        assert "location" not in response.headers
        with pytest.raises(AuthorizationError):
            app.server.oauth.allow(app.address(web, **changes))

    def test_an_address_that_is_given_twice_counts_as_none(self, app: Door, web: App) -> None:
        address = f"{app.address(web)}&redirect_uri=https%3A%2F%2Fevil.invalid"
        assert app.client.get(address).status_code == 400

    @pytest.mark.parametrize("client_type", ["device", "jwt"])
    def test_apps_of_other_types_are_not_let_in(
        self, coze_mock: MockServer, app: Door, client_type: str
    ) -> None:
        other = coze_mock.oauth.device_app() if client_type == "device" else None
        other = other or coze_mock.oauth.register(App("jwt", "77", "Service"))
        page = app.client.get(app.address(other))
        assert (page.status_code, client_type in text_of(page)) == (400, True)

    @pytest.mark.parametrize(
        ("changes", "error"),
        [
            ({"response_type": "token"}, "unsupported_response_type"),
            ({"code_challenge": "é"}, "invalid_request"),
            ({"code_challenge": "x" * 129}, "invalid_request"),
            ({"code_challenge": "x", "code_challenge_method": "s256"}, "invalid_request"),
        ],
    )
    def test_what_else_is_wrong_is_told_to_the_app(
        self, app: Door, web: App, changes: dict[str, str], error: str
    ) -> None:
        answer = app.client.get(app.address(web, state="s", **changes))
        query = query_of(answer.headers["location"])
        assert answer.headers["location"].startswith(BACK)
        assert (query["error"], query["state"]) == (error, "s")

    def test_a_pkce_app_needs_a_challenge(self, coze_mock: MockServer, app: Door) -> None:
        pkce = coze_mock.oauth.pkce_app(redirect_uris=[BACK])
        answer = app.client.get(app.address(pkce))
        assert "code_challenge" in query_of(answer.headers["location"])["error_description"]

    def test_a_disabled_app_is_told_so(self, coze_mock: MockServer, app: Door, web: App) -> None:
        coze_mock.oauth.disable(web.client_id)
        answer = app.client.get(app.address(web))
        assert query_of(answer.headers["location"])["error"] == "unauthorized_client"

    @pytest.mark.parametrize(
        ("headers", "body"),
        [
            ({"Origin": "https://evil.invalid"}, "decision=allow"),
            ({"Origin": "null"}, "decision=allow"),
            ({}, "decision=perhaps"),
            ({}, ""),
            ({}, "&".join(f"x{number}=1" for number in range(50)) + "&decision=allow"),
            ({}, f"x={'y' * 20_000}&decision=allow"),
        ],
    )
    def test_only_its_own_form_decides(
        self, app: Door, web: App, headers: dict[str, str], body: str
    ) -> None:
        given = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        answer = app.client.post(app.address(web), content=body, headers=given)
        assert (answer.status_code, "location" in answer.headers) == (400, False)


class TestDevicePage:
    """The page on which a user enters the code of a device."""

    def test_a_device_is_allowed(self, coze_mock: MockServer, app: Door) -> None:
        device = coze_mock.oauth.device_app(name=NASTY)
        codes = app.device(device)
        entry = app.client.get(codes["verification_uri"])
        assert 'name="user_code"' in entry.text

        page = app.client.get(codes["verification_uri"], params={"user_code": codes["user_code"]})
        assert NASTY in text_of(page)
        assert codes["user_code"] in text_of(page)
        assert press(app, page, "Allow").status_code == 200

        body = {"client_id": device.client_id, "device_code": codes["device_code"]}
        assert app.token(DEVICE_GRANT, **body)["access_token"]

    def test_a_device_is_denied(self, coze_mock: MockServer, app: Door) -> None:
        device = coze_mock.oauth.device_app()
        codes = app.device(device, "7300")
        query = {"user_code": codes["user_code"].lower()}
        page = app.client.get(codes["verification_uri"], params=query)
        assert "7300" in text_of(page)
        assert press(app, page, "Deny").status_code == 200

        body = {"client_id": device.client_id, "device_code": codes["device_code"]}
        assert app.refusal(DEVICE_GRANT, **body)[0] == "access_denied"
        assert app.client.get(codes["verification_uri"], params=query).status_code == 400

    @pytest.mark.parametrize("user_code", ["BBBB-BBBB", "<script>alert(1)</script>", "$title", "é"])
    def test_other_codes_are_refused(self, app: Door, user_code: str) -> None:
        page = app.client.get(f"{PATH}/device", params={"user_code": user_code})
        assert page.status_code == 400
        assert user_code in text_of(page)
        assert "<script" not in page.text

    def test_looking_decides_nothing(self, coze_mock: MockServer, app: Door) -> None:
        device = coze_mock.oauth.device_app()
        codes = app.device(device)
        query = {"user_code": codes["user_code"], "decision": "allow"}
        app.client.get(codes["verification_uri"], params=query)
        app.client.post(
            codes["verification_uri"], data=query, headers={"Origin": "https://evil.invalid"}
        )
        body = {"client_id": device.client_id, "device_code": codes["device_code"]}
        assert app.refusal(DEVICE_GRANT, **body)[0] == "authorization_pending"


@pytest.fixture
def pages(coze_mock: MockServer, app: Door, web: App) -> list[httpx.Response]:
    """Every page that there is."""
    codes = app.device(coze_mock.oauth.device_app(name=NASTY))
    query: dict[str, Any] = {"user_code": codes["user_code"]}
    return [
        app.client.get(app.address(web)),
        app.client.get(app.address(web, client_id=NASTY)),
        app.client.get(f"{PATH}/device"),
        app.client.get(f"{PATH}/device", params=query),
        app.client.get(f"{PATH}/device", params={"user_code": NASTY}),
        app.client.post(f"{PATH}/device", data={**query, "decision": "allow"}),
    ]


def test_pages_need_nothing_from_elsewhere(pages: list[httpx.Response]) -> None:
    for page in pages:
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
        assert page.headers["cache-control"] == "no-store"
        assert not re.search(r"<script|<link|<img|@import|url\(|\son\w+=", page.text)


def test_pages_hold_what_apps_say_as_text(pages: list[httpx.Response]) -> None:
    for page in pages:
        assert NASTY not in page.text
        assert "<b>" not in page.text


def test_pages_can_be_used_by_keyboard_and_read_aloud(pages: list[httpx.Response]) -> None:
    for page in pages:
        assert '<html lang="en">' in page.text
        assert "color-scheme: light dark" in page.text
        assert page.text.count("<h1>") == page.text.count("<main>") == 1
        # All that can be used is a form's own button or field, and each field has a label.
        assert not re.search(r"<a |tabindex|outline: *(0|none)", page.text)
        for field in re.findall(r"<input (?!type=\"hidden\")[^>]*>", page.text):
            assert re.search(rf"<label>\w+ {re.escape(field)}</label>", page.text)
