from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ShortcutCommandToolInfo(Model):
    """The tool that a shortcut command runs.

    Example:
        {'name': 'News search', 'type': 'plugin'}
    """

    name: str | None = None
    """Name of the tool. Example: News search"""
    type: _models.ShortcutCommandToolType | None = None
    """Kind of tool."""
