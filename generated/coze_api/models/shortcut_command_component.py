from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class ShortcutCommandComponent(Model):
    """A field of a shortcut command that the user fills in.

    Example:
        {'name': 'news_query', 'description': 'What to search for.', 'type': 'text',
            'tool_parameter': 'query', 'default_value': '', 'is_hide': False}
    """

    name: str | None = None
    """Name of the field, the key of its value in `ShortcutCommandParameters`. Example: news_query"""
    description: str | None = None
    """What to fill in. Example: What to search for."""
    type: _models.ShortcutCommandComponentType | None = None
    """Kind of field."""
    tool_parameter: str | None = None
    """Parameter of the tool that takes the value. Example: query"""
    default_value: str | None = None
    """Default value. Example:"""
    is_hide: bool | None = None
    """Whether the field is hidden. Example: False"""
    options: list[str] | None = None
    """What a field of type `select` offers. Known from the official JavaScript SDK. Example:
    ['Sports', 'Business']
    """
