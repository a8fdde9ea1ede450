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


class ChatError(Model):
    """What went wrong in a chat.

    Example:
        {'code': 4013, 'msg': 'The model is busy. Try again later.'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "msg": "msg",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(())
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "code": Check((int,)),
        "msg": Check((str,)),
    }

    code: int | Unset | None = UNSET
    """Code of the error, 0 if there is none. Example: 4013"""
    msg: str | Unset | None = UNSET
    """What went wrong, for people. Example: The model is busy. Try again later."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            code=get("code", UNSET),
            msg=get("msg", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
