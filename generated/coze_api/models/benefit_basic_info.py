from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BenefitBasicInfo(Model):
    """The plan of an account.

    Example:
        {'user_level': 'enterprise'}
    """

    user_level: _models.UserLevel | None = None
    """The plan."""
