from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class Overdue(Model):
    """What is overdue."""

    books: list[_models.Book] | None = None
    """The books."""
