from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import models as _models
from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    parse_model,
)

if TYPE_CHECKING:
    from ..models.response_detail import ResponseDetail

_NAMES = frozenset(
    (
        "code",
        "msg",
        "detail",
    )
)


@_attrs_define(repr=False)
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
    detail: ResponseDetail | Unset | None = UNSET
    """Details about the handling of the request, the log ID among them."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.code = src_dict["code"]
        built.msg = src_dict["msg"]
        built.detail = parse_model(_models.ResponseDetail, get("detail", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
