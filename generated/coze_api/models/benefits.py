from __future__ import annotations

from coze_core.models import ResultModel

from .. import models as _models


class Benefits(ResultModel):
    """The plan of an account, and what it allows.

    Example:
        {'basic_info': {'user_level': 'enterprise'}}
    """

    basic_info: _models.BenefitBasicInfo
    """The plan. Example: {'user_level': 'enterprise'}"""
    benefit_info: list[_models.BenefitInfo] | None = None
    """The benefits that were asked for."""
