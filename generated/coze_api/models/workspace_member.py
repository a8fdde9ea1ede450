from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkspaceMember(Model):
    """A person who works in a workspace.

    Example:
        {'user_id': '3685670000011', 'role_type': 'owner', 'user_nickname': 'Olga',
            'user_unique_name': 'olga_cooks', 'avatar_url': 'https://example.com/avatars/olga.png'}
    """

    user_id: Annotated[str, Limits(min_length=1)]
    """Coze user ID (UID) of the person. Example: 3685670000011"""
    role_type: _models.WorkspaceRoleType | None = None
    """Role of the person in the workspace."""
    user_nickname: str | None = None
    """Nickname of the person. Example: Olga"""
    user_unique_name: str | None = None
    """User name of the person, which nobody else has. Example: olga_cooks"""
    avatar_url: str | None = None
    """URL of the person's picture. Example: https://example.com/avatars/olga.png"""
