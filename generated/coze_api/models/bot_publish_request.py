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
    from ..models.connector_settings import ConnectorSettings

_NAMES = frozenset(
    (
        "bot_id",
        "connector_ids",
        "connectors",
    )
)


@_attrs_define(repr=False)
class BotPublishRequest(Model):
    """A bot and the channels to publish it to.

    Example:
        {'bot_id': '7395041286730219554', 'connector_ids': ['1024']}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "bot_id": "bot_id",
        "connector_ids": "connector_ids",
        "connectors": "connectors",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(
        (
            "bot_id",
            "connector_ids",
        )
    )
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "bot_id": Check((str,), min_length=1),
        "connector_ids": Check((list,), item_types=(str,), min_items=1),
        "connectors": Check((dict,)),
    }

    bot_id: str
    """ID of the bot: the number after `bot` in the address of its page. Example: 7395041286730219554"""
    connector_ids: list[str]
    """IDs of the channels: `1024` API, `999` Chat SDK, or the IDs of the organisation's own
    channels together with `1024`. The service wants it stated; clients state `["1024"]` unless
    told otherwise. Example: ['1024']
    """
    connectors: ConnectorSettings | Unset = UNSET
    """Settings for own channels. Keys are channel IDs. Example: {'7470849514748000005': {'device_id': '["5123782500001"]'}}"""
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
        built.bot_id = src_dict["bot_id"]
        built.connector_ids = src_dict["connector_ids"]
        built.connectors = get("connectors", UNSET)
        built.additional_properties = (
            {}
            if _NAMES.issuperset(src_dict)
            else {name: value for name, value in src_dict.items() if name not in _NAMES}
        )
        return built
