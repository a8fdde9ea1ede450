"""What is kept of voices, and of what they have spoken."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from coze_mock.state.collection import Kind

MOST_TRAININGS = 10
"""How often a cloned voice can be trained, the first time included."""


@dataclass
class Voice:
    """A voice, with the fields that a list shows of it beside its ID."""

    id: str
    fields: dict[str, Any] = field(default_factory=dict)
    is_system_voice: bool = False
    trainings: int = 1
    space_id: str = ""

    def emotions(self) -> set[str]:
        """The emotions that it supports."""
        return {one["emotion"] for one in self.fields.get("support_emotions", ())}


@dataclass(frozen=True)
class Spoken:
    """An audio file whose words are known: the SHA-256 of its bytes, and the words."""

    sha256: str
    text: str


VOICES = Kind[Voice]("voice")
SPOKEN = Kind[Spoken]("spoken text", key=lambda spoken: spoken.sha256)
