from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_list,
    parse_model,
)


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

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "id": "id",
        "name": "name",
        "tool": "tool",
        "command": "command",
        "agent_id": "agent_id",
        "icon_url": "icon_url",
        "description": "description",
        "query_template": "query_template",
        "components": "components",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "id": Check((str,), min_length=1),
        "name": Check((str,)),
        "tool": Check(
            (
                Model,
                dict,
            )
        ),
        "command": Check((str,)),
        "agent_id": Check((str,)),
        "icon_url": Check((str,)),
        "description": Check((str,)),
        "query_template": Check((str,)),
        "components": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    id: str
    """ID of the command, to start a chat with. Example: 7457010833520000009"""
    name: str | Unset | None = UNSET
    """Text on the command's button. Example: News"""
    tool: _models.ShortcutCommandToolInfo | Unset | None = UNSET
    """Tool that the command runs."""
    command: str | Unset | None = UNSET
    """The command as it is typed. Example: /news"""
    agent_id: str | Unset | None = UNSET
    """ID of the agent that answers, in a bot of several agents. Example: 7457051342670000012"""
    icon_url: str | Unset | None = UNSET
    """Address of the command's icon. Example: https://example.com/icons/news.png"""
    description: str | Unset | None = UNSET
    """What the command does. Example: Searches the news of the day."""
    query_template: str | Unset | None = UNSET
    """The question that the command asks. Example: What is new about {{news_query}}?"""
    components: list[_models.ShortcutCommandComponent] | Unset | None = UNSET
    """Fields that the user fills in. The reference shows it in its example only."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            id=src_dict["id"],
            name=get("name", UNSET),
            tool=parse_model(_models.ShortcutCommandToolInfo, get("tool", UNSET)),
            command=get("command", UNSET),
            agent_id=get("agent_id", UNSET),
            icon_url=get("icon_url", UNSET),
            description=get("description", UNSET),
            query_template=get("query_template", UNSET),
            components=parse_list(
                get("components", UNSET),
                lambda item: parse_model(_models.ShortcutCommandComponent, item),
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
