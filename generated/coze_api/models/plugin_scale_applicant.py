from __future__ import annotations

from coze_core.models import Model


class PluginScaleApplicant(Model):
    """Who asks for more capacity of a plugin.

    Example:
        {'user_id': '3685670000007', 'user_name': 'susan'}
    """

    user_id: str | None = None
    """Coze user ID, which the service sends as a number. Example: 3685670000007"""
    user_name: str | None = None
    """User name. Example: susan"""
