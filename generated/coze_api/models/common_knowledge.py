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


class CommonKnowledge(Model):
    """The knowledge that a bot draws on.

    Example:
        {'knowledge_infos': [{'id': '7386943985803900010', 'name': 'Opening hours'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "knowledge_infos": "knowledge_infos",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "knowledge_infos": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    knowledge_infos: list[_models.KnowledgeInfo] | Unset | None = UNSET
    """The datasets."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            knowledge_infos=parse_list(
                get("knowledge_infos", UNSET), lambda item: parse_model(_models.KnowledgeInfo, item)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
