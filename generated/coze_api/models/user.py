from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import ResultModel


class User(ResultModel):
    """A user of Coze.

    Example:
        {'user_id': '3685670000007', 'user_name': 'mara_cooks', 'nick_name': 'Mara',
            'avatar_url': 'https://example.com/avatars/mara.png'}
    """

    user_id: Annotated[str, Limits(min_length=1)]
    """Coze user ID. Example: 3685670000007"""
    user_name: str | None = None
    """Unique name of the user. Example: mara_cooks"""
    nick_name: str | None = None
    """Name that the user goes by. Example: Mara"""
    avatar_url: str | None = None
    """URL of the user's picture. Example: https://example.com/avatars/mara.png"""
