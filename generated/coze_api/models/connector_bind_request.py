from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ConnectorBindRequest(Model):
    """Devices to bind to a channel.

    Example:
        {'configs': [{'key': 'device_id', 'enums': [{'label': 'Speaker in the living room',
            'value': '51237824'}]}]}
    """

    configs: list[_models.ConnectorUserConfig]
    """The devices, by the key that the service knows them by."""
    user_id: Annotated[str, Limits(identifier=True)] | None = None
    """Coze user ID of the developer whom the devices belong to. Example: 3685670000007"""
