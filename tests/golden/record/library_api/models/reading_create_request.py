from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ReadingCreateRequest(Model):
    """What to read."""

    book_id: Annotated[str, Limits(identifier=True)]
    """ID of the book."""
    stream: bool | None = None
    """Whether to tell how it goes."""
