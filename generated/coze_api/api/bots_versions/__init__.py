"""The operations tagged `bots versions`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class BotsVersions(Operations):
    """The operations tagged `bots versions`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        bot_id: str,
        page_num: int = 1,
        page_size: int = 10,
        publish_status: models.PublishStatus | str | None = None,
        connector_id: str | None = None,
    ) -> Page[models.BotVersionInfo]:
        """List the versions of a bot.

        List the versions of a bot with their author and time, page by page, for one channel or for
        all. On personal plans, this works only for bots in workspaces that the token's user owns;
        on team and enterprise plans, for all bots of the team or enterprise.

        Token permission: `Bot.listVersion`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            page_num: Number of the page, from 1.
            page_size: Number of versions on a page, 1 to 30.
            publish_status: Whether to list published versions or drafts. By default
                `"published_online"`.
            connector_id: Channel whose versions to list; it applies only with `publish_status`
                `published_online`. Without it, the versions of all channels are listed. Known
                channels: `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat
                customer service, `10000120` WeChat service account, `10000121` WeChat subscription
                account, `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011`
                Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's
                custom channel.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_versions_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "page_num": page_num,
                "page_size": page_size,
                "publish_status": publish_status,
                "connector_id": connector_id,
            },
        )


class AsyncBotsVersions(Operations):
    """The operations tagged `bots versions`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        bot_id: str,
        page_num: int = 1,
        page_size: int = 10,
        publish_status: models.PublishStatus | str | None = None,
        connector_id: str | None = None,
    ) -> AsyncPages[models.BotVersionInfo]:
        """List the versions of a bot.

        List the versions of a bot with their author and time, page by page, for one channel or for
        all. On personal plans, this works only for bots in workspaces that the token's user owns;
        on team and enterprise plans, for all bots of the team or enterprise.

        Token permission: `Bot.listVersion`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            page_num: Number of the page, from 1.
            page_size: Number of versions on a page, 1 to 30.
            publish_status: Whether to list published versions or drafts. By default
                `"published_online"`.
            connector_id: Channel whose versions to list; it applies only with `publish_status`
                `published_online`. Without it, the versions of all channels are listed. Known
                channels: `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat
                customer service, `10000120` WeChat service account, `10000121` WeChat subscription
                account, `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011`
                Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's
                custom channel.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_versions_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "page_num": page_num,
                "page_size": page_size,
                "publish_status": publish_status,
                "connector_id": connector_id,
            },
        )
