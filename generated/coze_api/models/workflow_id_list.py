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


class WorkflowIdList(Model):
    """The workflows that a bot may run.

    Example:
        {'ids': [{'id': '7460491086110370003'}]}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "ids": "ids",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "ids": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
    }

    ids: list[_models.WorkflowIdInfo] | Unset = UNSET
    """The workflows."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            ids=parse_list(
                get("ids", UNSET), lambda item: parse_model(_models.WorkflowIdInfo, item)
            ),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
