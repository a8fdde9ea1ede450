"""What a batch has asked, and what came of it, on disk: after any interruption it goes on."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self


class Question(NamedTuple):
    """A question of a batch, and its ID in the file."""

    id: str
    text: str


def questions_in(path: Path) -> list[Question]:
    """Return the questions of a file, one a line: text, a JSON string, or an object.

    Raises:
        ValueError: a line holds no question, or two have one ID.
    """
    found: dict[str, Question] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        question = _question(line, number)
        if question.id in found:
            raise ValueError(f"line {number}: another question has the ID {question.id!r}")
        found[question.id] = question
    return list(found.values())


def _question(line: str, number: int) -> Question:
    try:
        parsed = json.loads(line) if line.lstrip().startswith(("{", '"')) else line.strip()
    except ValueError as error:
        raise ValueError(f"line {number}: {error}") from None
    identity, text = str(number), parsed
    if isinstance(parsed, Mapping):
        identity, text = str(parsed.get("id", number)), parsed.get("question")
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"line {number}: expected a question, got {json.dumps(parsed)[:80]}")
    return Question(identity, text)


class Journal:
    """The answers that are there, and the conversations of questions that were asked.

    A line is on disk before what it says is done. A process that is killed may leave half a line at
    the end, which is dropped.
    """

    def __init__(
        self, output: Path, questions: Sequence[Question], *, retry_failed: bool = False
    ) -> None:
        self.questions = questions
        self._output = output
        self._path = output.with_name(f"{output.name}.journal")
        wanted = {question.id: question.text for question in questions}
        self._answers = {
            line["id"]: line
            for line in _lines(output)
            if wanted.get(line["id"]) == line.get("question")
            and not (retry_failed and "error" in line)
        }
        self.conversations: dict[str, str] = {}
        for line in _lines(self._path):
            if wanted.get(line["id"]) != line.get("question"):
                continue
            if "conversation_id" in line:
                self.conversations[line["id"]] = line["conversation_id"]
            else:  # an answer that failed, and is to be asked again
                self.conversations.pop(line["id"], None)

    def __enter__(self) -> Self:
        _drop_half_a_line(self._output)
        _drop_half_a_line(self._path)
        self._answered = self._output.open("a", encoding="utf-8")
        self._asked = self._path.open("a", encoding="utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        self._answered.close()
        self._asked.close()
        if len(self._answers) == len(self.questions):
            self._put_in_order()
            self._path.unlink()

    @property
    def failures(self) -> int:
        """How many questions have failed."""
        return sum("error" in line for line in self._answers.values())

    def count(self) -> int:
        """Return how many questions have an answer, or have failed."""
        return len(self._answers)

    def left(self) -> list[Question]:
        """Return the questions that have neither an answer nor failed."""
        return [question for question in self.questions if question.id not in self._answers]

    def ask(self, question: Question, conversation_id: str) -> None:
        """Note that a question is about to be asked in a conversation."""
        self.conversations[question.id] = conversation_id
        noted = {"id": question.id, "question": question.text, "conversation_id": conversation_id}
        _write(self._asked, noted)

    def answer(self, question: Question, outcome: Mapping[str, Any]) -> None:
        """Keep what came of a question."""
        line = {"id": question.id, "question": question.text, **outcome}
        _write(self._answered, line)
        self._answers[question.id] = line
        if "error" in outcome:
            _write(self._asked, {"id": question.id, "question": question.text})

    def _put_in_order(self) -> None:
        new = self._output.with_name(f"{self._output.name}.new")
        with new.open("w", encoding="utf-8") as target:
            for question in self.questions:
                target.write(json.dumps(self._answers[question.id], ensure_ascii=False) + "\n")
            target.flush()
            os.fsync(target.fileno())
        new.replace(self._output)


def _write(target: Any, line: Mapping[str, Any]) -> None:
    target.write(json.dumps(line, ensure_ascii=False) + "\n")
    target.flush()
    os.fsync(target.fileno())


def _lines(path: Path) -> list[dict[str, Any]]:
    """Return the whole lines of a file."""
    content = path.read_bytes() if path.exists() else b""
    whole = (line for line in content.splitlines(keepends=True) if line.endswith(b"\n"))
    return [json.loads(line) for line in whole]


def _drop_half_a_line(path: Path) -> None:
    if path.exists():
        content = path.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        if whole != content:
            path.write_bytes(whole)
