from __future__ import annotations

from coze_core.models import Model


class ScopeWorkspacePermission(Model):
    """What the token may do in some workspaces.

    Example:
        {'workspace_id_list': ['7401926385027461202'], 'permission_list': ['Connector.botChat']}
    """

    workspace_id_list: list[str] | None = None
    """IDs of workspaces. Example: ['7401926385027461202']"""
    permission_list: list[str] | None = None
    """Names of permissions. Example: ['Connector.botChat']"""
