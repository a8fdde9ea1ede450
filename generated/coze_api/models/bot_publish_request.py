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
)


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
    connectors: _models.ConnectorSettings | Unset = UNSET
    """Settings for own channels. Keys are channel IDs. Example: {'7470849514748000005': {'device_id': '["5123782500001"]'}}"""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            bot_id=src_dict["bot_id"],
            connector_ids=src_dict["connector_ids"],
            connectors=get("connectors", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
