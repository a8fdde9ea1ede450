from __future__ import annotations

from typing import Annotated, Literal

from coze_core.limits import Limits
from coze_core.models import Model


class BookItem(Model):
    """A book to take home."""

    kind: Literal["book"]
    """What it is."""
    book_id: Annotated[str, Limits(identifier=True)]
    """ID of the book."""
