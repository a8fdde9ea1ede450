"""What replies consist of, and which script files are understood."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coze_mock import (
    Audio,
    Failure,
    FollowUp,
    FunctionCall,
    MockServer,
    RawEvent,
    Reasoning,
    Script,
    ScriptError,
    StreamError,
    Text,
    read_scripts,
)
from coze_mock.operations.chat.defaults import (
    default_follow_ups,
    default_reply,
    default_tool_reply,
    language_of,
)
from coze_mock.operations.chat.replies import parse_scripts
from coze_mock.operations.chat.turns import pieces


@given(st.text() | st.text(alphabet="a 你好。\n\u2028😀\u00a0", max_size=300))
def test_pieces_make_up_their_text(text: str) -> None:
    assert "".join(pieces(text)) == text


def test_pieces_are_words_and_single_characters_of_chinese() -> None:
    assert [*pieces("Hello, you 你好。ok")] == ["Hello, ", "you ", "你", "好", "。", "ok"]


@given(st.text(max_size=500), st.text(max_size=500))
def test_the_default_reply_is_deterministic_and_not_only_ascii(prompt: str, text: str) -> None:
    reply = default_reply(prompt, text)

    assert reply == default_reply(prompt, text)
    assert not "".join(part.text for part in reply if isinstance(part, Text)).isascii()


def test_a_script_file_can_hold_every_part() -> None:
    content = {
        "replies": [
            {
                "bot_id": "1",
                "question": "who",
                "repeat": True,
                "reply": [
                    "plain",
                    {"text": "t"},
                    {"reasoning": "r"},
                    {"audio": "AAEC"},
                    {"event": {"name": "n", "data": [1]}},
                    {"follow_up": "f"},
                    {"function_call": {"name": "a", "arguments": {"b": 1}, "type": "x"}},
                    {"function_call": {"name": "c", "arguments": "{}"}},
                    {"failure": {"code": 4013, "msg": "m", "bare": True}},
                    {"error": {"code": 5000, "msg": "m"}},
                ],
            },
            {"reply": ["x"]},
        ]
    }

    assert parse_scripts(content) == (
        Script(
            (
                Text("plain"),
                Text("t"),
                Reasoning("r"),
                Audio(b"\x00\x01\x02"),
                RawEvent("n", [1]),
                FollowUp("f"),
                FunctionCall("a", {"b": 1}, "x"),
                FunctionCall("c", "{}"),
                Failure(4013, "m", bare=True),
                StreamError(5000, "m"),
            ),
            bot_id="1",
            question="who",
            repeat=True,
        ),
        Script((Text("x"),)),
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ([], "the file: must be an object"),
        ({}, '"replies" must be a list'),
        ({"replies": ["x"]}, "replies[0]: must be an object"),
        ({"replies": [{}]}, 'replies[0]: "reply" must be a list'),
        ({"replies": [{"reply": []}]}, 'replies[0]: "reply" must be a list'),
        ({"replies": [{"reply": ["x"], "wen": 1}]}, "replies[0]: unknown key 'wen'"),
        ({"replies": [{"reply": ["x"], "bot_id": 1}]}, "replies[0].bot_id: must be a string"),
        ({"replies": [{"reply": ["x"], "repeat": 1}]}, "replies[0].repeat: must be true or false"),
        ({"replies": [{"reply": [1]}]}, "replies[0].reply[0]: must be an object"),
        ({"replies": [{"reply": ["x", {}]}]}, "replies[0].reply[1]: a part has exactly one key"),
        ({"replies": [{"reply": [{"say": "x"}]}]}, "replies[0].reply[0]: unknown part 'say'"),
        ({"replies": [{"reply": [{"audio": "?"}]}]}, "replies[0].reply[0]: not base64"),
        ({"replies": [{"reply": [{"failure": {"code": 1}}]}]}, '"msg" is missing'),
        (
            {"replies": [{"reply": [{"error": {"code": True, "msg": "m"}}]}]},
            "replies[0].reply[0].code: must be an integer",
        ),
        (
            {"replies": [{"reply": [{"function_call": {"name": "a", "arguments": 1}}]}]},
            '"arguments" must be an object',
        ),
    ],
)
def test_a_script_file_that_is_wrong_is_told_where(content: Any, words: str) -> None:
    with pytest.raises(ScriptError) as caught:
        parse_scripts(content)
    assert words in str(caught.value)


def test_a_script_file_that_is_no_json_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "replies.json"
    path.write_text("{")
    with pytest.raises(ScriptError, match=r"replies\.json: not JSON"):
        read_scripts(path)


@pytest.mark.parametrize("reply", [(), (1,), (Text("x"), None)])
def test_a_reply_consists_of_parts(coze_mock: MockServer, reply: tuple[Any, ...]) -> None:
    with pytest.raises(ScriptError):
        coze_mock.script(*reply)


@pytest.mark.parametrize(
    ("question", "code", "letters"),
    [
        ("What can you do?", "en", r"[A-Za-z]"),
        ("Soup", "en", r"[A-Za-z]"),
        ("", "en", r"[A-Za-z]"),
        ("今天天气怎么样？", "zh", r"[\u4e00-\u9fff]"),
        ("天気はどうですか？", "ja", r"[\u3040-\u30ff]"),
        ("날씨가 어때요?", "ko", r"[\uac00-\ud7af]"),
        ("Какая сегодня погода?", "ru", r"[\u0400-\u04ff]"),
        ("ما هو الطقس اليوم؟", "ar", r"[\u0600-\u06ff]"),
        ("Quel temps fait-il aujourd'hui ? Pouvez-vous le dire ?", "fr", r"demandez"),
        ("¿Qué tiempo hace hoy?", "es", r"Preguntas"),
        ("Wie wird das Wetter heute?", "de", r"Deine Frage"),
        ("Como está o tempo hoje?", "pt", r"Você perguntou"),
        ("Che tempo fa oggi?", "it", r"Hai chiesto"),
    ],
)
def test_a_bot_replies_in_the_language_of_the_question(
    question: str, code: str, letters: str
) -> None:
    """And in no other: of the letters of other scripts there are none."""
    assert language_of(question) == code
    (reply,) = default_reply("", question)
    follow_ups = default_follow_ups(question)
    said = [reply, *follow_ups, *default_tool_reply(question, [("tool", "42")])]
    texts = [one.text for one in said if isinstance(one, Text | FollowUp)]
    assert len(texts) == 5
    assert question in texts[0]
    if question:
        assert re.search(letters, texts[0].replace(question, ""))
    assert {language_of(texts[0]), language_of(" ".join(texts[1:-1])), language_of(texts[-1])} == {
        code
    }
