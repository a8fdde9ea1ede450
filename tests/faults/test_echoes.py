"""A service that says the token back, wherever it does, puts it into no exception."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from coze_core import steps
from coze_ext import CozeError, TokenAuth, local_document
from tests.faults.test_secrets import Secret, renderings
from tests.twins import Twin, sleep_here
from tests.unit.bodies import CREATED, DONE, Body, chat, event, event_stream

TOKEN = Secret("opaque-Zq8vT3mK5xR7/+==")
# Its middle, which no splitting may leave.
PART = Secret("Zq8vT3mK5xR7")


def html(body: str) -> httpx.Response:
    return httpx.Response(502, text=body, headers={"content-type": "text/html"})


def places(token: str) -> dict[str, httpx.Response]:
    """Responses that hold a token, each in another place."""
    said = {"code": 4100, "msg": f"bad {token}"}
    failed = chat("failed", last_error=said)
    logged = {"x-tt-logid": token}
    marked = f"{token[:7]}<b>{token[7:]}</b>"
    return {
        "error_code": httpx.Response(400, json={"error_code": token, "error": "no"}),
        "log ID in the header": httpx.Response(400, json={"code": 4000}, headers=logged),
        "log ID in the body": httpx.Response(400, json={"code": 1, "detail": {"logid": token}}),
        "type": httpx.Response(200, text="x", headers={"content-type": token}),
        "JSON": httpx.Response(502, json={"x": token}),
        "HTML with tags": html(f"<p>{marked}</p>"),
        "HTML with a tag in the beginning": html(f"{token[:2]}<i></i>{token[2:]}"),
        "HTML with entities": html("".join(f"&#{ord(one)};" for one in token)),
        "last_error": event_stream(Body(event("conversation.chat.failed", failed), DONE)),
        "chat ID": event_stream(Body(event("conversation.chat.created", chat() | {"id": token}))),
        "conversation ID": event_stream(
            Body(event("conversation.chat.created", chat() | {"conversation_id": token}))
        ),
        "error event": event_stream(Body(CREATED, event("error", said))),
        "cause": httpx.Response(302, headers={"location": f"https://[{token}"}),
    }


@pytest.mark.parametrize("place", places(TOKEN.get()))
async def test_a_token_that_is_said_back_is_in_no_exception(twin: Twin, place: str) -> None:
    http_client: Any = twin.http_client(lambda _: places(TOKEN.get())[place], follow_redirects=True)
    coze = twin.coze_class(
        auth=TokenAuth(TOKEN.get()),
        base_url="http://localhost:8700",
        http_client=http_client,
        max_retries=0,
    )
    with pytest.raises(CozeError) as caught:
        await twin.value(coze.chat.stream(bot_id="73", user_id="u").final_text())
    assert not TOKEN.is_in(*renderings(caught.value))
    assert not PART.is_in(*renderings(caught.value))


def polled(token: str) -> dict[str, tuple[dict[str, Any], Callable[[Any], Any]]]:
    """Work that waits, and what the service says in its course, by the end of the path."""
    said = {"code": 4100, "msg": f"bad {token}"}
    failed = chat("failed", last_error=said)
    text = {"id": "1", "type": "answer", "content_type": "text", "content": token}

    def ask(coze: Any, **arguments: Any) -> Any:
        return coze.chat.create_and_poll(bot_id="73", user_id="u", **arguments)

    def run(coze: Any) -> Any:
        return coze.workflows.runs.create_and_wait(workflow_id="74")

    def add(coze: Any) -> Any:
        return coze.datasets.documents.create_and_wait(
            dataset_id="75",
            document_bases=[local_document(("a.txt", b"a"))],
            chunk_strategy={"chunk_type": 0},
            format_type=0,
        )

    processed = {"document_id": "9", "status": 9, "document_name": "a", "status_descript": token}
    return {
        "a chat that failed at once": ({"chat": failed, "list": []}, ask),
        "a chat that failed later": ({"chat": chat(), "retrieve": failed, "list": []}, ask),
        "its messages": ({"chat": chat("failed"), "list": [text]}, ask),
        "its messages can't be read": ({"chat": failed, "list": None}, ask),
        "a chat that is too late": (
            {"chat": chat(last_error=said), "cancel": chat("canceled", last_error=said)},
            lambda coze: ask(coze, timeout=0.001),
        ),
        "a run": (
            {
                "run": {"execute_id": "8"},
                "8": [{"execute_id": "8", "execute_status": "Fail", "error_message": token}],
            },
            run,
        ),
        "a document": (
            {"create": [{"document_id": "9"}], "process": {"data": [processed]}},
            add,
        ),
    }


@pytest.mark.parametrize("work", polled(""))
async def test_nor_if_it_is_said_while_something_is_waited_for(
    twin: Twin, work: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sleep(_: float) -> None:
        pass

    def answer(request: httpx.Request) -> httpx.Response:
        said = polled(TOKEN.get())[work][0][request.url.path.rpartition("/")[2]]
        beside = said if isinstance(said, dict) and "execute_id" in said else {}
        documents = said if request.url.path.endswith("document/create") else None
        return httpx.Response(
            200, json={"code": 0, "data": said, "document_infos": documents, **beside}
        )

    monkeypatch.setattr(steps, "time", SimpleNamespace(sleep=lambda _: None, monotonic=monotonic))
    sleep_here(sleep, monkeypatch)
    coze = twin.coze(answer, auth=TokenAuth(TOKEN.get()))
    with pytest.raises(CozeError) as caught:
        await twin.value(polled("")[work][1](coze))
    assert not TOKEN.is_in(*renderings(caught.value))
    assert not PART.is_in(*renderings(caught.value))


FORGED = "1\n2026-01-01 INFO coze_ext: GET /v1/bots/1 ok \x1b[2J\x85\u2028"


async def test_what_a_service_says_makes_one_line_of_a_log(
    twin: Twin, caplog: pytest.LogCaptureFixture
) -> None:
    """Whether the text of an exception is logged, or the line of the call."""
    said = {"code": 1, "msg": FORGED}
    answers = [
        httpx.Response(400, json={"code": 4000, "msg": FORGED, "detail": {"logid": FORGED}}),
        httpx.Response(400, json={"error_code": FORGED, "error_message": FORGED}),
        httpx.Response(400, json={"code": 4000, "msg": "no", "debug_url": FORGED}),
        httpx.Response(200, text=FORGED, headers={"content-type": "text/html"}),
        httpx.Response(400, json={"code": 1}, headers={"x-tt-logid": "1\x1b[2J"}),
        event_stream(Body(event("conversation.chat.created", chat() | {"id": FORGED}))),
        event_stream(Body(CREATED, event("error", said))),
        event_stream(
            Body(
                event(
                    "conversation.chat.failed",
                    chat("failed", last_error=said),
                ),
                DONE,
            )
        ),
    ]
    caplog.set_level("INFO", "coze_ext")
    coze = twin.coze(lambda _: answers.pop())
    while answers:
        with pytest.raises(CozeError) as caught:
            await twin.value(coze.chat.stream(bot_id="73", user_id="u").final_text())
        assert str(caught.value).isprintable(), str(caught.value)
        assert repr(caught.value).isprintable()
    answers.append(httpx.Response(200, json={"code": 0}))
    await twin.value(coze.request("GET", "/v1/a%0Ab%1B"))
    assert len(caplog.messages) == 9
    assert all(line.isprintable() for line in caplog.messages)


@pytest.mark.parametrize("logid", ["1 2", "a" * 257, "1\x1b[2J", "ü", "1\n2", 5, ["1"]])
async def test_what_is_no_log_id_is_none(twin: Twin, logid: Any) -> None:
    said = {"code": 4000, "msg": "no", "detail": {"logid": logid}}
    coze = twin.coze(lambda _: httpx.Response(400, json=said))
    with pytest.raises(CozeError) as caught:
        await twin.value(coze.bots.retrieve(bot_id="1"))
    assert caught.value.logid is None
