from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_list,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.published_bot_info import PublishedBotInfo

_NAMES = frozenset(
    (
        "space_bots",
        "total",
    )
)


@_attrs_define(repr=False)
class PublishedBotList(Model):
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

    space_bots: list[PublishedBotInfo]
    """The bots of the page, the last published first."""
    total: int | Unset | None = UNSET
    """Number of bots on all pages. Example: 1"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    logid: str | None = _attrs_field(init=False, default=None, eq=False)
    """ID of the log that the service wrote of the call (header `x-tt-logid`)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.space_bots = parse_list(
            src_dict["space_bots"], lambda item: parse_model(_models.PublishedBotInfo, item)
        )
        built.total = get("total", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        built.logid = None
        return built
