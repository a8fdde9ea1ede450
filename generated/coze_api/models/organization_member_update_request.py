from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class OrganizationMemberUpdateRequest(Model):
    """The role of a member of an organization.

    Example:
        {'organization_role_type': 'organization_admin'}
    """

    organization_role_type: _models.OrganizationRole
    """Role in the organization; `organization_guest` is none to be set. Example: organization_member"""
