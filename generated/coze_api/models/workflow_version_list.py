from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class WorkflowVersionList(Model):
    """One page of versions of a workflow.

    Example:
        {'items': [{'workflow_id': '7505836754923008211', 'version': 'v0.0.2'}], 'has_more':
            False}
    """

    items: list[_models.WorkflowVersionInfo]
    """The versions of the page."""
    has_more: bool | None = None
    """Whether more pages follow. Example: False"""
    next_page_token: str | None = None
    """Token of the page that follows, while there is one. Example: 1760083260000"""
