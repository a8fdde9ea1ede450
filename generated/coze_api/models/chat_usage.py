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


class ChatUsage(Model):
    """Tokens that a chat used.

    Example:
        {'token_count': 633, 'output_count': 19, 'input_count': 614}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "token_count": "token_count",
        "output_count": "output_count",
        "input_count": "input_count",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "token_count": Check((int,), minimum=0),
        "output_count": Check((int,), minimum=0),
        "input_count": Check((int,), minimum=0),
    }

    token_count: int | Unset | None = UNSET
    """All tokens. Example: 633"""
    output_count: int | Unset | None = UNSET
    """Tokens of what the model wrote. Example: 19"""
    input_count: int | Unset | None = UNSET
    """Tokens of what the model read, prompts and context included. Example: 614"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            token_count=get("token_count", UNSET),
            output_count=get("output_count", UNSET),
            input_count=get("input_count", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
