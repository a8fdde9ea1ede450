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


class StreamDone(Model):
    """What the end of a stream says.

    Example:
        {'debug_url':
        'https://www.coze.com/space/7362519304827510793/bot/7395041286730219554/debug'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "debug_url": "debug_url",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "debug_url": Check((str,)),
    }

    debug_url: str | Unset | None = UNSET
    """Address of a page to debug the chat with. Example: https://www.coze.com/space/7362519304827510793/bot/7395041286730219554/debug"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            debug_url=get("debug_url", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
