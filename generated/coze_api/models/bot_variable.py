from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..models.variable_channel import VariableChannel
from ..models.variable_type import VariableType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


class BotVariable(Model):
    """A variable of a bot.

    Example:
        {'keyword': 'favourite_dish', 'description': "The user's favourite dish.",
        'default_value': 'soup', 'variable_type': 'KVVariable', 'channel': 'custom', 'enable':
        True, 'prompt_enable': True}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "keyword": "keyword",
        "description": "description",
        "default_value": "default_value",
        "variable_type": "variable_type",
        "channel": "channel",
        "enable": "enable",
        "prompt_enable": "prompt_enable",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "keyword": Check((str,)),
        "description": Check((str,)),
        "default_value": Check((str,)),
        "variable_type": Check((str,)),
        "channel": Check((str,)),
        "enable": Check((bool,)),
        "prompt_enable": Check((bool,)),
    }

    keyword: str | Unset | None = UNSET
    """Name of the variable. Example: favourite_dish"""
    description: str | Unset | None = UNSET
    """What the variable holds. Example: The user's favourite dish."""
    default_value: str | Unset | None = UNSET
    """Value of the variable unless set otherwise. Example: soup"""
    variable_type: VariableType | Unset | None = UNSET
    """Whether the variable holds one value or a list. Known from the official SDKs."""
    channel: VariableChannel | Unset | None = UNSET
    """Where the variable comes from. At present the service shows user-defined variables only."""
    enable: bool | Unset | None = UNSET
    """Whether the variable is in use. Example: True"""
    prompt_enable: bool | Unset | None = UNSET
    """Whether prompts can read the variable; if not, only workflows can. Example: True"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            keyword=get("keyword", UNSET),
            description=get("description", UNSET),
            default_value=get("default_value", UNSET),
            variable_type=parse_enum(VariableType, get("variable_type", UNSET)),
            channel=parse_enum(VariableChannel, get("channel", UNSET)),
            enable=get("enable", UNSET),
            prompt_enable=get("prompt_enable", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
