from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class LoanCreateRequest(Model):
    """Who takes what home."""

    card_number: str | int
    """Number of the card."""
    item: _models.BookItem | _models.MagazineItem
    """A book or a magazine."""
    days: Annotated[int, Limits(minimum=1, maximum=30)] | None = None
    """For how long."""
