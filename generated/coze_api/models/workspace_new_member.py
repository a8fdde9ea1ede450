from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkspaceNewMember(Model):
    """A person to add to a workspace, and as what.

    Example:
        {'user_id': '3685670000031', 'role_type': 'member'}
    """

    user_id: Annotated[str, Limits(identifier=True)]
    """Coze user ID (UID) of the person, shown in the account settings. Example: 3685670000031"""
    role_type: _models.WorkspaceRoleType
    """Role that the person gets: `admin` or `member`. Nobody can be made the owner. Example: owner"""
