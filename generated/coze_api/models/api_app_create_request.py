from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ApiAppCreateRequest(Model):
    """A callback app to create.

    Example:
        {'app_type': 'normal', 'name': 'Orders'}
    """

    app_type: _models.ApiAppType
    """Whose events the app gets. Example: normal"""
    name: Annotated[str, Limits(max_length=128)] | None = None
    """Name of the app, at most 128 characters. Needed for the type `normal`; an app of a channel has
    the channel's name. Example: Orders
    """
    connector_id: Annotated[str, Limits(identifier=True)] | None = None
    """ID of the channel. Needed for the type `connector`. Example: 7452643923450010051"""
