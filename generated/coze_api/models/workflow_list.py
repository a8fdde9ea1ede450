from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowList(Model):
    """One page of workflows.

    Example:
        {'items': [{'workflow_id': '7505836754923008211', 'workflow_name': 'weather_report'}],
            'has_more': False}
    """

    items: list[_models.WorkflowBasic]
    """The workflows of the page."""
    has_more: bool | None = None
    """Whether more pages follow. Example: False"""
