from __future__ import annotations

from typing import ClassVar

from coze_core.models import ResultModel


class DeviceCode(ResultModel):
    """The codes of a device and its user.

    Example:
        {'device_code': 'pjaRKGpmLQXBvT3sWnUcZd', 'user_code': '8H7K-Q2WN', 'verification_uri':
            'https://www.coze.com/oauth/device', 'expires_in': 300, 'interval': 5}
    """

    _secret: ClassVar[frozenset[str]] = frozenset(["device_code"])
    device_code: str
    """What the device asks for its token with. Example: pjaRKGpmLQXBvT3sWnUcZd"""
    user_code: str
    """What the user types on the page. Example: 8H7K-Q2WN"""
    verification_uri: str
    """Address of the page. Example: https://www.coze.com/oauth/device"""
    expires_in: int | None = None
    """For how many seconds the codes are good. Here it is a duration. Example: 300"""
    interval: int | None = None
    """How many seconds the device waits between two questions. Example: 5"""
