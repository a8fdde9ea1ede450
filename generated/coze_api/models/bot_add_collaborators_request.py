from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    Check,
    Model,
    parse_list,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.bot_collaborator import BotCollaborator

_NAMES = frozenset(("collaborators",))


@_attrs_define(repr=False)
class BotAddCollaboratorsRequest(Model):
    """A collaborator to add to a bot.

    Example:
        {'collaborators': [{'user_id': '4114791485510008'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "collaborators": "collaborators",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("collaborators",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "collaborators": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
            min_items=1,
            max_items=1,
        ),
    }

    collaborators: list[BotCollaborator]
    """The collaborator, exactly one a request."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.collaborators = parse_list(
            src_dict["collaborators"], lambda item: parse_model(_models.BotCollaborator, item)
        )
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
