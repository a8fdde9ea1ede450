"""What a workflow does when it runs: the parts of its script."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from coze_mock.operations.chat.replies import Failure

QUESTION_NODE = 2
INPUT_NODE = 5


@dataclass(frozen=True)
class NodeMessage:
    """What an output node writes, streamed piece by piece."""

    text: str
    node: str = "Answer"


@dataclass(frozen=True)
class Output:
    """What the end node gives, with which a run ends well: variables, or a text."""

    value: Mapping[str, Any] | str

    def text(self) -> str:
        """The output as the wire carries it: variables are JSON text."""
        if isinstance(self.value, str):
            return self.value
        return json.dumps(dict(self.value), ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True)
class Interrupt:
    """A node that waits for an answer; what stands after it comes once the run is resumed.

    ``question`` is what the node says. ``options`` are the answers that fit; without them, any text
    does. With ``wants`` it is an input node, and an answer that fits is JSON text of an object with
    all values that it requires. The third answer that doesn't fit fails the run. ``type`` is
    another kind of node: 6 for a plugin that runs on the client, 7 for one that needs OAuth.
    """

    question: str = ""
    options: tuple[str, ...] = ()
    wants: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    node: str = "Ask"
    type: int = QUESTION_NODE

    @property
    def kind(self) -> int:
        """The type as the wire has it."""
        return INPUT_NODE if self.wants else self.type

    def fits(self, answer: str) -> bool:
        """Whether an answer is one that the node waits for."""
        if self.wants:
            given = values_in(answer)
            required = {name for name, one in self.wants.items() if one.get("required")}
            return required <= given.keys()
        return not self.options or answer in self.options

    def data(self) -> str:
        """What the interrupt says beside its type, as the wire has it."""
        if not self.wants:
            return ""
        wanted = [{"name": name, **one} for name, one in self.wants.items()]
        content = json.dumps(wanted, ensure_ascii=False)
        return json.dumps({"content_type": "form_schema", "content": content}, ensure_ascii=False)


@dataclass(frozen=True)
class Ping:
    """A heartbeat of a stream, with an empty object or, ``bare``, without data."""

    bare: bool = False


RunPart: TypeAlias = NodeMessage | Interrupt | Output | Ping | Failure


def as_run_parts(parts: Iterable[RunPart | str | Mapping[str, Any]]) -> tuple[RunPart, ...]:
    """Parts of a script, in which a string stands for a NodeMessage, and a mapping for an Output.

    Raises ValueError for a part that would never come about.
    """
    found: list[RunPart] = []
    for part in parts:
        if found and isinstance(found[-1], Output | Failure):
            raise ValueError("nothing comes after the end of a run")
        if isinstance(part, str):
            found.append(NodeMessage(part))
        elif isinstance(part, Mapping):
            found.append(Output(part))
        else:
            found.append(part)
    return tuple(found)


def values_in(answer: str) -> Mapping[str, Any]:
    """The values that an answer gives an input node: an object, or lines of ``name:value``."""
    try:
        given = json.loads(answer)
    except (ValueError, RecursionError):
        lines = (line.partition(":") for line in answer.splitlines())
        return {name.strip(): value.strip() for name, colon, value in lines if colon}
    return given if isinstance(given, dict) else {}
