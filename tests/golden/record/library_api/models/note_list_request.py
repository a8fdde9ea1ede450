from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class NoteListRequest(Model):
    """Which notes to list."""

    after_id: str | None = None
    """ID of the note that the page follows; the first page by default."""
    limit: Annotated[int, Limits(minimum=1, maximum=50)] | None = None
    """Number of notes on a page. By default `2`."""
