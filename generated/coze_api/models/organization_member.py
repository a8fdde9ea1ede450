from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class OrganizationMember(Model):
    """A member of an organization.

    Example:
        {'user_id': '3685670000012', 'is_valid': True, 'people_type': 'employee',
            'organization_role_type': 'organization_member'}
    """

    user_id: Annotated[str, Limits(identifier=True)]
    """Coze user ID of the member. Example: 3685670000012"""
    is_valid: bool | None = None
    """Whether the member's account works; it does not once its Volcano Engine account is deleted.
    Example: True
    """
    avatar_url: str | None = None
    """URL of the member's picture. Example: https://example.com/avatars/jun.png"""
    created_at: Annotated[int, Limits(minimum=0)] | None = None
    """Time when the member joined the organization, Unix time in seconds. Example: 1759900100"""
    people_type: _models.PeopleType | None = None
    """What the member is to the enterprise."""
    user_nickname: str | None = None
    """Nickname of the member. Example: Jun"""
    user_unique_name: str | None = None
    """User name of the member, which is unique. Example: jun_bakes"""
    organization_role_type: _models.OrganizationRole | None = None
    """Role in the organization."""
