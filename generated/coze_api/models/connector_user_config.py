from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ConnectorUserConfig(Model):
    """Devices to choose among.

    Example:
        {'key': 'device_id', 'enums': [{'label': 'Speaker in the living room', 'value':
            '51237824'}]}
    """

    key: Annotated[str, Limits(min_length=1)]
    """Key that the service's sales people set for the channel. Example: device_id"""
    enums: list[_models.ConnectorUserConfigEnum]
    """The devices."""
