from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BenefitLimitationToCreate(Model):
    """A quota to create.

    Example:
        {'benefit_type': 'resource_point', 'active_mode': 'absolute_time', 'started_at':
            1759248000, 'ended_at': 253402300799, 'limit': 1000, 'status': 'valid', 'trigger_unit':
            'day', 'trigger_time': 1}
    """

    benefit_type: _models.BenefitLimitationType
    """What the quota limits. Example: resource_point"""
    active_mode: _models.BenefitActiveMode
    """How the time in which the quota holds is given. Example: absolute_time"""
    started_at: Annotated[int, Limits(minimum=0)]
    """When the quota begins to hold, Unix time in seconds. Example: 1759248000"""
    ended_at: Annotated[int, Limits(minimum=0)]
    """When the quota ceases to hold, Unix time in seconds; 253402300799, the end of the year 9999, for
    never. Example: 253402300799
    """
    limit: Annotated[int, Limits(minimum=0)]
    """How much may be used: resource points, or seconds of voice calls. Example: 1000"""
    status: _models.BenefitLimitationStatus | None = None
    """Whether the quota is in force. Example: valid"""
    trigger_unit: _models.BenefitTriggerUnit | None = None
    """Unit of the period after which use is counted anew; `never` by default. Example: day"""
    trigger_time: Annotated[int, Limits(minimum=0)] | None = None
    """How many units a period has; of no meaning with `never`. Example: 1"""
