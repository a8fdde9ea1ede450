from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ConnectorUserConfigEnum(Model):
    """A device.

    Example:
        {'label': 'Speaker in the living room', 'value': '51237824'}
    """

    label: Annotated[str, Limits(min_length=1)]
    """Name of the device, which developers see. Example: Speaker in the living room"""
    value: Annotated[str, Limits(min_length=1)]
    """ID of the device. Example: 51237824"""
