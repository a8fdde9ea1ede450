from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class BookRemoveRequest(Model):
    """Which books to remove."""

    book_ids: Annotated[list[Annotated[str, Limits(identifier=True)]], Limits(min_length=1)]
    """IDs of the books."""
