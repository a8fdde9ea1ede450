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
        "bot_id",
        "version",
    )
)


@_attrs_define(repr=False)
class BotPublishResult(Model):
    """The version that was published.

    Example:
        {'bot_id': '7395041286730219554', 'version': '1760083260123'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "bot_id": "bot_id",
        "version": "version",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("bot_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "bot_id": Check((str,), min_length=1),
        "version": Check((str,)),
    }

    bot_id: str
    """ID of the bot. Example: 7395041286730219554"""
    version: str | Unset | None = UNSET
    """Number of the version. Example: 1760083260123"""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    logid: str | None = _attrs_field(init=False, default=None, eq=False)
    """ID of the log that the service wrote of the call (header `x-tt-logid`)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        # Past __init__, whose keyword arguments would take as long as all the rest.
        built = cls.__new__(cls)
        built.bot_id = src_dict["bot_id"]
        built.version = get("version", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        built.logid = None
        return built
