from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class CopyFailure(Model):
    """Something that couldn't be copied, and why.

    Example:
        {'entity_id': '7505836754923008211', 'entity_name': 'weather_report', 'entity_type':
            'workflow', 'failed_reason': 'The workflow does not exist.'}
    """

    entity_id: str | None = None
    """ID of what couldn't be copied. Example: 7505836754923008211"""
    entity_name: str | None = None
    """Its name. Example: weather_report"""
    entity_type: _models.CopyFailedEntityType | None = None
    """What it is."""
    failed_reason: str | None = None
    """Why it couldn't be copied. Example: The workflow does not exist."""
