from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class OrganizationList(Model):
    """One page of organizations.

    Example:
        {'items': [{'organization_id': '7559861372637010052', 'organization_name': 'Kitchen'}],
            'total_count': 1}
    """

    items: list[_models.OrganizationBasics]
    """The organizations of the page."""
    total_count: Annotated[int, Limits(minimum=0)]
    """Number of organizations of the enterprise. Example: 1"""
