from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class BookSearchRequest(Model):
    """What to search for."""

    words: Annotated[str, Limits(max_length=40)]
    """Words that a book must have in its title."""
    page: Annotated[int, Limits(minimum=1)] | None = None
    """Number of the page, from 1. By default `1`."""
    size: Annotated[int, Limits(minimum=1, maximum=50)] | None = None
    """Number of books on a page. By default `2`."""
