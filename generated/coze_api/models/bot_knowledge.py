from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..models.search_strategy import SearchStrategy
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            dataset_ids=get("dataset_ids", UNSET),
            auto_call=get("auto_call", UNSET),
            search_strategy=parse_enum(SearchStrategy, get("search_strategy", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
