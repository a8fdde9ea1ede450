"""`cozectl batch`: each question is asked once, whatever interrupts it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coze_cli.journal import Journal, questions_in
from coze_mock import CozeMock, Failure, Pass, Stall
from tests.cli.terminal import Terminal
from tests.each import each


def test_answers_come_in_the_order_of_the_questions(
    cozectl: Terminal, bot_id: str, tmp_path: Path
) -> None:
    source, target = tmp_path / "questions.jsonl", tmp_path / "answers.jsonl"
    source.write_text('first\n"second"\n\n{"id": "x", "question": "third"}\n', "utf-8")
    told = cozectl("batch", source, "-o", target, "--bot", bot_id, "--concurrency", "2")
    assert told.code == 0
    found = _answers(target)
    assert [one["id"] for one in found] == ["1", "2", "x"]
    assert [one["question"] for one in found] == ["first", "second", "third"]
    assert all(one["text"] and one["usage"]["token_count"] for one in found)
    assert not target.with_name("answers.jsonl.journal").exists()


def test_what_failed_is_told_and_asked_again_on_demand(
    cozectl: Terminal, server: CozeMock, bot_id: str, tmp_path: Path
) -> None:
    source, target = tmp_path / "questions.txt", tmp_path / "answers.jsonl"
    source.write_text("good\nbad\n")
    server.script(Failure(4013, "the model is busy"), question="bad")
    words = ("batch", source, "-o", target, "--bot", bot_id)
    assert cozectl(*words).code == 1
    assert "4013" in _answers(target)[1]["error"]
    chats = len(server.chats)
    assert cozectl(*words).code == 1
    assert len(server.chats) == chats
    assert cozectl(*words, "--retry-failed").code == 0
    assert [one["question"] for one in _answers(target)] == ["good", "bad"]
    assert len(server.chats) == chats + 1


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT], ids=["killed", "Ctrl-C"])
def test_a_batch_that_is_interrupted_goes_on_where_it_was(
    number: signal.Signals, cozectl: Terminal, server: CozeMock, bot_id: str, tmp_path: Path
) -> None:
    source, target = tmp_path / "questions.txt", tmp_path / "answers.jsonl"
    asked = [f"question {number}" for number in range(24)]
    source.write_text("\n".join(asked))
    words = ["batch", str(source), "-o", str(target), "--bot", bot_id, "--concurrency", "4"]
    # Some are answered, others are being asked, however late the signal comes.
    server.fail(*[Pass()] * 6, *[Stall(600, "body", events=1)] * 4, path="/v3/chat")
    with subprocess.Popen([sys.executable, "-m", "coze_cli", *words], env=os.environ) as running:
        while len(server.chats) < 10:
            assert running.poll() is None
        running.send_signal(number)
    if number == signal.SIGINT:
        assert running.returncode == 130
    assert cozectl(*words).code == 0
    assert [one["question"] for one in _answers(target)] == asked
    assert all(one["text"] for one in _answers(target))
    assert sorted(_questions(server)) == sorted(asked)


def test_half_a_line_of_a_killed_process_is_dropped(tmp_path: Path) -> None:
    source, target = tmp_path / "questions.txt", tmp_path / "answers.jsonl"
    source.write_text("one\ntwo\n")
    target.write_text('{"id": "1", "question": "one", "text": "a"}\n{"id": "2", "quest')
    questions = questions_in(source)
    with Journal(target, questions) as journal:
        assert [question.id for question in journal.left()] == ["2"]
        journal.answer(questions[1], {"text": "b"})
    assert [one["text"] for one in _answers(target)] == ["a", "b"]


@each(
    ("line", "named"),
    [
        ('{"id": 1}', "question"),
        ('{"question": 4}', "question"),
        ('{"a', "line 1"),
        ('""', "line 1"),
    ],
)
def test_a_line_without_a_question_is_refused_by_number(
    line: str, named: str, cozectl: Terminal, bot_id: str, tmp_path: Path
) -> None:
    source = tmp_path / "questions.jsonl"
    source.write_text(line)
    told = cozectl("batch", source, "-o", tmp_path / "answers.jsonl", "--bot", bot_id)
    assert told.code == 2
    assert named in told.err


def _answers(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _questions(server: CozeMock) -> list[str]:
    return [
        request.json["additional_messages"][-1]["content"]
        for request in server.requests
        if request.path == "/v3/chat"
    ]
