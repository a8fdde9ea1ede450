from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..models.suggest_reply_mode import SuggestReplyMode
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


class SuggestReplyInfo(Model):
    """Whether a bot suggests questions after its answers.

    Example:
        {'reply_mode': 'customized', 'customized_prompt': 'Ask about the ingredients of the
        dish.'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "reply_mode": "reply_mode",
        "customized_prompt": "customized_prompt",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "reply_mode": Check((str,)),
        "customized_prompt": Check((str,)),
    }

    reply_mode: SuggestReplyMode | Unset | None = UNSET
    """Whether and how questions are suggested."""
    customized_prompt: str | Unset | None = UNSET
    """How to suggest questions; needed with `reply_mode` `customized`. Example: Ask about the ingredients of the dish."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            reply_mode=parse_enum(SuggestReplyMode, get("reply_mode", UNSET)),
            customized_prompt=get("customized_prompt", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
