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


class PublishedBotList(ResultModel):
    """One page of the older list of published bots.

    Example:
        {'space_bots': [{'bot_id': '7395041286730219554', 'bot_name': 'Dish of the day'}],
        'total': 1}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "space_bots": "space_bots",
        "total": "total",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("space_bots",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "space_bots": Check(
            (list,),
            item_types=(
                Model,
                dict,
            ),
        ),
        "total": Check((int,), minimum=0),
    }

    space_bots: list[_models.PublishedBotInfo]
    """The bots of the page, the last published first."""
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
            space_bots=parse_list(
                src_dict["space_bots"], lambda item: parse_model(_models.PublishedBotInfo, item)
            ),
            total=get("total", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
