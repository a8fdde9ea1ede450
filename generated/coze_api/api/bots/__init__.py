"""The operations tagged `bots`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource
from coze_core.responses import EmptyResult

from ... import models

if TYPE_CHECKING:
    from ..bots_collaboration_modes import AsyncBotsCollaborationModes, BotsCollaborationModes
    from ..bots_collaborators import AsyncBotsCollaborators, BotsCollaborators
    from ..bots_versions import AsyncBotsVersions, BotsVersions


class Bots(Operations):
    """The operations tagged `bots`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def versions(self) -> BotsVersions:
        """The operations tagged `bots versions`."""
        from ..bots_versions import BotsVersions

        return BotsVersions(self._client)

    @resource
    def collaboration_modes(self) -> BotsCollaborationModes:
        """The operations tagged `bots collaboration_modes`."""
        from ..bots_collaboration_modes import BotsCollaborationModes

        return BotsCollaborationModes(self._client)

    @resource
    def collaborators(self) -> BotsCollaborators:
        """The operations tagged `bots collaborators`."""
        from ..bots_collaborators import BotsCollaborators

        return BotsCollaborators(self._client)

    def create(
        self,
        *,
        space_id: str,
        name: str,
        description: str | None = None,
        icon_file_id: str | None = None,
        prompt_info: models.PromptInfo | models.PromptInfoDict | None = None,
        onboarding_info: models.OnboardingInfo | models.OnboardingInfoDict | None = None,
        plugin_id_list: models.PluginIdList | models.PluginIdListDict | None = None,
        workflow_id_list: models.WorkflowIdList | models.WorkflowIdListDict | None = None,
        model_info_config: models.ModelInfoConfig | models.ModelInfoConfigDict | None = None,
        suggest_reply_info: models.SuggestReplyInfo | models.SuggestReplyInfoDict | None = None,
        media_config: models.MediaConfig | models.MediaConfigDict | None = None,
    ) -> models.BotCreateResult:
        """Create a bot.

        Create a bot as an unpublished draft in a workspace. Publish it to the API channel before
        chatting with it.

        Token permission: `createBot`.

        Args:
            space_id: ID of the workspace to create the bot in: the number after `w` (or
                `space`) in the URL of its page.
            name: Name of the bot, 1 to 20 characters.
            description: What the bot is for, 0 to 500 characters, empty by default.
            icon_file_id: ID of an uploaded image to use as the avatar. Without it, the service
                chooses one.
            prompt_info: Persona of the bot and rules for its answers.
            onboarding_info: Opening of conversations.
            plugin_id_list: Tools that the bot may call.
            workflow_id_list: Workflows that the bot may run.
            model_info_config: Model of the bot and how it generates answers.
            suggest_reply_info: Whether the bot suggests questions after its answers.
            media_config: Voice settings. The reference does not list it here; the service takes
                it.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "space_id": space_id,
                "name": name,
                "description": description,
                "icon_file_id": icon_file_id,
                "prompt_info": prompt_info,
                "onboarding_info": onboarding_info,
                "plugin_id_list": plugin_id_list,
                "workflow_id_list": workflow_id_list,
                "model_info_config": model_info_config,
                "suggest_reply_info": suggest_reply_info,
                "media_config": media_config,
            },
        )

    def update(
        self,
        *,
        bot_id: str,
        name: str | None = None,
        description: str | None = None,
        icon_file_id: str | None = None,
        prompt_info: models.PromptInfo | models.PromptInfoDict | None = None,
        onboarding_info: models.OnboardingInfo | models.OnboardingInfoDict | None = None,
        knowledge: models.BotKnowledge | models.BotKnowledgeDict | None = None,
        plugin_id_list: models.PluginIdList | models.PluginIdListDict | None = None,
        workflow_id_list: models.WorkflowIdList | models.WorkflowIdListDict | None = None,
        model_info_config: models.ModelInfoConfig | models.ModelInfoConfigDict | None = None,
        suggest_reply_info: models.SuggestReplyInfo | models.SuggestReplyInfoDict | None = None,
        media_config: models.MediaConfig | models.MediaConfigDict | None = None,
    ) -> EmptyResult:
        """Update a bot.

        Change the draft of a bot. Omitted fields keep their values; publish again for the change to
        take effect. Only Coze knowledge can be bound, not Volcano Engine knowledge.

        Token permission: `edit`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            name: Name of the bot, 1 to 20 characters.
            description: What the bot is for, 0 to 500 characters.
            icon_file_id: ID of an uploaded image to use as the avatar.
            prompt_info: Persona of the bot and rules for its answers.
            onboarding_info: Opening of conversations.
            knowledge: Knowledge that the bot draws on.
            plugin_id_list: Tools that the bot may call.
            workflow_id_list: Workflows that the bot may run.
            model_info_config: Model of the bot and how it generates answers.
            suggest_reply_info: Whether the bot suggests questions after its answers.
            media_config: Voice settings. The reference does not list it here; the service takes
                it.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "name": name,
                "description": description,
                "icon_file_id": icon_file_id,
                "prompt_info": prompt_info,
                "onboarding_info": onboarding_info,
                "knowledge": knowledge,
                "plugin_id_list": plugin_id_list,
                "workflow_id_list": workflow_id_list,
                "model_info_config": model_info_config,
                "suggest_reply_info": suggest_reply_info,
                "media_config": media_config,
            },
        )

    def publish(
        self,
        *,
        bot_id: str,
        connector_ids: Sequence[str] = ("1024",),
        connectors: Mapping[str, Mapping[str, str]] | None = None,
    ) -> models.BotPublishResult:
        """Publish a bot.

        Publish the current draft as a version on one or more channels: the API, the Chat SDK, or
        the organisation's custom channels. Chatting with a bot that is not on the API channel fails
        with code
        4015. Publishing to a custom channel also requires the API channel (`1024`).

        Token permission: `publish`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            connector_ids: IDs of the channels: `1024` API, `999` Chat SDK, or the IDs of the
                organisation's custom channels together with `1024`. The service requires the list;
                clients send `["1024"]` by default.
            connectors: Settings for custom channels, by channel ID.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_publish import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "connector_ids": connector_ids,
                "connectors": connectors,
            },
        )

    def unpublish(
        self,
        *,
        bot_id: str,
        connector_id: str,
        unpublish_reason: str | None = None,
    ) -> EmptyResult:
        """Unpublish a bot.

        Unpublish a bot from one channel. Only the owners of the bot and of the channel may do this.
        The Doubao channel is not supported.

        Token permissions: `disconnectBot` and `Connector.disconnectBot`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            connector_id: ID of the channel: `1024` API, `999` Chat SDK, `10000122` Coze store,
                `10000113` WeChat customer service, `10000120` WeChat service account, `10000121`
                WeChat subscription account, `10000126` Douyin mini program, `10000127` WeChat mini
                program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin, or the ID of
                a custom channel.
            unpublish_reason: The reason, at most 1,024 characters; shown to the people who
                manage the bot.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_unpublish import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "connector_id": connector_id,
                "unpublish_reason": unpublish_reason,
            },
        )

    def retrieve(
        self,
        *,
        bot_id: str,
        is_published: bool | None = None,
    ) -> models.Bot:
        """Read a bot's configuration.

        Return the configuration of a bot, either of its published version or of its draft.

        Token permission: `getMetadata`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            is_published: Which configuration to return: `true` for the published version,
                `false` for the draft. By default `True`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "is_published": is_published,
            },
        )

    def list(
        self,
        *,
        workspace_id: str,
        publish_status: models.BotPublishStatusFilter | str | None = None,
        connector_id: str | None = None,
        page_num: int = 1,
        page_size: int = 20,
    ) -> Page[models.BotSimpleInfo]:
        """List the bots of a workspace.

        List the drafts and the published bots of a workspace, page by page. On personal plans, only
        workspaces that the token's user owns can be listed; on enterprise plans, all bots of a
        workspace.

        Token permission: `listBot`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            publish_status: Which bots to list, by publication status. By default
                `"published_online"`.
            connector_id: Channel whose versions to list; it applies only with `publish_status`
                `published_online` or `published_draft`. Known channels: `1024` API, `999` Chat SDK,
                `10000122` Coze store, `10000113` WeChat customer service, `10000120` WeChat service
                account, `10000121` WeChat subscription account, `10000126` Douyin mini program,
                `10000127` WeChat mini program, `10000011` Feishu, `10000128` Feishu base,
                `10000117` Juejin; or the ID of an organisation's custom channel. By default
                `"1024"`.
            page_num: Number of the page, from 1.
            page_size: Number of bots on a page.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "publish_status": publish_status,
                "connector_id": connector_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def retrieve_published(
        self,
        *,
        bot_id: str,
    ) -> models.Bot:
        """Read a published bot's configuration (older).

        Return the configuration of a bot that is published to the API channel. The service is about
        to retire this operation: use `bots_retrieve` instead.

        Token permission: `getMetadata`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page. It must be
                published to the API channel.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_retrieve_published import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
            },
        )

    def list_published(
        self,
        *,
        space_id: str,
        page_index: int = 1,
        page_size: int = 20,
    ) -> Page[models.PublishedBotInfo]:
        """List the published bots of a workspace (older).

        List the bots of a workspace that are published to the API channel, latest first, page by
        page. The service is about to retire this operation: use `bots_list` instead.

        Token permission: `getPublishedBot`.

        Args:
            space_id: ID of the workspace: the number after `space` (or `w`) in the URL of its
                page.
            page_index: Number of the page, from 1.
            page_size: Number of bots on a page.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_list_published import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "space_id": space_id,
                "page_index": page_index,
                "page_size": page_size,
            },
        )


class AsyncBots(Operations):
    """The operations tagged `bots`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def versions(self) -> AsyncBotsVersions:
        """The operations tagged `bots versions`."""
        from ..bots_versions import AsyncBotsVersions

        return AsyncBotsVersions(self._client)

    @resource
    def collaboration_modes(self) -> AsyncBotsCollaborationModes:
        """The operations tagged `bots collaboration_modes`."""
        from ..bots_collaboration_modes import AsyncBotsCollaborationModes

        return AsyncBotsCollaborationModes(self._client)

    @resource
    def collaborators(self) -> AsyncBotsCollaborators:
        """The operations tagged `bots collaborators`."""
        from ..bots_collaborators import AsyncBotsCollaborators

        return AsyncBotsCollaborators(self._client)

    async def create(
        self,
        *,
        space_id: str,
        name: str,
        description: str | None = None,
        icon_file_id: str | None = None,
        prompt_info: models.PromptInfo | models.PromptInfoDict | None = None,
        onboarding_info: models.OnboardingInfo | models.OnboardingInfoDict | None = None,
        plugin_id_list: models.PluginIdList | models.PluginIdListDict | None = None,
        workflow_id_list: models.WorkflowIdList | models.WorkflowIdListDict | None = None,
        model_info_config: models.ModelInfoConfig | models.ModelInfoConfigDict | None = None,
        suggest_reply_info: models.SuggestReplyInfo | models.SuggestReplyInfoDict | None = None,
        media_config: models.MediaConfig | models.MediaConfigDict | None = None,
    ) -> models.BotCreateResult:
        """Create a bot.

        Create a bot as an unpublished draft in a workspace. Publish it to the API channel before
        chatting with it.

        Token permission: `createBot`.

        Args:
            space_id: ID of the workspace to create the bot in: the number after `w` (or
                `space`) in the URL of its page.
            name: Name of the bot, 1 to 20 characters.
            description: What the bot is for, 0 to 500 characters, empty by default.
            icon_file_id: ID of an uploaded image to use as the avatar. Without it, the service
                chooses one.
            prompt_info: Persona of the bot and rules for its answers.
            onboarding_info: Opening of conversations.
            plugin_id_list: Tools that the bot may call.
            workflow_id_list: Workflows that the bot may run.
            model_info_config: Model of the bot and how it generates answers.
            suggest_reply_info: Whether the bot suggests questions after its answers.
            media_config: Voice settings. The reference does not list it here; the service takes
                it.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "space_id": space_id,
                "name": name,
                "description": description,
                "icon_file_id": icon_file_id,
                "prompt_info": prompt_info,
                "onboarding_info": onboarding_info,
                "plugin_id_list": plugin_id_list,
                "workflow_id_list": workflow_id_list,
                "model_info_config": model_info_config,
                "suggest_reply_info": suggest_reply_info,
                "media_config": media_config,
            },
        )

    async def update(
        self,
        *,
        bot_id: str,
        name: str | None = None,
        description: str | None = None,
        icon_file_id: str | None = None,
        prompt_info: models.PromptInfo | models.PromptInfoDict | None = None,
        onboarding_info: models.OnboardingInfo | models.OnboardingInfoDict | None = None,
        knowledge: models.BotKnowledge | models.BotKnowledgeDict | None = None,
        plugin_id_list: models.PluginIdList | models.PluginIdListDict | None = None,
        workflow_id_list: models.WorkflowIdList | models.WorkflowIdListDict | None = None,
        model_info_config: models.ModelInfoConfig | models.ModelInfoConfigDict | None = None,
        suggest_reply_info: models.SuggestReplyInfo | models.SuggestReplyInfoDict | None = None,
        media_config: models.MediaConfig | models.MediaConfigDict | None = None,
    ) -> EmptyResult:
        """Update a bot.

        Change the draft of a bot. Omitted fields keep their values; publish again for the change to
        take effect. Only Coze knowledge can be bound, not Volcano Engine knowledge.

        Token permission: `edit`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            name: Name of the bot, 1 to 20 characters.
            description: What the bot is for, 0 to 500 characters.
            icon_file_id: ID of an uploaded image to use as the avatar.
            prompt_info: Persona of the bot and rules for its answers.
            onboarding_info: Opening of conversations.
            knowledge: Knowledge that the bot draws on.
            plugin_id_list: Tools that the bot may call.
            workflow_id_list: Workflows that the bot may run.
            model_info_config: Model of the bot and how it generates answers.
            suggest_reply_info: Whether the bot suggests questions after its answers.
            media_config: Voice settings. The reference does not list it here; the service takes
                it.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "name": name,
                "description": description,
                "icon_file_id": icon_file_id,
                "prompt_info": prompt_info,
                "onboarding_info": onboarding_info,
                "knowledge": knowledge,
                "plugin_id_list": plugin_id_list,
                "workflow_id_list": workflow_id_list,
                "model_info_config": model_info_config,
                "suggest_reply_info": suggest_reply_info,
                "media_config": media_config,
            },
        )

    async def publish(
        self,
        *,
        bot_id: str,
        connector_ids: Sequence[str] = ("1024",),
        connectors: Mapping[str, Mapping[str, str]] | None = None,
    ) -> models.BotPublishResult:
        """Publish a bot.

        Publish the current draft as a version on one or more channels: the API, the Chat SDK, or
        the organisation's custom channels. Chatting with a bot that is not on the API channel fails
        with code
        4015. Publishing to a custom channel also requires the API channel (`1024`).

        Token permission: `publish`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            connector_ids: IDs of the channels: `1024` API, `999` Chat SDK, or the IDs of the
                organisation's custom channels together with `1024`. The service requires the list;
                clients send `["1024"]` by default.
            connectors: Settings for custom channels, by channel ID.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_publish import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "connector_ids": connector_ids,
                "connectors": connectors,
            },
        )

    async def unpublish(
        self,
        *,
        bot_id: str,
        connector_id: str,
        unpublish_reason: str | None = None,
    ) -> EmptyResult:
        """Unpublish a bot.

        Unpublish a bot from one channel. Only the owners of the bot and of the channel may do this.
        The Doubao channel is not supported.

        Token permissions: `disconnectBot` and `Connector.disconnectBot`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            connector_id: ID of the channel: `1024` API, `999` Chat SDK, `10000122` Coze store,
                `10000113` WeChat customer service, `10000120` WeChat service account, `10000121`
                WeChat subscription account, `10000126` Douyin mini program, `10000127` WeChat mini
                program, `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin, or the ID of
                a custom channel.
            unpublish_reason: The reason, at most 1,024 characters; shown to the people who
                manage the bot.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_unpublish import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "connector_id": connector_id,
                "unpublish_reason": unpublish_reason,
            },
        )

    async def retrieve(
        self,
        *,
        bot_id: str,
        is_published: bool | None = None,
    ) -> models.Bot:
        """Read a bot's configuration.

        Return the configuration of a bot, either of its published version or of its draft.

        Token permission: `getMetadata`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            is_published: Which configuration to return: `true` for the published version,
                `false` for the draft. By default `True`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "is_published": is_published,
            },
        )

    def list(
        self,
        *,
        workspace_id: str,
        publish_status: models.BotPublishStatusFilter | str | None = None,
        connector_id: str | None = None,
        page_num: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.BotSimpleInfo]:
        """List the bots of a workspace.

        List the drafts and the published bots of a workspace, page by page. On personal plans, only
        workspaces that the token's user owns can be listed; on enterprise plans, all bots of a
        workspace.

        Token permission: `listBot`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            publish_status: Which bots to list, by publication status. By default
                `"published_online"`.
            connector_id: Channel whose versions to list; it applies only with `publish_status`
                `published_online` or `published_draft`. Known channels: `1024` API, `999` Chat SDK,
                `10000122` Coze store, `10000113` WeChat customer service, `10000120` WeChat service
                account, `10000121` WeChat subscription account, `10000126` Douyin mini program,
                `10000127` WeChat mini program, `10000011` Feishu, `10000128` Feishu base,
                `10000117` Juejin; or the ID of an organisation's custom channel. By default
                `"1024"`.
            page_num: Number of the page, from 1.
            page_size: Number of bots on a page.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "publish_status": publish_status,
                "connector_id": connector_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def retrieve_published(
        self,
        *,
        bot_id: str,
    ) -> models.Bot:
        """Read a published bot's configuration (older).

        Return the configuration of a bot that is published to the API channel. The service is about
        to retire this operation: use `bots_retrieve` instead.

        Token permission: `getMetadata`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page. It must be
                published to the API channel.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_retrieve_published import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
            },
        )

    def list_published(
        self,
        *,
        space_id: str,
        page_index: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.PublishedBotInfo]:
        """List the published bots of a workspace (older).

        List the bots of a workspace that are published to the API channel, latest first, page by
        page. The service is about to retire this operation: use `bots_list` instead.

        Token permission: `getPublishedBot`.

        Args:
            space_id: ID of the workspace: the number after `space` (or `w`) in the URL of its
                page.
            page_index: Number of the page, from 1.
            page_size: Number of bots on a page.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .bots_list_published import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "space_id": space_id,
                "page_index": page_index,
                "page_size": page_size,
            },
        )
