from __future__ import annotations

from typing import Annotated, ClassVar

from coze_core.limits import Limits
from coze_core.models import ResultModel

from .. import models as _models


class ApiApp(ResultModel):
    """A callback app.

    Example:
        {'id': '7521953685535260061', 'name': 'Orders', 'app_type': 'normal'}
    """

    _secret: ClassVar[frozenset[str]] = frozenset(["verify_token"])
    id: Annotated[str, Limits(min_length=1)]
    """ID of the callback app. Example: 7521953685535260061"""
    name: str | None = None
    """Name of the app. Example: Orders"""
    app_type: _models.ApiAppType | None = None
    """Whose events the app gets."""
    callback_url: str | None = None
    """Address to which events are sent. Example: https://example.com/api/callback"""
    connector_id: str | None = None
    """ID of the channel; only for the type `connector`. Example: 7452643923450010051"""
    verify_token: str | None = None
    """Token that the service signs what it sends to this app with, and that a receiver verifies the
    signature with. It can't be changed. Example: exampleXzHka769anqJdSfyndM5VM6j
    """
