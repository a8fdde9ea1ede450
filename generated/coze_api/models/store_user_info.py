from __future__ import annotations

from coze_core.models import Model


class StoreUserInfo(Model):
    """Who made something that the store offers.

    Example:
        {'user_id': 3685670000013, 'nick_name': 'Pia'}
    """

    user_id: int | None = None
    """Coze user ID of the developer; a number here. Example: 3685670000013"""
    nick_name: str | None = None
    """Nickname of the developer. Example: Pia"""
    user_name: str | None = None
    """User name of the developer. Example: pia_builds"""
    avatar_url: str | None = None
    """URL of the developer's picture. Example: https://example.com/avatars/pia.png"""
