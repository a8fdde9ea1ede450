from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class EnterpriseMemberCreateRequest(Model):
    """A user to add to an enterprise.

    Example:
        {'users': [{'user_id': '3685670000041', 'role': 'enterprise_member'}]}
    """

    users: Annotated[list[_models.EnterpriseMember], Limits(min_length=1, max_length=1)]
    """The user to add; one a call."""
