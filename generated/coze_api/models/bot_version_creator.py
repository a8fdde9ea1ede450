from __future__ import annotations

from coze_core.models import Model


class BotVersionCreator(Model):
    """The author of a version.

    Example:
        {'id': '3685670000007', 'name': 'Susan'}
    """

    id: str | None = None
    """Coze user ID. Example: 3685670000007"""
    name: str | None = None
    """Coze user name. Example: Susan"""
