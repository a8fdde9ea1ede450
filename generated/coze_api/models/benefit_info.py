from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BenefitInfo(Model):
    """A benefit: what the plan includes, what was bought in addition, and what counts.

    Example:
        {'benefit_type': 'api_run_qps', 'resource_id': 'plugin', 'effective': {'status':
            'valid', 'item_info': {'used': 0, 'total': 100, 'strategy': 'by_quota'}}}
    """

    benefit_type: _models.BenefitType | None = None
    """Kind of the benefit."""
    resource_id: _models.BenefitResource | None = None
    """Operations that it is about."""
    basic: _models.BenefitItem | None = None
    """What the plan includes."""
    extra: list[_models.BenefitItem] | None = None
    """What was bought in addition; empty if nothing was."""
    effective: _models.BenefitItem | None = None
    """What counts now, in sum."""
