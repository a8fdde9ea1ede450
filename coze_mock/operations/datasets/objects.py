"""What is kept of datasets and of the files in them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from coze_mock.state.collection import Kind

IMAGES = 2
"""The format of a dataset of images, and of what is in it."""


class Source(IntEnum):
    """Where the content of a file came from, as far as it can be asked for."""

    LOCAL = 0
    WEB = 1
    UPLOADED = 5


class Status(IntEnum):
    """Whether a file has been processed."""

    PROCESSING = 0
    COMPLETED = 1
    FAILED = 9


@dataclass
class Dataset:
    """A dataset, without the files in it."""

    id: str
    space_id: str
    creator_id: str
    format_type: int
    created_at: int
    updated_at: int
    described: dict[str, Any]
    """Its name, description and icon, as they were sent last."""


@dataclass
class Document:
    """A file of a dataset: not its content, but what can be seen of it."""

    id: str
    dataset_id: str
    creator_id: str
    name: str
    format_type: int
    source: int
    type: str
    size: int
    characters: int
    chunk_strategy: dict[str, Any]
    added_at: float
    duration: float
    """Seconds that its processing takes, from when it was added."""
    failure: str = ""
    """Why its processing will fail, in words; empty if it won't."""
    caption: str = ""
    update_rule: dict[str, Any] = field(default_factory=dict)
    updated_at: float = 0.0

    def progress(self, now: float) -> int:
        """How much of it has been processed, in percent."""
        if now >= self.added_at + self.duration:
            return 100
        return min(int(100 * (now - self.added_at) / self.duration), 99)

    def remaining(self, now: float) -> int:
        """Seconds until it has been processed."""
        return max(math.ceil(self.added_at + self.duration - now), 0)

    def status(self, now: float) -> Status:
        if self.progress(now) < 100:
            return Status.PROCESSING
        return Status.FAILED if self.failure else Status.COMPLETED

    def chunks(self, now: float) -> int:
        """How many chunks it was divided into; none before it has been processed."""
        if self.status(now) is not Status.COMPLETED:
            return 0
        longest = self.chunk_strategy.get("max_tokens") or _USUAL_CHUNK
        return max(math.ceil(self.characters / longest), 1)


_USUAL_CHUNK = 800

DATASETS = Kind[Dataset]("dataset")
DOCUMENTS = Kind[Document]("file of a dataset")
