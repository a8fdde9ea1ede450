from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from coze_core.limits import Limits
from coze_core.models import Model


class RefreshTokenGrant(Model):
    """A refresh token, which serves once.

    Example:
        {'grant_type': 'refresh_token', 'client_id': '19240680729384756102.app.coze',
            'refresh_token': 'NuYkTvHqPzXsRbWm'}
    """

    _secret: ClassVar[frozenset[str]] = frozenset(["refresh_token"])
    grant_type: Literal["refresh_token"]
    """Kind of proof."""
    client_id: Annotated[str, Limits(min_length=1)]
    """ID of the OAuth app. Example: 19240680729384756102.app.coze"""
    refresh_token: Annotated[str, Limits(min_length=1)]
    """The refresh token. Example: NuYkTvHqPzXsRbWm"""
