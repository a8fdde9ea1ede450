from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class WorkspaceMembersRemoveRequest(Model):
    """People to remove from a workspace.

    Example:
        {'user_ids': ['3685670000012']}
    """

    user_ids: Annotated[list[Annotated[str, Limits(identifier=True)]], Limits(max_length=5)]
    """Coze user IDs (UIDs) of the people, at most 5."""
