from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BenefitLimitationList(Model):
    """One page of quotas.

    Example:
        {'has_more': False, 'page_token': '', 'benefit_infos': [{'benefit_type':
            'resource_point', 'limit': 1000}]}
    """

    benefit_infos: list[_models.BenefitLimitation]
    """The quotas of the page."""
    has_more: bool | None = None
    """Whether a page follows. Example: False"""
    page_token: str | None = None
    """Where the next page begins; empty after the last. Example:"""
