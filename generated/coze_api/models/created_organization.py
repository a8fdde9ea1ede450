from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class CreatedOrganization(ResultModel):
    """The organization that was created.

    Example:
        {'organization_id': '7559861372637010052'}
    """

    organization_id: Annotated[str, Limits(identifier=True)]
    """ID of the organization. Example: 7559861372637010052"""
