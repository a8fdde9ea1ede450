from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.variable_channel import VariableChannel
from ..models.variable_type import VariableType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "keyword",
        "description",
        "default_value",
        "variable_type",
        "channel",
        "enable",
        "prompt_enable",
    )
)


@_attrs_define(repr=False)
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
    variable_type: Unset | VariableType | None = UNSET
    """Whether the variable holds one value or a list. Known from the official SDKs."""
    channel: Unset | VariableChannel | None = UNSET
    """Where the variable comes from. At present the service shows user-defined variables only."""
    enable: bool | Unset | None = UNSET
    """Whether the variable is in use. Example: True"""
    prompt_enable: bool | Unset | None = UNSET
    """Whether prompts can read the variable; if not, only workflows can. Example: True"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.keyword = get("keyword", UNSET)
        built.description = get("description", UNSET)
        built.default_value = get("default_value", UNSET)
        built.variable_type = parse_enum(VariableType, get("variable_type", UNSET))
        built.channel = parse_enum(VariableChannel, get("channel", UNSET))
        built.enable = get("enable", UNSET)
        built.prompt_enable = get("prompt_enable", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
