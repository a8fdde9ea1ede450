from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from ..types import (
    UNSET,
    Check,
    Model,
    Unset,
    other_fields,
)


class BotUnpublishRequest(Model):
    """A channel to take a bot off.

    Example:
        {'connector_id': '1024', 'unpublish_reason': 'The service has moved to another bot.'}
    """

    _FIELDS: ClassVar[Mapping[str, str]] = {
        "connector_id": "connector_id",
        "unpublish_reason": "unpublish_reason",
    }
    _REQUIRED: ClassVar[frozenset[str]] = frozenset(("connector_id",))
    _CHECKS: ClassVar[Mapping[str, Check]] = {
        "connector_id": Check((str,), min_length=1),
        "unpublish_reason": Check((str,), max_length=1024),
    }

    connector_id: str
    """ID of the channel: `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat
    customer service, `10000120` WeChat service account, `10000121` WeChat subscription account,
    `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
    `10000128` Feishu base, `10000117` Juejin, or the ID of an own channel. Example: 1024
    """
    unpublish_reason: str | Unset | None = UNSET
    """Why, at most 1,024 characters; shown to people who manage the bot. Example: The service has moved to another bot."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Build the object from parsed JSON; what the document doesn't know goes to `additional_properties`.

        Raises:
            KeyError: a required field is absent.
        """
        get = src_dict.get
        return cls(
            connector_id=src_dict["connector_id"],
            unpublish_reason=get("unpublish_reason", UNSET),
            additional_properties=other_fields(src_dict, cls._FIELDS),
        )
