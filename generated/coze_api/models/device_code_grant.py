from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from coze_core.limits import Limits
from coze_core.models import Model


class DeviceCodeGrant(Model):
    """A device's code.

    Example:
        {'grant_type': 'urn:ietf:params:oauth:grant-type:device_code', 'client_id':
            '19240680729384756103.app.coze', 'device_code': 'pjaRKGpmLQXBvT3sWnUcZd'}
    """

    _secret: ClassVar[frozenset[str]] = frozenset(["device_code"])
    grant_type: Literal["urn:ietf:params:oauth:grant-type:device_code"]
    """Kind of proof."""
    client_id: Annotated[str, Limits(min_length=1)]
    """ID of the OAuth app. Example: 19240680729384756103.app.coze"""
    device_code: Annotated[str, Limits(min_length=1)]
    """The code that the device got with the user's. Example: pjaRKGpmLQXBvT3sWnUcZd"""
