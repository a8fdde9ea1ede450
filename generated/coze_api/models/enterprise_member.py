from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class EnterpriseMember(Model):
    """A user and a role in an enterprise.

    Example:
        {'user_id': '3685670000041', 'role': 'enterprise_member'}
    """

    user_id: Annotated[str, Limits(identifier=True)]
    """Coze user ID of the user. Volcano Engine's `ListCozeUser` tells it as `CozeUserId`. Example:
    3685670000041
    """
    role: _models.EnterpriseRole
    """Role in the enterprise. Example: enterprise_member"""
