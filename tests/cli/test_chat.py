"""`cozectl chat`: one question, and several at a prompt."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from coze_cli.answers import show_answer, whole_blocks
from coze_ext import Coze, CozeStreamInterruptedError
from coze_mock import CozeMock, Cut, Failure, Reasoning
from tests.cli.terminal import Terminal
from tests.each import each


def test_a_question_is_answered_as_it_is_written(
    cozectl: Terminal, server: CozeMock, bot_id: str
) -> None:
    server.script("It is *sunny* ☀️.")
    told = cozectl("chat", bot_id, "How", "is", "it?")
    assert (told.code, told.out) == (0, "It is *sunny* ☀️.\n")
    assert _questions(server) == ["How is it?"]


def test_programs_get_the_whole_answer_or_its_events(
    cozectl: Terminal, server: CozeMock, bot_id: str
) -> None:
    server.script("Rain.", repeat=True)
    whole = cozectl("chat", bot_id, "Well?", "--json").json
    assert whole["text"] == "Rain."
    assert whole["usage"]["token_count"] > 0
    assert {"conversation_id", "chat_id", "follow_ups", "logid"} < set(whole)
    events = cozectl("chat", bot_id, "Well?", "--events").lines
    assert [one["event"] for one in events][-1] == "done"
    again = cozectl(
        "chat", bot_id, "And now?", "--conversation", whole["conversation_id"], "--json"
    )
    assert again.json["conversation_id"] == whole["conversation_id"]


def test_the_question_may_come_through_a_pipe(
    cozectl: Terminal, server: CozeMock, bot_id: str
) -> None:
    assert cozectl("chat", bot_id, stdin="Piped?\n").code == 0
    assert cozectl("chat", bot_id, "Review:", "--stdin", stdin="a diff\n").code == 0
    assert _questions(server) == ["Piped?", "Review:\n\na diff"]


def test_files_are_uploaded_and_sent_by_what_they_are(
    cozectl: Terminal, server: CozeMock, bot_id: str, tmp_path: Path
) -> None:
    for name in ("cat.png", "song.mp3", "notes.pdf"):
        (tmp_path / name).write_bytes(b"content")
    files = [
        word for name in ("cat.png", "song.mp3", "notes.pdf") for word in ("-f", tmp_path / name)
    ]
    assert cozectl("chat", bot_id, "What is this?", *files).code == 0
    attached = f"And this? @{tmp_path / 'cat.png'} @nobody"
    assert cozectl("chat", bot_id, attached).code == 0
    kinds = [[item["type"] for item in json.loads(asked)] for asked in _questions(server)]
    assert kinds == [["text", "image", "audio", "file"], ["text", "image"]]
    assert json.loads(_questions(server)[1])[0]["text"] == "And this? @nobody"


@each("script", [(Failure(4013, "the model is busy"),), ("Half", Failure(4011, "no tokens left"))])
def test_a_failed_chat_is_an_error(
    script: tuple[Any, ...], cozectl: Terminal, server: CozeMock, bot_id: str
) -> None:
    for words in ((), ("--json",), ("--events",)):
        server.script(*script)
        told = cozectl("chat", bot_id, "Well?", *words)
        assert told.code != 0
        assert str(script[-1].code) in told.err


def test_a_cut_answer_is_an_error_after_what_had_come(
    cozectl: Terminal, server: CozeMock, bot_id: str
) -> None:
    server.script("One two three four five.")
    server.fail(Cut(events=4), path="/v3/chat")
    told = cozectl("chat", bot_id, "Count.")
    assert told.code == 1
    assert told.out.startswith("One")
    assert told.err.startswith("cozectl: ")


def test_a_profile_may_name_the_bot(cozectl: Terminal, server: CozeMock, bot_id: str) -> None:
    assert cozectl("chat", "Hello").code == 2
    cozectl("profile", "set", "default", "--bot", bot_id, "--user-id", "mara")
    assert cozectl("chat", "Hello").code == 0
    assert server.chats[-1].bot_id == bot_id


def test_a_talk_goes_on_in_one_conversation(
    cozectl: Terminal, server: CozeMock, bot_id: str, typed: Any
) -> None:
    typed("First\r", "/help\r", "1\r", "/new\r", "Third\r")
    assert cozectl("chat", bot_id, stdin="").code == 0
    first, second, third = server.chats
    assert first.conversation_id == second.conversation_id != third.conversation_id
    asked = _questions(server)
    assert (asked[0], asked[2]) == ("First", "Third")
    assert asked[1] not in ("1", "First")  # what the bot had suggested


def test_a_failure_leaves_the_prompt(
    cozectl: Terminal, server: CozeMock, bot_id: str, typed: Any
) -> None:
    server.script(Failure(4013, "the model is busy"))
    typed("First\r", "Second\r")
    told = cozectl("chat", bot_id)
    assert told.code == 0
    assert "4013" in told.out
    assert len(server.chats) == 2


def test_ctrl_c_cancels_the_answer_and_keeps_the_prompt(
    cozectl: Terminal,
    server: CozeMock,
    bot_id: str,
    typed: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = show_answer

    def interrupted(stream: Any, *rest: Any) -> None:
        if len(server.chats) == 0:
            next(iter(stream.__enter__()))
            raise KeyboardInterrupt
        shown(stream, *rest)

    monkeypatch.setattr("coze_cli.prompt.show_answer", interrupted)
    typed("First\r", "Second\r")
    told = cozectl("chat", bot_id)
    assert told.code == 0
    assert "Canceled." in told.out
    assert [request.path for request in server.requests if "cancel" in request.path]
    assert len(server.chats) == 2


def test_reasoning_is_told_from_the_answer(server: CozeMock, bot_id: str) -> None:
    server.script(
        Reasoning("Let me think."), "# Title\n\nSome *text*.\n\n```python\nx = 1\n\ny = 2\n```\n"
    )
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, width=60, color_system="standard")
    with server.client() as coze:
        show_answer(_ask(coze, bot_id), True, console)
    text = shown.getvalue()
    assert "\x1b[2mLet me think." in text
    assert "Title" in text
    assert "# Title" not in text
    assert "x = 1" in _plain(text)


def test_what_had_come_before_a_cut_stays(server: CozeMock, bot_id: str) -> None:
    server.script("One two three four five six seven.")
    server.fail(Cut(events=5), path="/v3/chat")
    shown = io.StringIO()
    with server.client() as coze, pytest.raises(CozeStreamInterruptedError) as caught:
        show_answer(_ask(coze, bot_id), True, Console(file=shown, force_terminal=True, width=60))
    assert caught.value.text.startswith("One")
    assert _plain(shown.getvalue()).rstrip().endswith(caught.value.text.strip())


@given(st.lists(st.sampled_from(["words\n", "\n", "```\n", "```py\n", "- item\n", "~~~\n", "end"])))
def test_whole_blocks_never_cut_what_is_fenced(lines: list[str]) -> None:
    text = "".join(lines)
    end = whole_blocks(text)
    assert _fenced(text[:end]) + _fenced(text[end:]) == _fenced(text)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Types lines at the prompt, and Ctrl-D after the last one."""
    monkeypatch.setattr("coze_cli.chat._is_terminal", lambda: True)
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):

        def type_all(*lines: str) -> None:
            keys.send_text("".join(lines) + "\x04")

        yield type_all


def _questions(server: CozeMock) -> list[str]:
    return [
        request.json["additional_messages"][-1]["content"]
        for request in server.requests
        if request.path == "/v3/chat"
    ]


def _fenced(text: str) -> list[str]:
    return [one.content for one in MarkdownIt().parse(text) if one.type == "fence"]


def _ask(coze: Coze, bot_id: str) -> Any:
    return coze.conversation(bot_id=bot_id, user_id="mara").ask("Well?")


def _plain(text: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)
