from __future__ import annotations

from coze_core.models import Model


class WorkflowUserInfo(Model):
    """A user who made or published a workflow.

    Example:
        {'id': '3685670000007', 'name': 'Susan'}
    """

    id: str | None = None
    """ID of the user. Example: 3685670000007"""
    name: str | None = None
    """Name of the user. Example: Susan"""
