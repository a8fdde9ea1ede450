from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.search_strategy import SearchStrategy
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_enum,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "dataset_ids",
        "auto_call",
        "search_strategy",
    )
)


@_attrs_define(repr=False)
class BotKnowledge(Model):
    """The knowledge that a bot draws on. Knowledge of the Volcano Engine cannot be bound.

    Example:
        {'dataset_ids': ['7385093717923410004'], 'auto_call': True, 'search_strategy': 1}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "dataset_ids": "dataset_ids",
        "auto_call": "auto_call",
        "search_strategy": "search_strategy",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "dataset_ids": Check((list,), item_types=(str,), max_items=150),
        "auto_call": Check((bool,)),
        "search_strategy": Check((int,)),
    }

    dataset_ids: list[str] | Unset = UNSET
    """IDs of the datasets, at most 150. They replace those bound before. Example: ['7385093717923410004']"""
    auto_call: bool | Unset = UNSET
    """Whether every round searches the knowledge (`true`), or only those for which the prompt says
    so. Example: True
    """
    search_strategy: SearchStrategy | Unset = UNSET
    """How knowledge is searched. Known values; the service may add others. Example: 1"""
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
        built.dataset_ids = get("dataset_ids", UNSET)
        built.auto_call = get("auto_call", UNSET)
        built.search_strategy = parse_enum(SearchStrategy, get("search_strategy", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
