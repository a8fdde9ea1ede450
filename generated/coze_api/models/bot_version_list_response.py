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


class BotVersionListResponse(Model):
    """The envelope around a page of versions.

    Example:
        {'code': 0, 'msg': '', 'data': {'items': [{'version': '1760083260123', 'publish_status':
        'published_online'}], 'has_more': False}, 'detail': {'logid':
        '2025101016030018293A4B5C6D7E8F90A1'}}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "code": "code",
        "msg": "msg",
        "data": "data",
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
        "data": Check(
            (
                Model,
                dict,
            )
        ),
        "detail": Check(
            (
                Model,
                dict,
            )
        ),
    }

    code: int
    """0 on success, else the code of the error. Example: 0"""
    msg: str
    """Empty on success, else what went wrong."""
    data: _models.BotVersionList | Unset | None = UNSET
    """The page; absent on failure."""
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
            data=parse_model(_models.BotVersionList, get("data", UNSET)),
            detail=parse_model(_models.ResponseDetail, get("detail", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
