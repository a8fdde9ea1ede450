from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class BillTaskCreateRequest(Model):
    """The days of a bill.

    Example:
        {'started_at': 1759248000, 'ended_at': 1759507199}
    """

    started_at: Annotated[int, Limits(minimum=0)] | None = None
    """First day, as the Unix time in seconds at which it begins. Example: 1759248000"""
    ended_at: Annotated[int, Limits(minimum=0)] | None = None
    """Last day, as the Unix time in seconds of its last second. Example: 1759507199"""
