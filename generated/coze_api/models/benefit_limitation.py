from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class BenefitLimitation(ResultModel):
    """A quota for devices or their users.

    Example:
        {'benefit_id': '7528610044170010061', 'benefit_type': 'resource_point', 'entity_type':
            'single_device', 'entity_id': 'SN1234567890', 'active_mode': 'absolute_time',
            'started_at': 1759248000, 'ended_at': 253402300799, 'limit': 1000, 'status': 'valid',
            'trigger_unit': 'day', 'trigger_time': 1}
    """

    benefit_type: _models.BenefitLimitationType
    """What the quota limits. Example: resource_point"""
    limit: Annotated[int, Limits(minimum=0)]
    """How much may be used: resource points, or seconds of voice calls. Example: 1000"""
    benefit_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the quota; not in lists. Example: 7528610044170010061"""
    entity_type: _models.BenefitEntityType | None = None
    """Whom the quota is for."""
    entity_id: str | None = None
    """ID of the device or of the custom consumer, where the quota is for a single one. Example:
    SN1234567890
    """
    active_mode: _models.BenefitActiveMode | None = None
    """How the time in which the quota holds is given."""
    started_at: Annotated[int, Limits(minimum=0)] | None = None
    """When the quota begins to hold, Unix time in seconds. Example: 1759248000"""
    ended_at: Annotated[int, Limits(minimum=0)] | None = None
    """When the quota ceases to hold, Unix time in seconds; 253402300799, the end of the year 9999, for
    never. Example: 253402300799
    """
    status: _models.BenefitLimitationStatus | None = None
    """Whether the quota is in force."""
    trigger_unit: _models.BenefitTriggerUnit | None = None
    """Unit of the period after which use is counted anew."""
    trigger_time: Annotated[int, Limits(minimum=0)] | None = None
    """How many units a period has; of no meaning with `never`. Example: 1"""
