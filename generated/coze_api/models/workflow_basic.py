from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkflowBasic(Model):
    """What a workflow is called, who made it, and when.

    Example:
        {'workflow_id': '7505836754923008211', 'workflow_name': 'weather_report', 'description':
            'Tell the weather of a town.', 'app_id': '0', 'created_at': '1760083200', 'updated_at':
            '1760083260'}
    """

    workflow_id: Annotated[str, Limits(min_length=1)]
    """ID of the workflow. Example: 7505836754923008211"""
    workflow_name: str | None = None
    """Name of the workflow. Example: weather_report"""
    description: str | None = None
    """What the workflow does. Example: Tell the weather of a town."""
    icon_url: str | None = None
    """URL of the icon. Example: https://example.com/icons/workflow.png"""
    app_id: str | None = None
    """ID of the app that the workflow belongs to; `0` if it belongs to none. Example: 0"""
    creator: _models.WorkflowUserInfo | None = None
    """Who made the workflow."""
    created_at: str | int | None = None
    """Time of creation, Unix time in seconds; digits in a string from the list, a number from the
    lookup. Example: 1760083200
    """
    updated_at: str | int | None = None
    """Time of the last change, Unix time in seconds; digits in a string from the list, a number from
    the lookup. Example: 1760083260
    """
