from __future__ import annotations

from coze_core.models import Model


class ScopeWorkflowPermission(Model):
    """What the token may do with some workflows.

    Example:
        {'workflow_id_list': ['7401926385027461404'], 'permission_list': ['Connector.botChat']}
    """

    workflow_id_list: list[str] | None = None
    """IDs of workflows. Example: ['7401926385027461404']"""
    permission_list: list[str] | None = None
    """Names of permissions. Example: ['Connector.botChat']"""
