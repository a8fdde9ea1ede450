from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    Check,
    Model,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(("user_id",))


@_attrs_define(repr=False)
class BotCollaborator(Model):
    """A person to work on a bot.

    Example:
        {'user_id': '4114791485510008'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "user_id": "user_id",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("user_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "user_id": Check((str,), min_length=1),
    }

    user_id: str
    """Coze user ID (UID), shown in the account settings. Must be a member of the bot's workspace. Example: 4114791485510008"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.user_id = src_dict["user_id"]
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
