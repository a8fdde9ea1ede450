from __future__ import annotations

from coze_core.models import Model


class VoiceInfo(Model):
    """A voice of a bot.

    Example:
        {'voice_id': '7468512265134890011', 'language_code': 'en'}
    """

    voice_id: str | None = None
    """ID of the voice. Example: 7468512265134890011"""
    language_code: str | None = None
    """Language of the voice. Example: en"""
