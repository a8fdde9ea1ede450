from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
)

if TYPE_CHECKING:
    pass

_NAMES = frozenset(
    (
        "code",
        "msg",
    )
)


@_attrs_define(repr=False)
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
        built.code = get("code", UNSET)
        built.msg = get("msg", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
