from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BenefitItem(Model):
    """A part of a benefit.

    Example:
        {'status': 'valid', 'item_info': {'used': 0, 'total': 100, 'strategy': 'by_quota'}}
    """

    status: _models.BenefitStatus | None = None
    """Whether it is in force."""
    item_info: _models.BenefitCounter | None = None
    """How much there is of it, and for how long."""
