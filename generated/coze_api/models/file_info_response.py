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
    from ..models.file_info import FileInfo
    from ..models.response_detail import ResponseDetail

_NAMES = frozenset(
    (
        "code",
        "msg",
        "data",
        "detail",
    )
)


@_attrs_define(repr=False)
class FileInfoResponse(Model):
    """The envelope around a file.

    Example:
        {'code': 0, 'msg': '', 'data': {'id': '7401926385027461120', 'bytes': 152236,
        'file_name': 'avatar.png', 'created_at': 1760083200}, 'detail': {'logid':
        '20251010160000A1B2C3D4E5F60718293A'}}
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
    data: FileInfo | Unset | None = UNSET
    """The file; absent on failure."""
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
        built.data = parse_model(_models.FileInfo, get("data", UNSET))
        built.detail = parse_model(_models.ResponseDetail, get("detail", UNSET))
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
