from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class OrganizationMemberDeleteRequest(Model):
    """Who gets what a removed member owns.

    Example:
        {'receiver_user_id': '3685670000007'}
    """

    receiver_user_id: Annotated[str, Limits(identifier=True)]
    """Coze user ID of a super administrator of the organization, to whom the workspaces, bots,
    workflows and all else that the member owns go. Example: 3685670000007
    """
