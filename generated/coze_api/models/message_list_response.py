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
    parse_list,
    parse_model,
)


class MessageListResponse(Model):
    """The envelope around the messages of a chat.

    Example:
        {'code': 0, 'msg': '', 'data': [{'id': '7412230998765410042', 'role': 'assistant',
        'type': 'answer', 'content': 'I teach you one dish a day.', 'content_type': 'text'}],
        'detail': {'logid': '202510101606005C6D7E8F90A1B2C3D4E5'}}
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
            (list,),
            item_types=(
                Model,
                dict,
            ),
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
    data: list[_models.Message] | Unset | None = UNSET
    """The messages; absent on failure."""
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
            data=parse_list(get("data", UNSET), lambda item: parse_model(_models.Message, item)),
            detail=parse_model(_models.ResponseDetail, get("detail", UNSET)),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
