from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class Scope(Model):
    """What a token is for; without it, all that its app was given.

    Example:
        {'account_permission': {'permission_list': ['Connector.botChat']},
            'attribute_constraint': {'connector_bot_chat_attribute': {'bot_id_list':
            ['7401926385027461303']}}}
    """

    account_permission: _models.ScopeAccountPermission | None = None
    """What the token may do in the account."""
    attribute_constraint: _models.ScopeAttributeConstraint | None = None
    """Which resources the token is for."""
    workspace_permission: _models.ScopeWorkspacePermission | None = None
    """What the token may do in some workspaces. Example: {'workspace_id_list':
    ['7401926385027461202'], 'permission_list': ['Connector.botChat']}
    """
    workflow_permission: _models.ScopeWorkflowPermission | None = None
    """What the token may do with some workflows. Example: {'workflow_id_list':
    ['7401926385027461404'], 'permission_list': ['Connector.botChat']}
    """
