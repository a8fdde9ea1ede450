"""Requests whose mere size would keep the server busy, and what is kept of all that come."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_mock import Limits, MockServer
from coze_mock.errors import ApiError
from coze_mock.server import bodies
from coze_mock.server.sizes import check_json
from coze_mock.state.collection import weigh
from tests.mock.wire import Wire, asking

CREATE = "/v1/bot/create"
MEBIBYTE = 1024 * 1024


def chat(messages: str) -> bytes:
    return b'{"bot_id":"1","user_id":"1","additional_messages":%b}' % messages.encode()


def many(value: str) -> bytes:
    return chat(f"[{f'{value},' * 1_000_000}{value}]")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (many("null"), "over 10000 values"),
        (many("[]"), "over 10000 values"),
        (many("{}"), "over 10000 values"),
        (many('""'), "over 10000 values"),
        (many('{"":0}'), "over 10000 values"),
        (chat(f'["{"," * 9_999}",{"1," * 9_999}1]'), "over 10000 values"),
        (chat("[" * 9_000 + "]" * 9_000), "nested too deeply"),
        (chat('{"a":' * 200 + "1" + "}" * 200), "nested too deeply"),
    ],
)
def test_a_body_of_too_much_is_refused_before_it_is_parsed(
    body: bytes, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parse(*_: Any, **__: Any) -> Any:
        raise AssertionError("it was parsed")

    monkeypatch.setattr(json, "loads", parse)
    with pytest.raises(ApiError, match=words) as caught:
        bodies.parse_json(body, Limits().json_values)
    assert (caught.value.status, caught.value.code) == (400, 4000)


@given(st.lists(st.text(alphabet=st.sampled_from(',[]{}"\\\n:x💡')), max_size=30))
def test_what_stands_in_strings_does_not_count(texts: list[str]) -> None:
    body = json.dumps(texts).encode()
    check_json(body, max(len(texts), 1) + 1)
    if len(texts) > 1:
        with pytest.raises(ApiError):
            check_json(body, len(texts))


def test_a_list_that_is_too_long_is_refused_by_its_length_alone(wire: Wire) -> None:
    """Without a look at what is in it, which would take as long as it is."""
    body = asking("1", additional_messages=[None] * 5000)
    response = wire.call("POST", "/v3/chat", json=body)
    assert (response.status_code, response.json()["code"]) == (400, 4004)


@pytest.mark.parametrize(
    "arguments",
    [
        {"params": [("x", "1")] * 300},
        {"headers": {f"X-{number}": "1" for number in range(300)}},
    ],
)
def test_too_many_parameters_or_headers_are_refused(wire: Wire, arguments: Any) -> None:
    assert wire.refusal("GET", "/v1/bots/1", **arguments) == (400, 4000)


@pytest.mark.parametrize(
    ("part", "count", "words"),
    [
        ("Content-Disposition: form-data; name=x\r\n\r\n", 5000, "over 100 parts"),
        (f"X-Long: {'x' * 20_000}\r\n\r\n", 1, "bytes of headers"),
        ("X-Many: x\r\n" * 2000 + "\r\n", 1, "of headers"),
    ],
)
def test_a_form_of_too_many_parts_or_headers_is_refused(
    wire: Wire, part: str, count: int, words: str
) -> None:
    body = f"--b\r\n{part}\r\n" * count + "--b--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=b"}
    response = wire.call("POST", "/v1/files/upload", content=body, headers=headers)
    assert response.status_code == 400
    assert words in response.json()["msg"] or "not a valid form" in response.json()["msg"]


def test_requests_with_a_wrong_token_leave_little() -> None:
    with MockServer(token="pat_right") as server, httpx.Client(base_url=server.base_url) as http:
        body = json.dumps({"space_id": "1", "name": "x", "more": ["y"] * 9000})
        headers = {"Authorization": "Bearer pat_wrong", "Content-Type": "application/json"}
        for _ in range(50):
            assert http.post(CREATE, content=body, headers=headers).status_code == 401

        assert len(server.requests) == 50
        assert {request.json for request in server.requests} == {None}
        assert weigh(server.requests) < 50 * 5000


def test_bots_are_kept_within_their_bytes() -> None:
    with MockServer(limits=Limits(all_bytes=4 * MEBIBYTE, bot_bytes=2 * MEBIBYTE)) as server:
        other = Wire(server.base_url)
        for number in range(10):
            text = f"{number}" * (MEBIBYTE - 1000)
            bot_id = other.create_bot(more=text)
        assert 2 <= len(server.bots) < 5
        assert weigh(server.bots) < 5 * MEBIBYTE

        for number in range(10):
            text = f"{number}" * (MEBIBYTE - 1000)
            other.data("POST", "/v1/bot/update", json={"bot_id": bot_id, "more": text})
            other.publish(bot_id)
        other.close()
        (kept,) = (bot for bot in server.bots if bot.id == bot_id)
        assert len(kept.published) < 3
        assert weigh(kept) < 3 * MEBIBYTE


def test_the_log_of_requests_is_kept_within_its_bytes() -> None:
    with MockServer(limits=Limits(all_recorded_bytes=MEBIBYTE)) as server:
        wire = Wire(server.base_url)
        bot_id = wire.published_bot()
        for _ in range(30):
            wire.chat(bot_id, "x" * 100_000)
        wire.close()

        assert 5 < len(server.requests) < 11
        assert weigh(server.requests) < 1.1 * MEBIBYTE
