"""A user of the playground chats, meets faults, and sees what goes over the wire."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import anyio
import httpx
import pytest
from playwright.sync_api import expect
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from coze_mock import MockServer, Text

TOKEN = "pat_only_this_one"


class Gate:
    """Holds each stream of a chat up after some events, until it is opened."""

    def __init__(self, app: ASGIApp, opened: threading.Event, events: int) -> None:
        self._app = app
        self._opened = opened
        self._events = events

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        left = self._events

        async def send_held(message: Message) -> None:
            nonlocal left
            if scope["path"] == "/v3/chat" and message.get("body"):
                if left == 0:
                    wait = partial(self._opened.wait, 30)
                    await anyio.to_thread.run_sync(wait, abandon_on_cancel=True)
                left -= 1
            await send(message)

        await self._app(scope, receive, send_held)


class Playground:
    """The page, with what its console said and what it asked for."""

    def __init__(self, page: Any, server: MockServer) -> None:
        self.page = page
        self.server = server
        self.complaints: list[str] = []
        self.addresses: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.addresses.append(request.url))
        page.goto(f"{server.base_url}/")
        self.question = page.get_by_role("textbox", name="Question")
        self.events = page.get_by_role("list", name="Events").get_by_role("listitem")
        self.requests = page.get_by_role("list", name="Requests").get_by_role("listitem")
        self.turns = page.get_by_role("article")
        expect(page.get_by_role("button", name="Send")).to_be_enabled()

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def ask(self, words: str, *, fault: str | None = None) -> None:
        if fault is not None:
            self.page.get_by_label("Fault").select_option(fault)
        self.question.fill(words)
        self.question.press("Enter")

    def try_example(self, title: str) -> None:
        self.page.get_by_role("button", name=title, exact=True).click()

    def wait_for_end(self) -> None:
        expect(self.turns.last).to_have_attribute("aria-busy", "false")


@contextmanager
def opened(page: Any, **options: Any) -> Iterator[Playground]:
    with MockServer(**{"stream_interval": 0, "chat_duration": 0, **options}) as server:
        server.bot("Cook", prompt="You cook.")
        yield Playground(page, server)


@pytest.fixture
def playground(page: Any) -> Iterator[Playground]:
    with opened(page) as found:
        yield found


EXAMPLES = [
    ("A streamed answer", "Lisbon"),
    ("Reasoning and Markdown", "Water is always right."),
    ("用中文聊天", "上海今天天气怎么样"),
    ("A chat that fails", "The chat failed: code 4013, the model is out of reach"),
    ("An event that nobody knows yet", "Fine, thank you"),
]


@pytest.mark.parametrize(("title", "words"), EXAMPLES)
def test_an_example_is_answered_as_it_stands(
    playground: Playground, title: str, words: str
) -> None:
    playground.try_example(title)
    expect(playground.turns.last).to_contain_text(words)
    playground.wait_for_end()
    expect(playground.events.last).to_contain_text("done")
    assert playground.complaints == []
    assert {url.startswith(playground.server.base_url) for url in playground.addresses} == {True}


def test_an_answer_is_seen_while_it_arrives(page: Any) -> None:
    gate = threading.Event()
    with opened(page, middleware=[Middleware(Gate, gate, 5)]) as playground:
        playground.server.script("one two three four five six")
        playground.ask("Count.")
        expect(playground.turns.last).to_contain_text("one two three")
        expect(playground.turns.last).not_to_contain_text("four")
        expect(playground.turns.last).to_have_attribute("aria-busy", "true")
        expect(playground.events).to_have_count(5)
        expect(page.get_by_role("button", name="Send")).to_be_disabled()
        gate.set()
        expect(playground.turns.last).to_contain_text("one two three four five six")
        playground.wait_for_end()
        expect(page.get_by_role("status")).to_have_text("one two three four five six")
        assert playground.complaints == []


def test_what_runs_is_stopped_here_and_at_the_service(page: Any) -> None:
    gate = threading.Event()
    with opened(page, middleware=[Middleware(Gate, gate, 5)]) as playground:
        playground.server.script("one two three four five six")
        playground.ask("Count.")
        expect(playground.turns.last).to_contain_text("one two three")
        page.keyboard.press("Escape")
        playground.wait_for_end()
        expect(playground.turns.last).to_contain_text("Stopped.")
        expect(playground.requests.first).to_contain_text("/v3/chat/cancel")
        gate.set()
        assert playground.server.chats[-1].canceled
        playground.ask("And on?")
        expect(playground.turns.last).to_contain_text("status completed")
        assert len(playground.server.conversations) == 1


FAULTS = [
    ("Cut between events", "The stream was cut after 6 events: the response ended"),
    # A browser forgets what it had not yet passed on when a connection breaks.
    ("Cut inside an event", "the connection broke without the event done"),
    ("Error event", "The stream ended with an error: code 5000, broken off on purpose"),
    ("Stall of three seconds", "status completed"),
    ("Status 503", "HTTP 503: 503 Service Unavailable"),
    ("Status 429, try later", "HTTP 429: 429 Too Many Requests"),
    ("Rejection 4008", "HTTP 200 with code 4008: too many requests of this user"),
    ("Reset before the answer", "No response came: the connection broke"),
    ("Trickle", "status completed"),
    ("No event done", "The stream was cut after"),
]
# A browser itself complains of these, whatever the page does about them.
OF_THE_NETWORK = {"Cut inside an event", "Status 503", "Status 429, try later"} | {
    "Reset before the answer"
}


@pytest.mark.parametrize(("fault", "words"), FAULTS)
def test_a_fault_is_shown_as_what_it_is(playground: Playground, fault: str, words: str) -> None:
    playground.ask("How are you doing today, my friend? 🚀", fault=fault)
    expect(playground.turns.last).to_contain_text(words)
    playground.wait_for_end()
    assert playground.server.requests[-1].fault is not None
    expect(playground.requests.first).to_contain_text("met ")
    if fault not in OF_THE_NETWORK:
        assert playground.complaints == []
    # It was for one question.
    playground.ask("And now?")
    expect(playground.turns.last).to_contain_text("status completed")


def test_every_fault_of_the_page_is_tried_here(playground: Playground) -> None:
    shown = playground.page.get_by_label("Fault").get_by_role("option").all_text_contents()
    assert shown == ["None", *(name for name, _ in FAULTS)]


def test_a_cut_answer_can_be_read_whole(playground: Playground) -> None:
    playground.server.script("one two three four five six")
    playground.ask("Count.", fault="Cut between events")
    expect(playground.turns.last).not_to_contain_text("five")
    playground.page.get_by_role("button", name="Read what the chat has said").click()
    expect(playground.turns.last).to_contain_text("one two three four five six")


def test_a_tool_is_run_by_the_user(playground: Playground) -> None:
    playground.try_example("A tool that you run")
    field = playground.page.get_by_label("Output of")
    expect(field).to_be_focused()
    field.fill("rain")
    playground.page.get_by_role("button", name="Submit").click()
    expect(playground.turns.last).to_contain_text("It rains in Bergen: take an umbrella")
    playground.wait_for_end()
    assert playground.complaints == []


def test_a_suggested_question_is_asked_in_the_same_conversation(playground: Playground) -> None:
    playground.try_example("Reasoning and Markdown")
    playground.page.get_by_role("button", name="How hot should the water be?").click()
    expect(playground.turns).to_have_count(2)
    playground.wait_for_end()
    assert len(playground.server.conversations) == 1


def test_a_bot_is_created_and_talked_to(page: Any) -> None:
    with MockServer(stream_interval=0) as server:
        page.goto(f"{server.base_url}/")
        page.get_by_label("Name").fill("Poet")
        page.get_by_label("Prompt").fill("You rhyme.")
        page.get_by_role("button", name="Create and publish").click()
        page.get_by_role("textbox", name="Question").fill("Hello, who are you?")
        page.keyboard.press("Enter")
        expect(page.get_by_role("article")).to_contain_text("I keep to my role: “You rhyme.”")


def test_all_is_done_by_keyboard(playground: Playground) -> None:
    keys = playground.page.keyboard
    keys.press("Tab")
    keys.press("Enter")  # skips to the question
    expect(playground.question).to_be_focused()
    keys.type("Hello")
    keys.press("Shift+Enter")
    keys.type("there")
    keys.press("Tab")
    expect(playground.page.get_by_label("Fault")).to_be_focused()
    keys.type("Error")
    keys.press("Tab")  # over the button that stops, since nothing runs
    expect(playground.page.get_by_role("button", name="Send")).to_be_focused()
    keys.press("Enter")
    expect(playground.turns.last).to_contain_text("The stream ended with an error")
    assert playground.server.requests[-1].json["additional_messages"][0]["content"] == (
        "Hello\nthere"
    )


def test_what_a_bot_says_is_never_html(playground: Playground) -> None:
    said = [
        "<img src=x onerror=alert(1)><script>alert(1)</script>",
        "[here](javascript:alert(1)) ![there](https://example.com/a.png)",
        "<b>bold</b>",
    ]
    playground.server.script(Text("\n\n".join(said)))
    playground.ask("Be nasty.")
    playground.wait_for_end()
    expect(playground.turns.last).to_contain_text("<b>bold</b>")
    assert playground.turns.last.locator("img, script, b").count() == 0
    links = playground.turns.last.get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == ["https://example.com/a.png"]
    assert playground.complaints == []
    assert {url.startswith(playground.server.base_url) for url in playground.addresses} == {True}


def test_the_programs_that_are_shown_run(playground: Playground) -> None:
    page = playground.page
    playground.question.fill("It's a \"quoted\" $question \\ with 'all' in it 🚀")
    page.get_by_text("The same from a program").click()
    in_python = page.get_by_label("Python program", exact=True).text_content()
    in_shell = page.get_by_label("curl program", exact=True).text_content()
    direct = {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1", "PATH": "/usr/bin:/bin"}
    for command in ([sys.executable, "-c", in_python], ["sh", "-c", in_shell]):
        done = subprocess.run(
            command, env=direct, capture_output=True, text=True, timeout=30, check=False
        )
        assert done.returncode == 0, done.stderr
        asked = playground.server.requests[-1].json["additional_messages"][0]["content"]
        assert asked == "It's a \"quoted\" $question \\ with 'all' in it 🚀"
    assert shlex.split(in_shell)[0] == "curl"


def test_the_only_token_is_asked_for_and_shown_nowhere(page: Any) -> None:
    with opened(page, token=TOKEN) as playground:
        page.get_by_label("Sent with each request").fill(TOKEN)
        playground.ask(f"Is {TOKEN} a good token?")
        expect(playground.turns.last).to_contain_text("status completed")
        page.get_by_text("The same from a program").click()
        playground.question.fill("Hello?")
        expect(page.get_by_label("Python program", exact=True)).to_contain_text("COZE_API_TOKEN")
        playground.requests.first.get_by_text("POST /v3/chat").click()
        expect(playground.requests.first).to_contain_text("Is *** a good token?")
        for place in ("#requests", "#programs"):
            assert TOKEN not in page.locator(place).inner_html()


def test_a_wrong_token_is_refused_in_words(page: Any) -> None:
    with opened(page, token=TOKEN) as playground:
        playground.ask("Hello?")
        expect(playground.turns.last).to_contain_text("HTTP 401 with code 700012006")


def test_requests_of_other_programs_are_seen(playground: Playground) -> None:
    headers = {"Authorization": "Bearer pat_of_a_program", "User-Agent": "program/1"}
    url = f"{playground.server.base_url}/v1/bots"
    httpx.get(url, params={"workspace_id": "7"}, headers=headers, trust_env=False)
    row = playground.requests.first
    expect(row).to_contain_text("GET /v1/bots")
    row.get_by_text("GET /v1/bots").click()
    expect(row).to_contain_text('"workspace_id": "7"')
    expect(row).to_contain_text("program/1")


def test_a_bot_of_another_program_is_there_to_choose(playground: Playground) -> None:
    playground.ask("Hello?")
    playground.wait_for_end()
    poet = playground.server.bot("Poet", prompt="You rhyme.")
    headers = {"Authorization": "Bearer pat_of_a_program"}
    url = f"{playground.server.base_url}/v1/bots/{poet}"
    httpx.get(url, headers=headers, trust_env=False)
    playground.page.get_by_role("combobox", name="Bot").select_option("Poet")
    # What came before was with another bot.
    expect(playground.turns).to_have_count(0)
    playground.ask("Who are you, poet?")
    expect(playground.turns.last).to_contain_text("You rhyme.")


def test_another_conversation_begins_while_one_runs(page: Any) -> None:
    gate = threading.Event()
    with opened(page, middleware=[Middleware(Gate, gate, 5)]) as playground:
        playground.server.script("one two three four five six", "Fine.")
        playground.ask("Count.")
        expect(playground.turns.last).to_contain_text("one two three")
        page.get_by_role("button", name="New conversation").click()
        expect(playground.turns).to_have_count(0)
        expect(page.get_by_role("button", name="Stop")).to_be_disabled()
        gate.set()
        playground.ask("How are you?")
        expect(playground.turns.last).to_contain_text("status completed")
        expect(page.get_by_text("Stopped.")).to_have_count(0)
        assert len(playground.server.conversations) == 2


def test_a_server_that_is_away_is_told_of(playground: Playground) -> None:
    alert = playground.page.get_by_role("alert")
    playground.server.refuse()
    expect(alert).to_contain_text("The server doesn't answer.")
    playground.server.accept()
    expect(alert).to_be_hidden(timeout=15_000)


def test_an_event_is_opened(playground: Playground) -> None:
    playground.ask("Hello?")
    playground.wait_for_end()
    row = playground.events.filter(has_text="conversation.chat.completed")
    row.locator("summary").click()
    shown = json.loads(row.locator("pre").text_content())
    assert shown["usage"]["token_count"] > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1400])
def test_nothing_stands_out_at_any_width(browser: Any, scheme: str, width: int) -> None:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce"
    )
    with opened(context.new_page()) as playground:
        playground.try_example("Reasoning and Markdown")
        playground.wait_for_end()
        playground.page.get_by_text("The same from a program").click()
        playground.ask("x" * 300)
        playground.wait_for_end()
        widest = "document.documentElement.scrollWidth"
        assert playground.page.evaluate(widest) <= width
    context.close()


def test_self_hosted_studio_is_chatted_with_too(page: Any) -> None:
    with opened(page, studio=True) as playground:
        playground.ask("Hello?")
        playground.wait_for_end()
        expect(playground.turns.last).to_contain_text("status completed")
        assert not re.search("log ID $", playground.turns.last.text_content())
        assert playground.complaints == []
