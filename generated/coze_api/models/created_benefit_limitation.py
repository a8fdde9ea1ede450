from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class CreatedBenefitLimitation(Model):
    """What holds a quota that was created.

    Example:
        {'benefit_info': {'benefit_id': '7528610044170010061', 'benefit_type': 'resource_point',
            'entity_type': 'single_device', 'entity_id': 'SN1234567890', 'active_mode':
            'absolute_time', 'started_at': 1759248000, 'ended_at': 253402300799, 'limit': 1000,
            'status': 'valid', 'trigger_unit': 'day', 'trigger_time': 1}}
    """

    benefit_info: _models.BenefitLimitation
    """The quota. Example: {'benefit_id': '7528610044170010061', 'benefit_type': 'resource_point',
    'entity_type': 'single_device', 'entity_id': 'SN1234567890', 'active_mode': 'absolute_time',
    'started_at': 1759248000, 'ended_at': 253402300799, 'limit': 1000, 'status': 'valid',
    'trigger_unit': 'day', 'trigger_time': 1}
    """
