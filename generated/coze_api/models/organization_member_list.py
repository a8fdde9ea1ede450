from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class OrganizationMemberList(Model):
    """One page of the members of an organization.

    Example:
        {'items': [{'user_id': '3685670000012', 'organization_role_type':
            'organization_member'}], 'total_count': 1}
    """

    items: list[_models.OrganizationMember]
    """The members of the page."""
    total_count: Annotated[int, Limits(minimum=0)]
    """Number of members of the organization. Example: 1"""
