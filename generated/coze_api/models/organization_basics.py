from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class OrganizationBasics(Model):
    """An organization in a list.

    Example:
        {'organization_id': '7559861372637010052', 'organization_name': 'Kitchen',
            'organization_icon_url': 'https://example.com/icons/kitchen.png',
            'is_default_organization': False}
    """

    organization_id: Annotated[str, Limits(identifier=True)]
    """ID of the organization. Example: 7559861372637010052"""
    organization_name: str
    """Name of the organization. Example: Kitchen"""
    organization_icon_url: str | None = None
    """URL of the organization's picture. Example: https://example.com/icons/kitchen.png"""
    is_default_organization: bool | None = None
    """Whether it is the organization that all members of the enterprise join. Example: False"""
