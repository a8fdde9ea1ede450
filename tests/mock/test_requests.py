"""Which requests are refused before anything happens, how readably, and that nothing breaks."""

from __future__ import annotations

import json
import logging
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coze_mock import MockServer
from tests.mock.wire import Wire, asking, ids

BOTS = "/v1/bots?workspace_id=730"
CHAT = "/v3/chat"
CREATE = "/v1/bot/create"


def body(content: bytes, content_type: str = "application/json") -> dict[str, Any]:
    return {"content": content, "headers": {"Content-Type": content_type}}


class TestTheDocument:
    """A request that breaks it gets HTTP 400 and is told why."""

    @pytest.mark.parametrize(
        ("method", "path", "arguments", "words"),
        [
            ("GET", "/v1/bots", {}, ["query", "workspace_id", "required"]),
            ("GET", "/v1/bots?workspace_id=", {}, ["query", "workspace_id", "empty"]),
            ("GET", f"{BOTS}&workspace_id=1", {}, ["query", "workspace_id", "more than once"]),
            ("GET", f"{BOTS}&page_num=x", {}, ["query", "page_num", "'x'", "integer"]),
            ("GET", f"{BOTS}&page_num=1_0", {}, ["query", "page_num", "integer"]),
            ("GET", f"{BOTS}&page_num=%EF%BC%91", {}, ["query", "page_num", "integer"]),
            ("GET", f"{BOTS}&page_num=0", {}, ["query", "page_num", "minimum"]),
            ("GET", f"{BOTS}&page_num={'9' * 5000}", {}, ["query", "page_num", "integer"]),
            ("GET", f"{BOTS}&publish_status=x", {}, ["query", "publish_status", "'x'"]),
            ("GET", "/v1/bots/1?is_published=yes", {}, ["query", "is_published", "true or false"]),
            ("GET", "/v1/bots/1/versions?page_size=31", {}, ["query", "page_size", "maximum"]),
            ("POST", CREATE, {"json": {"space_id": "1"}}, ["body", "'name'", "required"]),
            (
                "POST",
                CREATE,
                {"json": {"space_id": "1", "name": "x" * 21}},
                ["body field name", "too long"],
            ),
            ("POST", CREATE, {"json": {"space_id": 1, "name": "x"}}, ["body field space_id"]),
            ("POST", CREATE, {"json": []}, ["body", "object"]),
            (
                "POST",
                CHAT,
                {"json": asking("1", additional_messages=[{"role": "user", "content": "x"}])},
                ["body field additional_messages[0]", "content_type"],
            ),
            (
                "POST",
                "/v1/bot/publish",
                {"json": {"bot_id": "1", "connector_ids": []}},
                ["body field connector_ids"],
            ),
            (
                "POST",
                CHAT,
                {"json": asking("1", meta_data=[])},
                ["body field meta_data", "object"],
            ),
            ("POST", CREATE, body(b""), ["body", "required"]),
            ("POST", CREATE, body(b"{}", "text/plain"), ["Content-Type", "text/plain"]),
            ("POST", CREATE, body(b"{}", "; charset"), ["Content-Type"]),
            (
                "POST",
                CREATE,
                body(b"{}", "application/json; charset=gbk"),
                ["Content-Type", "gbk"],
            ),
            ("POST", CREATE, {"content": b"{}"}, ["Content-Type", "missing"]),
            ("POST", CREATE, body(b"{"), ["body", "JSON"]),
            ("POST", CREATE, body(b"\xef\xbb\xbf{}"), ["body", "JSON"]),
            ("POST", CREATE, body(b'{"space_id": NaN}'), ["body", "JSON", "NaN"]),
            ("POST", CREATE, body(b'{"space_id": 1e999}'), ["body", "JSON", "out of range"]),
            ("POST", CREATE, body(b'{"space_id": %b}' % (b"9" * 9999)), ["body", "JSON"]),
            ("POST", CREATE, body(b'{"space_id": "\xff"}'), ["body", "UTF-8"]),
            ("POST", CREATE, body("{}".encode("utf-16")), ["body", "UTF-8"]),
            ("POST", CREATE, body(b'{"space_id": "\\ud800"}'), ["body", "UTF-8"]),
            ("POST", CREATE, body(b"[" * 9_000), ["body", "nested"]),
            ("POST", CREATE, body(b'{"a":' * 900 + b"1" + b"}" * 900), ["body"]),
        ],
    )
    def test_what_is_wrong_is_said(
        self, wire: Wire, method: str, path: str, arguments: dict[str, Any], words: list[str]
    ) -> None:
        response = wire.call(method, path, **arguments)

        content = response.json()
        assert (response.status_code, content["code"]) == (400, 4000)
        assert all(word in content["msg"] for word in words), content["msg"]
        assert len(content["msg"]) < 400

    def test_a_body_that_is_too_large_is_refused(self, wire: Wire) -> None:
        large = asking("1", "x" * 9_000_000)

        assert wire.refusal("POST", CHAT, json=large) == (400, 4000)

    def test_what_the_document_does_not_name_is_ignored(self, wire: Wire) -> None:
        wire.data("GET", f"{BOTS}&page_index=2&page_index=3&x=%00")
        wire.data("POST", CREATE, json={"space_id": "1", "name": "x", "new_field": {"a": [1]}})

    def test_no_body_breaks_the_server(self, wire: Wire) -> None:
        json_values = st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(["bot_id", "user_id", "additional_messages", "role", "type"])
                    | st.text(max_size=3),
                    inner,
                    max_size=4,
                )
            ),
            max_leaves=8,
        )
        bodies = st.binary(max_size=40) | json_values.map(json.dumps).map(str.encode)

        @settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
        @given(bodies, st.sampled_from([CHAT, CREATE, "/v1/bot/update", "/v3/chat/cancel"]))
        def check(content: bytes, path: str) -> None:
            assert wire.call("POST", path, **body(content)).status_code in (200, 400)

        check()

    def test_no_address_breaks_the_server(self, wire: Wire) -> None:
        """Whatever bytes stand in the path and in the query, escaped as an URL needs it."""

        def escape(raw: bytes) -> str:
            return "".join(f"%{byte:02x}" for byte in raw)

        escaped = st.binary(max_size=12).map(escape)
        segments = st.binary(min_size=1, max_size=12).map(escape)

        @settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
        @given(segments, escaped, escaped)
        def check(segment: str, name: str, value: str) -> None:
            for path in (f"/v1/bots/{segment}", f"/{segment}", "/v1/bots"):
                response = wire.client.get(f"{path}?workspace_id={value}&{name}={value}")
                assert response.status_code in (200, 400, 404)
                assert response.json()["detail"]["logid"] == response.headers["x-tt-logid"]

        check()


class TestTokens:
    @pytest.mark.parametrize(
        ("authorization", "code"),
        [
            (None, 4100),
            ("", 4100),
            ("Bearer", 4100),
            ("Basic cGF0Og==", 4100),
            ("pat_right", 4100),
            ("Bearer pat right", 4100),
            ("Bearer pat_wrong", 700012006),
            ("Bearer pat_righ", 700012006),
        ],
    )
    @pytest.mark.parametrize(
        ("method", "path", "arguments"),
        [
            ("GET", BOTS, {}),
            ("GET", "/v1/bots", {}),
            ("POST", CHAT, {"json": {"stream": True}}),
            ("POST", "/v1/files/upload", {"files": {"file": b"x"}}),
        ],
    )
    def test_a_token_that_is_not_the_right_one_is_refused_first(
        self, authorization: str | None, code: int, method: str, path: str, arguments: Any
    ) -> None:
        with MockServer(token="pat_right") as server:
            wire = Wire(server.base_url)
            del wire.client.headers["Authorization"]
            headers = {} if authorization is None else {"Authorization": authorization}
            response = wire.call(method, path, headers=headers, **arguments)
            wire.close()

        assert (response.status_code, response.json()["code"]) == (401, code)
        assert response.headers["www-authenticate"] == "Bearer"

    @pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
    def test_the_right_token_is_accepted(self, scheme: str) -> None:
        with MockServer(token="pat_right") as server:
            wire = Wire(server.base_url)
            wire.data("GET", BOTS, headers={"Authorization": f"{scheme} pat_right"})
            wire.close()

    @pytest.mark.parametrize("token", ["pat_any", "sat_any", "czu_any", "a.b-c_d~e+f/g=="])
    def test_without_a_token_set_every_token_is_accepted(self, wire: Wire, token: str) -> None:
        wire.data("GET", BOTS, headers={"Authorization": f"Bearer {token}"})

    @pytest.mark.parametrize(
        ("token", "refusal"),
        [("pat_x", None), ("sat_x", None), ("czu_x", (401, 4100)), ("cztei_x", (401, 4100))],
    )
    def test_chats_are_retrieved_by_post_unless_the_token_is_of_oauth(
        self, coze_mock: MockServer, wire: Wire, token: str, refusal: tuple[int, int] | None
    ) -> None:
        """The document has only GET here, so these answers are looked at by hand."""
        chat = wire.chat(wire.published_bot())
        headers = {"Authorization": f"Bearer {token}"}
        where = f"{coze_mock.base_url}/v3/chat/retrieve"

        response = httpx.post(where, params=ids(chat), headers=headers)

        if refusal is None:
            assert response.json()["data"] == wire.retrieve(chat)
            missing = httpx.post(where, headers=headers)
            assert (missing.status_code, missing.json()["code"]) == (400, 4000)
        else:
            assert (response.status_code, response.json()["code"]) == refusal
        assert wire.data("GET", "/v3/chat/retrieve", params=ids(chat), headers=headers)

    def test_a_token_can_lack_permissions(self) -> None:
        with MockServer(permissions=["createBot", "uploadFile"]) as server:
            wire = Wire(server.base_url)
            bot_id = wire.create_bot(icon_file_id=wire.upload())
            refusals = [
                wire.refusal("GET", BOTS),
                wire.refusal("POST", "/v1/bot/publish", json={"bot_id": bot_id}),
                wire.refusal("POST", CHAT, json=asking(bot_id, stream=True)),
            ]
            wire.close()

        assert refusals == [(200, 4101)] * 3

    def test_tokens_are_shown_nowhere(
        self, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
    ) -> None:
        with caplog.at_level(logging.DEBUG), MockServer(token="pat_secret") as server:
            wire = Wire(server.base_url, "pat_secret")
            wire.data("GET", BOTS)
            wire.refusal("GET", BOTS, headers={"Authorization": "Bearer pat_other_secret"})
            wire.refusal("GET", BOTS, headers={"Authorization": "pat_third_secret"})
            shown = f"{server!r} {server.app.state.mock.settings!r} {server.requests!r}"
            wire.close()

        assert "secret" not in shown + caplog.text + "".join(capfd.readouterr())
        assert server.requests[0].headers["authorization"] == "***"


class TestRouting:
    @pytest.mark.parametrize("path", ["/v1/nothing", "/v1/bots/", "/docs/nothing", "/v3/chat/"])
    def test_an_unknown_path_is_not_found(self, wire: Wire, path: str) -> None:
        response = wire.client.get(path)

        content = response.json()
        assert (response.status_code, content["code"]) == (404, 4200)
        assert path in content["msg"]
        assert content["detail"]["logid"] == response.headers["x-tt-logid"]

    @pytest.mark.parametrize("path", ["/", "/docs", "/v1/bots", "/_mock/requests"])
    def test_a_path_with_the_end_of_a_line_is_another_one(self, wire: Wire, path: str) -> None:
        response = wire.client.get(f"{path}%0a")

        assert (response.status_code, response.json()["code"]) == (404, 4200)

    @pytest.mark.parametrize(
        ("method", "path", "allowed"),
        [
            ("PUT", "/v1/bots", "GET, HEAD"),
            ("GET", "/v1/bot/create", "POST"),
            ("TRACE", "/v1/bots/1/collaborators/2", "DELETE"),
            ("DELETE", "/v3/chat/retrieve", "GET, HEAD, POST"),
            ("POST", "/docs", "GET, HEAD"),
            ("POST", "/docs/index.html", "GET, HEAD"),
        ],
    )
    def test_another_method_is_not_allowed(
        self, wire: Wire, method: str, path: str, allowed: str
    ) -> None:
        response = wire.client.request(method, path)

        assert (response.status_code, response.json()["code"]) == (405, 4000)
        assert sorted(response.headers["allow"].split(", ")) == allowed.split(", ")
        assert response.json()["detail"]["logid"] == response.headers["x-tt-logid"]

    def test_head_is_get_without_the_body(self, wire: Wire) -> None:
        response = wire.client.head(BOTS)

        assert (response.status_code, response.content) == (200, b"")
        assert int(response.headers["content-length"]) > 0


def test_each_answer_has_a_log_id_of_its_own(wire: Wire) -> None:
    paths = [BOTS, "/v1/bots", "/nothing", "/docs", "/docs/swagger-ui.css", "/openapi.json"] * 3
    found = [wire.client.get(path).headers["x-tt-logid"] for path in paths]
    streamed = asking(wire.published_bot(), stream=True)
    found.append(wire.client.post(CHAT, json=streamed).headers["x-tt-logid"])

    assert len(set(found)) == len(found)
    assert all(len(logid) == 34 and logid.startswith("20251009085320") for logid in found)


def test_requests_are_recorded_as_they_came(coze_mock: MockServer, wire: Wire) -> None:
    wire.data("GET", f"{BOTS}&page_num=2")
    wire.refusal("POST", CREATE, json={"name": "ä"}, headers={"User-Agent": "me/1"})
    wire.upload(b"\xff\xfe")

    listing, creation, upload = coze_mock.requests
    assert (listing.method, listing.path) == ("GET", "/v1/bots")
    assert listing.query == {"workspace_id": "730", "page_num": "2"}
    assert listing.query_items == (("workspace_id", "730"), ("page_num", "2"))
    assert (creation.json, creation.headers["user-agent"]) == ({"name": "ä"}, "me/1")
    assert upload.json is None
    assert len({request.logid for request in coze_mock.requests}) == 3


def test_a_large_body_is_answered_but_not_recorded(coze_mock: MockServer, wire: Wire) -> None:
    wire.chat(wire.published_bot(), "x" * 200_000)

    assert coze_mock.requests[-1].path == CHAT
    assert coze_mock.requests[-1].json is None
