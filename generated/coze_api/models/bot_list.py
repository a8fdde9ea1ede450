from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    ResultModel,
    Unset,
    other_fields,
    parse_list,
    parse_model,
)


class BotList(ResultModel):
    """One page of bots.

    Example:
        {'items': [{'id': '7395041286730219554', 'name': 'Dish of the day'}], 'total': 1}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "items": "items",
        "total": "total",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("items",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "items": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
        "total": Check((int,), minimum=0),
    }

    items: list[_models.BotSimpleInfo]
    """The bots of the page."""
    total: int | Unset | None = UNSET
    """Number of bots on all pages. Example: 1"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            items=parse_list(
                src_dict["items"], lambda item: parse_model(_models.BotSimpleInfo, item)
            ),
            total=get("total", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
