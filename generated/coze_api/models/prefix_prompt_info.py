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


class PrefixPromptInfo(Model):
    """The two parts of a prompt with prefix caching.

    Example:
        {'prefix_prompt': 'You are a patient cook who teaches beginners one dish a day.',
        'dynamic_prompt': "Today's guest is vegetarian."}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "prefix_prompt": "prefix_prompt",
        "dynamic_prompt": "dynamic_prompt",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "prefix_prompt": Check((str,)),
        "dynamic_prompt": Check((str,)),
    }

    prefix_prompt: str | Unset | None = UNSET
    """The cached part, which stays the same from request to request. Example: You are a patient cook who teaches beginners one dish a day."""
    dynamic_prompt: str | Unset | None = UNSET
    """The uncached part, which changes and counts for one request only. Example: Today's guest is vegetarian."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            prefix_prompt=get("prefix_prompt", UNSET),
            dynamic_prompt=get("dynamic_prompt", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
