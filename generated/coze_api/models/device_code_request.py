from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class DeviceCodeRequest(Model):
    """The app of a device that asks for a code.

    Example:
        {'client_id': '19240680729384756103.app.coze'}
    """

    client_id: Annotated[str, Limits(min_length=1)]
    """ID of the OAuth app. Example: 19240680729384756103.app.coze"""
