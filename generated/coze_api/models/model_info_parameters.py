from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..models.thinking_type import ThinkingType
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


class ModelInfoParameters(Model):
    """Settings of a model as the service returns them. There may be others than those listed.

    Example:
        {'thinking_type': 'enabled'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "thinking_type": "thinking_type",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "thinking_type": Check((str,)),
    }

    thinking_type: ThinkingType | Unset | None = UNSET
    """Whether the model thinks before it answers."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            thinking_type=parse_enum(ThinkingType, get("thinking_type", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
