from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkspaceMembersAddRequest(Model):
    """People to add to a workspace.

    Example:
        {'users': [{'user_id': '3685670000031', 'role_type': 'member'}]}
    """

    users: Annotated[list[_models.WorkspaceNewMember], Limits(max_length=20)] | None = None
    """The people, at most 20."""
