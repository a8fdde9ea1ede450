from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class OrganizationCreateRequest(Model):
    """An organization to create.

    Example:
        {'name': 'Pastry', 'super_admin_user_id': '3685670000007', 'description': 'Cakes and
            bread.'}
    """

    name: Annotated[str, Limits(min_length=1, max_length=30)]
    """Name of the organization, 1 to 30 characters. Example: Pastry"""
    super_admin_user_id: Annotated[str, Limits(identifier=True)]
    """Coze user ID of the organization's super administrator, who must be an employee of the
    enterprise. Example: 3685670000007
    """
    description: Annotated[str, Limits(max_length=100)] | None = None
    """Description of the organization, up to 100 characters; empty by default. Example: Cakes and
    bread.
    """
