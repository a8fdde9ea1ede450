from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class Workspace(Model):
    """A workspace, where bots and all that they are made of belong.

    Example:
        {'id': '7362519304827510793', 'name': 'Kitchen', 'workspace_type': 'personal',
            'role_type': 'owner', 'owner_uid': '3685670000007'}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the workspace. Example: 7362519304827510793"""
    name: str | None = None
    """Name of the workspace. Example: Kitchen"""
    description: str | None = None
    """What the workspace is for. Example: Where Mara tries out recipes."""
    icon_url: str | None = None
    """URL of the workspace's picture. Example: https://example.com/icons/kitchen.png"""
    workspace_type: _models.WorkspaceType | None = None
    """Whether the workspace is a person's own."""
    role_type: _models.WorkspaceRoleType | None = None
    """The user's role in the workspace."""
    joined_status: _models.WorkspaceJoinedStatus | None = None
    """Whether the user has joined the workspace."""
    owner_uid: str | None = None
    """Coze user ID of the workspace's owner. Example: 3685670000007"""
    admin_uids: list[str] | None = None
    """Coze user IDs of the workspace's administrators."""
    enterprise_id: str | None = None
    """ID of the enterprise that the workspace belongs to; empty for a person's own. Example:
    volcano_2104470000013
    """
