from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class OrganizationUpdateRequest(Model):
    """What to change in an organization.

    Example:
        {'name': 'Warm kitchen', 'description': 'Soups and stews.'}
    """

    name: Annotated[str, Limits(max_length=30)] | None = None
    """Name of the organization, up to 30 characters; empty leaves it as it is. Example: Warm kitchen"""
    description: Annotated[str, Limits(max_length=100)] | None = None
    """Description of the organization, up to 100 characters; empty leaves it as it is. Example: Soups
    and stews.
    """
