"""What is kept of uploaded files."""

from __future__ import annotations

from dataclasses import dataclass

from coze_mock.state.collection import Kind


@dataclass(frozen=True)
class StoredFile:
    """An uploaded file: not its contents, but their size in bytes and their SHA-256."""

    id: str
    file_name: str
    bytes: int
    sha256: str
    created_at: int


FILES = Kind[StoredFile]("file", limit=lambda limits: limits.files)
