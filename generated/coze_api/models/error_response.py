from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
    parse_model,
)


class ErrorResponse(Model):
    """The envelope of a failure. It may come with any HTTP status, 200 included.

    Example:
        {'code': 4200, 'msg': 'The requested resource was not found.', 'detail': {'logid':
        '20251010161001B2C3D4E5F60718293A4C'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "msg": "msg",
        "detail": "detail",
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
        "detail": Check(
            (
                Model,
                dict,
            )
        ),
    }

    code: int
    """Code of the error. `ErrorCode` lists the known ones; the service adds codes without notice. Example: 4200"""
    msg: str
    """What went wrong, for people. Example: The requested resource was not found."""
    detail: _models.ResponseDetail | Unset | None = UNSET
    """Details about the handling of the request, the log ID among them."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            code=src_dict["code"],
            msg=src_dict["msg"],
            detail=parse_model(_models.ResponseDetail, get("detail", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
