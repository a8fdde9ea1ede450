from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..models.collaboration_mode import CollaborationMode
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_enum,
)


class BotCollaborationModeRequest(Model):
    """A mode of working on a bot.

    Example:
        {'collaboration_mode': 'collaboration'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "collaboration_mode": "collaboration_mode",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "collaboration_mode": Check((str,)),
    }

    collaboration_mode: CollaborationMode | Unset = UNSET
    """Whether one person or several work on a bot. Known values; the service may add others.

    - `single`: one.
    - `collaboration`: several.
    """

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            collaboration_mode=parse_enum(CollaborationMode, get("collaboration_mode", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
