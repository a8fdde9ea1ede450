from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "prologue",
        "suggested_questions",
    )
)


@_attrs_define(repr=False)
class OnboardingInfo(Model):
    """Opening of a conversation with a bot. Some answers spell the fields `Prologue` and
    `SuggestedQuestions` and add others.

    Example:
        {'prologue': 'Welcome, {{user_name}}! What shall we cook today?', 'suggested_questions':
        ['Something spicy, please', 'A quick soup for two']}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "prologue": "prologue",
        "suggested_questions": "suggested_questions",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "prologue": Check((str,), max_length=300),
        "suggested_questions": Check(
            (list,), item_types=(str,), max_item_length=50, min_item_length=0
        ),
    }

    prologue: str | Unset | None = UNSET
    """Opening words, 0 to 300 characters, none by default. A `{{user_name}}` in it is for the
    application to replace. Example: Welcome, {{user_name}}! What shall we cook today?
    """
    suggested_questions: list[str] | Unset | None = UNSET
    """Questions offered to the user, as many as wanted, each of 0 to 50 characters. None by
    default. Example: ['Something spicy, please', 'A quick soup for two']
    """
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
        built.prologue = get("prologue", UNSET)
        built.suggested_questions = get("suggested_questions", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
