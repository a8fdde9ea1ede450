from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BenefitCounter(Model):
    """How much a benefit allows, how much of it was used, and for how long it holds.

    Example:
        {'used': 0, 'total': 100, 'start_at': 0, 'end_at': 0, 'strategy': 'by_quota'}
    """

    used: Annotated[float, Limits(minimum=0)] | None = None
    """How much was used, with `by_quota`; 0 where that is not counted. Example: 0"""
    total: Annotated[float, Limits(minimum=0)] | None = None
    """How much there is, with `by_quota`; else 1. Example: 100"""
    start_at: Annotated[int, Limits(minimum=0)] | None = None
    """Beginning of the time in which it holds, Unix time in seconds; 0 if there is none. Example: 0"""
    end_at: Annotated[int, Limits(minimum=0)] | None = None
    """End of the time in which it holds, Unix time in seconds; 0 if there is none. Example: 0"""
    strategy: _models.BenefitStrategy | None = None
    """How much may be used."""
