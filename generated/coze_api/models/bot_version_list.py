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


class BotVersionList(ResultModel):
    """One page of versions.

    Example:
        {'items': [{'version': '1760083260123', 'publish_status': 'published_online'}],
        'has_more': False}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "items": "items",
        "has_more": "has_more",
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
        "has_more": Check((bool,)),
    }

    items: list[_models.BotVersionInfo]
    """The versions of the page."""
    has_more: bool | Unset | None = UNSET
    """Whether there are more pages. Example: False"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            items=parse_list(
                src_dict["items"], lambda item: parse_model(_models.BotVersionInfo, item)
            ),
            has_more=get("has_more", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
