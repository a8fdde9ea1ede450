from __future__ import annotations

from typing import Annotated

from coze_core.limits import Limits
from coze_core.models import Model


class BotUnpublishRequest(Model):
    """A channel to unpublish a bot from.

    Example:
        {'connector_id': '1024', 'unpublish_reason': 'The service has moved to another bot.'}
    """

    connector_id: Annotated[str, Limits(identifier=True)]
    """ID of the channel: `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat customer
    service, `10000120` WeChat service account, `10000121` WeChat subscription account, `10000126`
    Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu, `10000128` Feishu base,
    `10000117` Juejin, or the ID of a custom channel. Example: 1024
    """
    unpublish_reason: Annotated[str, Limits(max_length=1024)] | None = None
    """The reason, at most 1,024 characters; shown to the people who manage the bot. Example: The
    service has moved to another bot.
    """
