from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    Check,
    Model,
    other_fields,
    parse_list,
    parse_model,
)


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

    collaborators: list[_models.BotCollaborator]
    """The collaborator, exactly one a request."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            collaborators=parse_list(
                src_dict["collaborators"], lambda item: parse_model(_models.BotCollaborator, item)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
