from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
)


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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            prologue=get("prologue", UNSET),
            suggested_questions=get("suggested_questions", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
