from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class WorkspaceMemberList(Model):
    """One page of the members of a workspace.

    Example:
        {'items': [{'user_id': '3685670000011', 'role_type': 'owner'}], 'total_count': 1}
    """

    items: list[_models.WorkspaceMember]
    """The members of the page."""
    total_count: Annotated[int, Limits(minimum=0)] | None = None
    """Number of members on all pages. Example: 1"""
