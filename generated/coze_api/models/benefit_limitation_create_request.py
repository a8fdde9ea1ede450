from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class BenefitLimitationCreateRequest(Model):
    """A quota, and whom it is for.

    Example:
        {'entity_type': 'single_device', 'entity_id': 'SN1234567890', 'benefit_info':
            {'benefit_type': 'resource_point', 'active_mode': 'absolute_time', 'started_at':
            1759248000, 'ended_at': 253402300799, 'limit': 1000, 'status': 'valid', 'trigger_unit':
            'day', 'trigger_time': 1}}
    """

    entity_type: _models.BenefitEntityType
    """Whom the quota is for. Example: single_device"""
    benefit_info: _models.BenefitLimitationToCreate
    """The quota. Example: {'benefit_type': 'resource_point', 'active_mode': 'absolute_time',
    'started_at': 1759248000, 'ended_at': 253402300799, 'limit': 1000, 'status': 'valid',
    'trigger_unit': 'day', 'trigger_time': 1}
    """
    entity_id: Annotated[str, Limits(min_length=1)] | None = None
    """ID of the device or of the custom consumer; needed where `entity_type` is `single_device` or
    `single_custom_consumer`, and only there. Example: SN1234567890
    """
