from __future__ import annotations

from coze_core.models import Model

from .. import models as _models


class BotVariable(Model):
    """A variable of a bot.

    Example:
        {'keyword': 'favourite_dish', 'description': "The user's favourite dish.",
            'default_value': 'soup', 'variable_type': 'KVVariable', 'channel': 'custom', 'enable':
            True, 'prompt_enable': True}
    """

    keyword: str | None = None
    """Name of the variable. Example: favourite_dish"""
    description: str | None = None
    """What the variable holds. Example: The user's favourite dish."""
    default_value: str | None = None
    """Default value of the variable. Example: soup"""
    variable_type: _models.VariableType | None = None
    """Whether the variable holds one value or a list. Known from the official SDKs."""
    channel: _models.VariableChannel | None = None
    """Where the variable comes from. Currently, the service returns only user-defined variables."""
    enable: bool | None = None
    """Whether the variable is in use. Example: True"""
    prompt_enable: bool | None = None
    """Whether prompts can read the variable; if not, only workflows can. Example: True"""
