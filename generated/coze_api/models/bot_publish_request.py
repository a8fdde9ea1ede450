from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class BotPublishRequest(Model):
    """A bot and the channels to publish it to.

    Example:
        {'bot_id': '7395041286730219554', 'connector_ids': ['1024']}
    """

    bot_id: Annotated[str, Limits(identifier=True)]
    """ID of the bot: the number after `bot` in the URL of its page. Example: 7395041286730219554"""
    connector_ids: Annotated[list[Annotated[str, Limits(identifier=True)]], Limits(min_length=1)]
    """IDs of the channels: `1024` API, `999` Chat SDK, or the IDs of the organisation's custom
    channels together with `1024`. The service requires the list; clients send `["1024"]` by
    default. By default `['1024']`. Example: ['1024']
    """
    connectors: dict[str, dict[str, str]] | None = None
    """Settings for custom channels, by channel ID. Example: {'7470849514748000005': {'device_id':
    '["5123782500001"]'}}
    """
