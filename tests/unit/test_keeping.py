"""What calls return and raise can be pickled, copied and shown, without any secret."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from coze_ext import (
    AsyncCoze,
    Coze,
    CozeAPIError,
    CozeError,
    CozeStreamInterruptedError,
    TokenAuth,
)
from tests.twins import TOKEN, Twin
from tests.unit.bodies import CREATED, GOOD_DAY, LOG_ID, Body, chat, envelope, event_stream, message

BOT = {"bot_id": "73", "name": "Herbs"}


def listed(request: httpx.Request) -> httpx.Response:
    number = int(request.url.params.get("page_num", 1))
    bots = [{"id": f"{number}{index}", "name": "n"} for index in range(2)]
    return envelope({"items": bots, "total": 4, "has_more": number < 2})


def kept(value: Any) -> list[Any]:
    """What becomes of a value that is stored, sent to another process, or copied."""
    twins = [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, 6)]
    return [*twins, copy.copy(value), copy.deepcopy(value)]


def assert_readable(shown: str) -> None:
    """One line that a person reads at a glance, and no token in it."""
    assert "\n" not in shown
    assert len(shown) < 400
    assert " object at 0x" not in shown
    assert TOKEN not in shown


@pytest.mark.parametrize("kind", [Coze, AsyncCoze])
def test_a_client_travels_without_its_token(
    kind: type[Coze | AsyncCoze], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COZE_API_TOKEN", TOKEN)
    coze = kind(base_url="http://localhost:8700/of", timeout=7, max_retries=5)
    stored = pickle.dumps(coze)
    assert TOKEN.encode() not in stored
    monkeypatch.setenv("COZE_API_TOKEN", f"{TOKEN}_of_the_worker")
    twin = pickle.loads(stored)
    assert type(twin) is kind
    for name in ("base_url", "timeout", "retries", "max_event_bytes", "max_answer_bytes"):
        assert getattr(twin._settings, name) == getattr(coze._settings, name)
    monkeypatch.delenv("COZE_API_TOKEN")
    with pytest.raises(CozeError, match="COZE_API_TOKEN"):
        pickle.loads(stored)
    for other in (
        coze.with_options(timeout=1),
        kind(auth=TokenAuth(TOKEN)),
    ):
        with pytest.raises(TypeError, match="environment"):
            pickle.dumps(other)
    assert repr(copy.copy(coze)) == repr(coze)


async def test_a_page_keeps_its_items_and_a_copy_goes_no_further(twin: Twin) -> None:
    page = await twin.value(twin.coze(listed).bots.list(workspace_id="7", page_size=2))
    assert_readable(repr(page))
    assert len(await twin.items(page)) == 4
    for twin_page in kept(page)[:4]:
        assert twin_page.items == page.items
        assert (twin_page.total, twin_page.number, twin_page.size) == (4, 1, 2)
        assert twin_page.logid == page.logid == LOG_ID
        assert twin_page.has_more
        assert repr(twin_page) == repr(page)
        assert TOKEN.encode() not in pickle.dumps(page)
        # It has no client any more, which holds the token: it says so rather than end early.
        with pytest.raises(CozeError, match="client"):
            await twin.items(twin_page)


async def test_a_poll_keeps_its_chat_and_messages(twin: Twin) -> None:
    responses = iter([envelope(chat("completed")), envelope([message("Good day")])])
    coze = twin.coze(lambda _: next(responses))
    poll = await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u"))
    assert_readable(repr(poll))
    assert "Good day" in repr(poll)
    for again in kept(poll):
        assert again == poll
        assert again.text == "Good day"
        assert again.logid == poll.logid == LOG_ID
        assert again.messages.logid == LOG_ID


async def test_a_long_answer_is_cut_in_what_is_shown(twin: Twin) -> None:
    responses = iter([envelope(chat("completed")), envelope([message("line\n" * 1000)])])
    coze = twin.coze(lambda _: next(responses))
    assert_readable(repr(await twin.value(coze.chat.create_and_poll(bot_id="73", user_id="u"))))


async def test_a_result_keeps_the_log_of_its_call(twin: Twin) -> None:
    bot = await twin.value(twin.coze(lambda _: envelope(BOT)).bots.retrieve(bot_id="73"))
    for again in kept(bot):
        assert again == bot
        assert again.logid == LOG_ID


def refusal() -> httpx.Response:
    return httpx.Response(
        200,
        json={"code": 4006, "msg": "no", "debug_url": "https://localhost/d"},
        headers={"x-tt-logid": LOG_ID},
    )


ERRORS: dict[str, Callable[[], httpx.Response]] = {
    "refused": refusal,
    "no envelope": lambda: httpx.Response(502, text="oops"),
    "cut": lambda: event_stream(Body(CREATED)),
}


@pytest.mark.parametrize("name", ERRORS)
async def test_an_error_keeps_all_but_the_response(twin: Twin, name: str) -> None:
    coze = twin.coze(lambda _: ERRORS[name]())
    with pytest.raises(CozeError) as caught:
        await twin.value(coze.chat.stream(bot_id="73", user_id="u").final_text())
    error = caught.value
    assert_readable(repr(error))
    for again in kept(error):
        assert type(again) is type(error)
        assert str(again) == str(error)
        facts = vars(error) | {"response": None}
        assert vars(again) | {"response": None} == facts
        if isinstance(again, CozeAPIError):
            assert (again.call, again.debug_url) == (error.call, error.debug_url)  # type: ignore[attr-defined]
            assert again.response is None
        else:
            assert isinstance(again, CozeStreamInterruptedError)
            assert again.chat_id == "71"


async def test_a_stream_shows_how_far_it_is(twin: Twin) -> None:
    stream = twin.coze(lambda _: event_stream(Body(*GOOD_DAY))).chat.stream(
        bot_id="73", user_id="u"
    )
    name = type(stream).__name__
    assert repr(stream) == f"{name}(not opened)"
    async with twin.within(stream):
        assert repr(stream) == f"{name}(open, logid={LOG_ID!r})"
        await twin.items(stream)
    assert repr(stream) == f"{name}(ended, logid={LOG_ID!r})"
    assert stream.to_dict()["text"] == "Good day"
    closed = twin.coze(lambda _: event_stream(Body(*GOOD_DAY))).chat.stream(
        bot_id="73", user_id="u"
    )
    async with twin.within(closed):
        pass
    assert repr(closed) == f"{name}(closed, logid={LOG_ID!r})"
