from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model

from .. import models as _models


class ShortcutCommandInfo(Model):
    """A shortcut command of a bot.

    Example:
        {'id': '7457010833520000009', 'name': 'News', 'command': '/news', 'description':
            'Searches the news of the day.', 'query_template': 'What is new about {{news_query}}?',
            'icon_url': 'https://example.com/icons/news.png', 'components': [{'name': 'news_query',
            'description': 'What to search for.', 'type': 'text', 'tool_parameter': 'query',
            'default_value': '', 'is_hide': False}], 'tool': {'name': 'News search', 'type':
            'plugin'}}
    """

    id: Annotated[str, Limits(min_length=1)]
    """ID of the command, to start a chat with. Example: 7457010833520000009"""
    name: str | None = None
    """Text on the command's button. Example: News"""
    tool: _models.ShortcutCommandToolInfo | None = None
    """Tool that the command runs."""
    command: str | None = None
    """The command as the user types it. Example: /news"""
    agent_id: str | None = None
    """ID of the agent that answers, in a bot with several agents. Example: 7457051342670000012"""
    icon_url: str | None = None
    """URL of the command's icon. Example: https://example.com/icons/news.png"""
    description: str | None = None
    """What the command does. Example: Searches the news of the day."""
    query_template: str | None = None
    """The question that the command asks. Example: What is new about {{news_query}}?"""
    components: list[_models.ShortcutCommandComponent] | None = None
    """Fields that the user fills in. The reference shows it in its example only."""
