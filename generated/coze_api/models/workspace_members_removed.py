from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from coze_core.models import ResultModel


class WorkspaceMembersRemoved(ResultModel):
    """What came of each person who was to be removed from a workspace.

    Example:
        {'removed_success_user_ids': ['3685670000012'], 'not_in_workspace_user_ids': [],
            'owner_not_support_remove_user_ids': ['3685670000011']}
    """

    _also: ClassVar[Mapping[str, str]] = {"not_in_space_user_ids": "not_in_workspace_user_ids"}
    removed_success_user_ids: list[str]
    """Coze user IDs of those who were removed."""
    not_in_workspace_user_ids: list[str]
    """The IDs of nobody who is in the workspace; also called `not_in_space_user_ids`."""
    owner_not_support_remove_user_ids: list[str]
    """Coze user ID of the owner, who was not removed."""
