from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.collaboration_mode import CollaborationMode
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(("collaboration_mode",))


@_attrs_define(repr=False)
class BotCollaborationModeRequest(Model):
    """A mode of working on a bot.

    Example:
        {'collaboration_mode': 'collaboration'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "collaboration_mode": "collaboration_mode",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "collaboration_mode": Check((str,)),
    }

    collaboration_mode: CollaborationMode | Unset = UNSET
    """Whether one person or several work on a bot. Known values; the service may add others.

    - `single`: one.
    - `collaboration`: several.
    """
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
        built.collaboration_mode = parse_enum(CollaborationMode, get("collaboration_mode", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
