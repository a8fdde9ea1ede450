"""What the service sends in other forms than it documents: as its reference's examples show it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from coze_api import models
from tests.twins import Twin
from tests.unit.bodies import DONE, LOG_ID, Body, chat, envelope, event, event_stream, message

EMPTY_FORM = {"type": "", "submit_tool_outputs": {"tool_calls": []}}
FORM_OF_EMPTY_FIELDS = {
    "type": "",
    "submit_tool_outputs": {
        "tool_calls": [{"id": "", "type": "", "function": {"name": "", "arguments": ""}}]
    },
}
OPENING = {
    "Prologue": "Welcome!",
    "SuggestedQuestions": ["Soup?"],
    "OnboardingMode": 2,
    "CustomizedOnboardingPrompt": "Greet.",
    "SuggestedQuestionsShowMode": 0,
}
READ = models.OnboardingInfo(
    prologue="Welcome!",
    suggested_questions=["Soup?"],
    onboarding_mode=2,
    customized_onboarding_prompt="Greet.",
    suggested_questions_show_mode=0,
)


@pytest.mark.parametrize(
    ("came", "read"),
    [
        (OPENING, READ),
        (READ.to_dict(), READ),
        ({**dict.fromkeys(READ.to_dict(), None), **OPENING}, READ),
        ({"prologue": "", "Prologue": "Hi"}, models.OnboardingInfo(prologue="Hi")),
        ({"prologue": "Hi", "Prologue": ""}, models.OnboardingInfo(prologue="Hi")),
        ({"prologue": "", "Prologue": None}, models.OnboardingInfo(prologue="")),
        ({"Prologue": None}, models.OnboardingInfo()),
        (
            {"prologue": "Hi", "SuggestedQuestions": []},
            models.OnboardingInfo(prologue="Hi", suggested_questions=[]),
        ),
    ],
)
async def test_a_bot_s_opening_is_read_in_both_spellings(
    twin: Twin, came: dict[str, Any], read: models.OnboardingInfo
) -> None:
    coze = twin.coze(lambda _: envelope({"bot_id": "73", "onboarding_info": came}))
    bot = await twin.value(coze.bots.retrieve(bot_id="73"))
    assert bot.onboarding_info == read
    assert bot.onboarding_info.additional_properties == {}


async def test_an_opening_that_was_read_can_be_sent_back(twin: Twin) -> None:
    requests: list[httpx.Request] = []

    def service(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return envelope({"bot_id": "73", "onboarding_info": OPENING})

    coze = twin.coze(service)
    bot = await twin.value(coze.bots.retrieve(bot_id="73"))
    await twin.value(coze.bots.update(bot_id="73", onboarding_info=bot.onboarding_info))
    assert b'"prologue":"Welcome!"' in requests[1].content
    assert b"Prologue" not in requests[1].content


@pytest.mark.parametrize(
    ("came", "output", "input_"),
    [
        ({}, None, None),
        ({"token_count": 12, "output_tokens": 3, "input_tokens": 9}, 3, 9),
        ({"output_count": 3, "output_tokens": 3, "input_count": 9, "input_tokens": 0}, 3, 9),
        ({"output_count": None, "output_tokens": "3", "input_tokens": None}, 3, None),
    ],
)
async def test_the_tokens_of_a_chat_are_read_under_both_names(
    twin: Twin, came: dict[str, Any], output: int | None, input_: int | None
) -> None:
    told = chat("completed", usage=came)
    found = await twin.value(
        twin.coze(lambda _: envelope(told)).chat.retrieve(conversation_id="72", chat_id="71")
    )
    body = Body(event("conversation.chat.completed", told), DONE)
    streamed = await twin.value(
        twin.coze(lambda _: event_stream(body)).chat.stream(bot_id="73", user_id="u").final_chat()
    )
    for usage in (found.usage, streamed.usage):
        assert (usage.output_count, usage.input_count) == (output, input_)


@pytest.mark.parametrize("form", [EMPTY_FORM, FORM_OF_EMPTY_FIELDS])
@pytest.mark.parametrize("status", ["created", "in_progress", "completed", "canceled"])
async def test_an_empty_form_of_an_action_leaves_the_status_as_it_is(
    twin: Twin, status: str, form: dict[str, Any]
) -> None:
    # Without `code`, as the reference shows it for this operation.
    content = {"msg": "", "data": chat(status, required_action=form, completed_at=9, failed_at=9)}
    answer = httpx.Response(200, json=content, headers={"x-tt-logid": LOG_ID})
    canceled = await twin.value(
        twin.coze(lambda _: answer).chat.cancel(conversation_id="72", chat_id="71")
    )
    assert canceled.status == status
    assert canceled.required_action.type is models.RequiredActionType.EMPTY
    assert canceled.to_dict() == content["data"]


async def test_sound_that_comes_after_the_end_of_the_chat_is_read(twin: Twin) -> None:
    sound = message("AAAB", type="answer", content_type="audio")
    body = Body(
        event("conversation.chat.completed", chat("completed")),
        event("conversation.audio.delta", sound),
        DONE,
    )
    stream = twin.coze(lambda _: event_stream(body)).chat.stream(bot_id="73", user_id="u")
    events = await twin.items(stream)
    assert [one.event for one in events] == [
        "conversation.chat.completed",
        "conversation.audio.delta",
        "done",
    ]
    assert events[1].data.content == "AAAB"


async def test_an_empty_choice_leaves_the_choice_to_the_service(twin: Twin) -> None:
    asked: list[httpx.URL] = []

    def service(request: httpx.Request) -> httpx.Response:
        asked.append(request.url)
        return envelope({"items": [], "total": 0, "has_more": False})

    coze = twin.coze(service)
    await twin.value(coze.bots.list(workspace_id="7", publish_status=""))
    await twin.value(coze.bots.versions.list(bot_id="73", publish_status=""))
    assert [url.params["publish_status"] for url in asked] == ["", ""]
