from __future__ import annotations

from coze_core.models import Model


class VoiceprintUser(Model):
    """Who created a group of voiceprints, or a voiceprint.

    Example:
        {'id': '3685670000007', 'name': 'susan', 'nickname': 'Susan', 'avatar_url':
            'https://example.com/avatars/susan.png'}
    """

    id: str | None = None
    """Coze user ID; some hosts send it as a number. Example: 3685670000007"""
    name: str | None = None
    """User name. Example: susan"""
    nickname: str | None = None
    """Name that others see. Example: Susan"""
    avatar_url: str | None = None
    """URL of the avatar. Example: https://example.com/avatars/susan.png"""
