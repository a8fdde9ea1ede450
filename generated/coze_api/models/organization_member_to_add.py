from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class OrganizationMemberToAdd(Model):
    """A user and a role in an organization.

    Example:
        {'user_id': '3685670000031', 'organization_role_type': 'organization_member'}
    """

    user_id: Annotated[str, Limits(identifier=True)]
    """Coze user ID of the user, who must be in the enterprise. Example: 3685670000031"""
    organization_role_type: _models.OrganizationRole
    """Role in the organization. Example: organization_member"""
