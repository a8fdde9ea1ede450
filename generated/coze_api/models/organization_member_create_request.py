from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class OrganizationMemberCreateRequest(Model):
    """A user to add to an organization.

    Example:
        {'organization_people': [{'user_id': '3685670000031', 'organization_role_type':
            'organization_member'}]}
    """

    organization_people: Annotated[
        list[_models.OrganizationMemberToAdd], Limits(min_length=1, max_length=1)
    ]
    """The user to add; one a call."""
