from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    Check,
    Model,
    other_fields,
)


class StreamError(Model):
    """What went wrong in a stream.

    Example:
        {'code': 4013, 'msg': 'The model is busy. Try again later.'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "msg": "msg",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "code",
            "msg",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "code": Check((int,)),
        "msg": Check((str,)),
    }

    code: int
    """Code of the error. `ErrorCode` lists the known ones. Example: 4013"""
    msg: str
    """What went wrong, for people. Example: The model is busy. Try again later."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        return cls(
            code=src_dict["code"],
            msg=src_dict["msg"],
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
