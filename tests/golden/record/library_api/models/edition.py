from __future__ import annotations

from coze_core.models import Model


class Edition(Model):
    """An edition of a book."""

    year: int
    """Year of the edition."""
