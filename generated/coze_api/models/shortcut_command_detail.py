from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class ShortcutCommandDetail(Model):
    """A shortcut command to run.

    Example:
        {'command_id': '7457010833520000009', 'parameters': {'news_query':
            '[{"type":"text","text":"Sports"}]'}}
    """

    command_id: Annotated[str, Limits(min_length=1)]
    """ID of a shortcut command of the bot. Example: 7457010833520000009"""
    parameters: dict[str, str] | None = None
    """What the user filled in. Example: {'news_query': '[{"type":"text","text":"Sports"}]'}"""
