from __future__ import annotations

from coze_core.models import ResultModel


class WorkspaceMembersAdded(ResultModel):
    """What came of each person who was to be added to a workspace.

    Example:
        {'added_success_user_ids': ['3685670000031'], 'invited_success_user_ids': [],
            'already_joined_user_ids': [], 'already_invited_user_ids': [], 'not_exist_user_ids': []}
    """

    added_success_user_ids: list[str]
    """Coze user IDs of those who joined now; on enterprise plans."""
    invited_success_user_ids: list[str]
    """Coze user IDs of those who were invited now; on personal plans."""
    already_joined_user_ids: list[str]
    """Coze user IDs of those who were members before."""
    already_invited_user_ids: list[str]
    """Coze user IDs of those who were invited before and have not accepted yet."""
    not_exist_user_ids: list[str]
    """The IDs that are nobody's."""
