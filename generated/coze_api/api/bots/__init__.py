"""The operations tagged `bots`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import httpx

from ... import models
from ...types import (
    UNSET,
    AsyncClient,
    AsyncPages,
    Check,
    EmptyResult,
    Page,
    PageData,
    SyncClient,
    as_dict,
    as_list,
    as_member,
    check_id,
    check_ids,
    check_request,
    known,
    log_id,
    no_data,
    read_answer,
    required_text,
)


def _create_request(
    *,
    space_id: str,
    name: str,
    description: str | None = None,
    icon_file_id: str | None = None,
    prompt_info: models.PromptInfo | None = None,
    onboarding_info: models.OnboardingInfo | None = None,
    plugin_id_list: models.PluginIdList | None = None,
    workflow_id_list: models.WorkflowIdList | None = None,
    model_info_config: models.ModelInfoConfig | None = None,
    suggest_reply_info: models.SuggestReplyInfo | None = None,
    media_config: models.MediaConfig | None = None,
) -> dict[str, Any]:
    from .bots_create import _get_kwargs

    check_id("space_id", space_id)
    if icon_file_id is not None:
        check_id("icon_file_id", icon_file_id)
    required_text("name", name)
    body = models.BotCreateRequest(
        space_id=space_id,
        name=name,
        description=UNSET if description is None else description,
        icon_file_id=UNSET if icon_file_id is None else icon_file_id,
        prompt_info=UNSET if prompt_info is None else prompt_info,
        onboarding_info=UNSET if onboarding_info is None else onboarding_info,
        plugin_id_list=UNSET if plugin_id_list is None else plugin_id_list,
        workflow_id_list=UNSET if workflow_id_list is None else workflow_id_list,
        model_info_config=UNSET if model_info_config is None else model_info_config,
        suggest_reply_info=UNSET if suggest_reply_info is None else suggest_reply_info,
        media_config=UNSET if media_config is None else media_config,
    )
    check_request(body)
    return _get_kwargs(
        body=body,
    )


def _create_result(response: httpx.Response) -> models.BotCreateResult:
    envelope = read_answer(response, models.BotCreateResponse)
    data = envelope.data
    if not isinstance(data, models.BotCreateResult):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


def _update_request(
    *,
    bot_id: str,
    name: str | None = None,
    description: str | None = None,
    icon_file_id: str | None = None,
    prompt_info: models.PromptInfo | None = None,
    onboarding_info: models.OnboardingInfo | None = None,
    knowledge: models.BotKnowledge | None = None,
    plugin_id_list: models.PluginIdList | None = None,
    workflow_id_list: models.WorkflowIdList | None = None,
    model_info_config: models.ModelInfoConfig | None = None,
    suggest_reply_info: models.SuggestReplyInfo | None = None,
    media_config: models.MediaConfig | None = None,
) -> dict[str, Any]:
    from .bots_update import _get_kwargs

    check_id("bot_id", bot_id)
    if icon_file_id is not None:
        check_id("icon_file_id", icon_file_id)
    body = models.BotUpdateRequest(
        bot_id=bot_id,
        name=UNSET if name is None else name,
        description=UNSET if description is None else description,
        icon_file_id=UNSET if icon_file_id is None else icon_file_id,
        prompt_info=UNSET if prompt_info is None else prompt_info,
        onboarding_info=UNSET if onboarding_info is None else onboarding_info,
        knowledge=UNSET if knowledge is None else knowledge,
        plugin_id_list=UNSET if plugin_id_list is None else plugin_id_list,
        workflow_id_list=UNSET if workflow_id_list is None else workflow_id_list,
        model_info_config=UNSET if model_info_config is None else model_info_config,
        suggest_reply_info=UNSET if suggest_reply_info is None else suggest_reply_info,
        media_config=UNSET if media_config is None else media_config,
    )
    check_request(body)
    return _get_kwargs(
        body=body,
    )


def _update_result(response: httpx.Response) -> EmptyResult:
    envelope = read_answer(response, models.EmptyResponse)
    return EmptyResult(log_id(response, envelope))


def _publish_request(
    *,
    bot_id: str,
    connector_ids: Sequence[str] = ("1024",),
    connectors: Mapping[str, Mapping[str, str]] | None = None,
) -> dict[str, Any]:
    from .bots_publish import _get_kwargs

    check_id("bot_id", bot_id)
    check_ids("connector_ids", connector_ids)
    body = models.BotPublishRequest(
        bot_id=bot_id,
        connector_ids=as_list("connector_ids", connector_ids),
        connectors=UNSET if connectors is None else as_dict("connectors", connectors),
    )
    check_request(body)
    return _get_kwargs(
        body=body,
    )


def _publish_result(response: httpx.Response) -> models.BotPublishResult:
    envelope = read_answer(response, models.BotPublishResponse)
    data = envelope.data
    if not isinstance(data, models.BotPublishResult):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


def _unpublish_request(
    *,
    bot_id: str,
    connector_id: str,
    unpublish_reason: str | None = None,
) -> dict[str, Any]:
    from .bots_unpublish import _get_kwargs

    check_id("bot_id", bot_id)
    check_id("connector_id", connector_id)
    body = models.BotUnpublishRequest(
        connector_id=connector_id,
        unpublish_reason=UNSET if unpublish_reason is None else unpublish_reason,
    )
    check_request(body)
    return _get_kwargs(
        bot_id=bot_id,
        body=body,
    )


def _unpublish_result(response: httpx.Response) -> EmptyResult:
    envelope = read_answer(response, models.EmptyResponse)
    return EmptyResult(log_id(response, envelope))


def _retrieve_request(
    *,
    bot_id: str,
    is_published: bool | None = None,
) -> dict[str, Any]:
    from .bots_retrieve import _get_kwargs

    check_id("bot_id", bot_id)
    if is_published is not None:
        Check((bool,)).check("is_published", is_published)
    return _get_kwargs(
        bot_id=bot_id,
        is_published=UNSET if is_published is None else is_published,
    )


def _retrieve_result(response: httpx.Response) -> models.Bot:
    envelope = read_answer(response, models.BotResponse)
    data = envelope.data
    if not isinstance(data, models.Bot):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


def _list_request(
    *,
    workspace_id: str,
    publish_status: models.BotPublishStatusFilter | str | None = None,
    connector_id: str | None = None,
    page_num: int,
    page_size: int,
) -> dict[str, Any]:
    from .bots_list import _get_kwargs

    check_id("workspace_id", workspace_id)
    if connector_id is not None:
        check_id("connector_id", connector_id)
    Check((int,), minimum=1).check("page_num", page_num)
    Check((int,), minimum=1).check("page_size", page_size)
    return _get_kwargs(
        workspace_id=workspace_id,
        publish_status=UNSET
        if publish_status is None
        else as_member("publish_status", models.BotPublishStatusFilter, publish_status),
        connector_id=UNSET if connector_id is None else connector_id,
        page_num=page_num,
        page_size=page_size,
    )


def _list_result(response: httpx.Response) -> PageData[models.BotSimpleInfo]:
    envelope = read_answer(response, models.BotListResponse)
    data = envelope.data
    if not isinstance(data, models.BotList):
        raise no_data(response, envelope)
    return PageData(
        items=data.items or [],
        total=known(data.total),
        has_more=None,
        logid=log_id(response, envelope),
    )


def _list_versions_request(
    *,
    bot_id: str,
    publish_status: models.PublishStatus | str | None = None,
    connector_id: str | None = None,
    page_num: int,
    page_size: int,
) -> dict[str, Any]:
    from .bots_list_versions import _get_kwargs

    check_id("bot_id", bot_id)
    if connector_id is not None:
        check_id("connector_id", connector_id)
    Check((int,), minimum=1).check("page_num", page_num)
    Check((int,), minimum=1, maximum=30).check("page_size", page_size)
    return _get_kwargs(
        bot_id=bot_id,
        page_num=page_num,
        page_size=page_size,
        publish_status=UNSET
        if publish_status is None
        else as_member("publish_status", models.PublishStatus, publish_status),
        connector_id=UNSET if connector_id is None else connector_id,
    )


def _list_versions_result(response: httpx.Response) -> PageData[models.BotVersionInfo]:
    envelope = read_answer(response, models.BotVersionListResponse)
    data = envelope.data
    if not isinstance(data, models.BotVersionList):
        raise no_data(response, envelope)
    return PageData(
        items=data.items or [],
        total=None,
        has_more=known(data.has_more),
        logid=log_id(response, envelope),
    )


def _set_collaboration_mode_request(
    *,
    bot_id: str,
    collaboration_mode: models.CollaborationMode | str | None = None,
) -> dict[str, Any]:
    from .bots_set_collaboration_mode import _get_kwargs

    check_id("bot_id", bot_id)
    body = models.BotCollaborationModeRequest(
        collaboration_mode=UNSET
        if collaboration_mode is None
        else as_member("collaboration_mode", models.CollaborationMode, collaboration_mode),
    )
    check_request(body)
    return _get_kwargs(
        bot_id=bot_id,
        body=body,
    )


def _set_collaboration_mode_result(response: httpx.Response) -> EmptyResult:
    envelope = read_answer(response, models.EmptyResponse)
    return EmptyResult(log_id(response, envelope))


def _add_collaborators_request(
    *,
    bot_id: str,
    collaborators: Sequence[models.BotCollaborator],
) -> dict[str, Any]:
    from .bots_add_collaborators import _get_kwargs

    check_id("bot_id", bot_id)
    body = models.BotAddCollaboratorsRequest(
        collaborators=as_list("collaborators", collaborators),
    )
    check_request(body)
    return _get_kwargs(
        bot_id=bot_id,
        body=body,
    )


def _add_collaborators_result(response: httpx.Response) -> EmptyResult:
    envelope = read_answer(response, models.EmptyResponse)
    return EmptyResult(log_id(response, envelope))


def _remove_collaborator_request(
    *,
    bot_id: str,
    user_id: str,
) -> dict[str, Any]:
    from .bots_remove_collaborator import _get_kwargs

    check_id("bot_id", bot_id)
    check_id("user_id", user_id)
    return _get_kwargs(
        bot_id=bot_id,
        user_id=user_id,
    )


def _remove_collaborator_result(response: httpx.Response) -> EmptyResult:
    envelope = read_answer(response, models.EmptyResponse)
    return EmptyResult(log_id(response, envelope))


def _retrieve_published_request(
    *,
    bot_id: str,
) -> dict[str, Any]:
    from .bots_retrieve_published import _get_kwargs

    check_id("bot_id", bot_id)
    return _get_kwargs(
        bot_id=bot_id,
    )


def _retrieve_published_result(response: httpx.Response) -> models.Bot:
    envelope = read_answer(response, models.BotResponse)
    data = envelope.data
    if not isinstance(data, models.Bot):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


def _list_published_request(
    *,
    space_id: str,
    page_index: int,
    page_size: int,
) -> dict[str, Any]:
    from .bots_list_published import _get_kwargs

    check_id("space_id", space_id)
    Check((int,), minimum=1).check("page_index", page_index)
    Check((int,), minimum=1).check("page_size", page_size)
    return _get_kwargs(
        space_id=space_id,
        page_index=page_index,
        page_size=page_size,
    )


def _list_published_result(response: httpx.Response) -> PageData[models.PublishedBotInfo]:
    envelope = read_answer(response, models.PublishedBotListResponse)
    data = envelope.data
    if not isinstance(data, models.PublishedBotList):
        raise no_data(response, envelope)
    return PageData(
        items=data.space_bots or [],
        total=known(data.total),
        has_more=None,
        logid=log_id(response, envelope),
    )


class Bots:
    """The operations tagged `bots`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        space_id: str,
        name: str,
        description: str | None = None,
        icon_file_id: str | None = None,
        prompt_info: models.PromptInfo | None = None,
        onboarding_info: models.OnboardingInfo | None = None,
        plugin_id_list: models.PluginIdList | None = None,
        workflow_id_list: models.WorkflowIdList | None = None,
        model_info_config: models.ModelInfoConfig | None = None,
        suggest_reply_info: models.SuggestReplyInfo | None = None,
        media_config: models.MediaConfig | None = None,
    ) -> models.BotCreateResult:
        """Create a bot.

        Makes a new bot as an unpublished draft in a workspace. Publish it to the API channel before
        chatting with it.

        Token permission: `createBot`.

        Args:
            space_id: ID of the workspace that the bot shall live in: the number after `w`
                (or `space`) in the address of its page.
            name: Name of the bot, 1 to 20 characters.
            description: What the bot is for, 0 to 500 characters, empty by default.
            icon_file_id: ID of an uploaded image, to be the avatar. Without it, the service
                chooses one.
            prompt_info: Persona of a bot and rules for its answers.
            onboarding_info: Opening of a conversation with a bot. Some answers spell the
                fields `Prologue` and `SuggestedQuestions` and add others.
            plugin_id_list: The tools of plugins that a bot may call.
            workflow_id_list: The workflows that a bot may run.
            model_info_config: The model of a bot and how it generates. Which settings and
                ranges apply depends on the model: see its page on the platform.
            suggest_reply_info: Whether a bot suggests questions after its answers.
            media_config: Voice settings of a bot.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _create_result(
            self._client.get_httpx_client().request(
                **_create_request(
                    space_id=space_id,
                    name=name,
                    description=description,
                    icon_file_id=icon_file_id,
                    prompt_info=prompt_info,
                    onboarding_info=onboarding_info,
                    plugin_id_list=plugin_id_list,
                    workflow_id_list=workflow_id_list,
                    model_info_config=model_info_config,
                    suggest_reply_info=suggest_reply_info,
                    media_config=media_config,
                )
            )
        )

    def update(
        self,
        *,
        bot_id: str,
        name: str | None = None,
        description: str | None = None,
        icon_file_id: str | None = None,
        prompt_info: models.PromptInfo | None = None,
        onboarding_info: models.OnboardingInfo | None = None,
        knowledge: models.BotKnowledge | None = None,
        plugin_id_list: models.PluginIdList | None = None,
        workflow_id_list: models.WorkflowIdList | None = None,
        model_info_config: models.ModelInfoConfig | None = None,
        suggest_reply_info: models.SuggestReplyInfo | None = None,
        media_config: models.MediaConfig | None = None,
    ) -> EmptyResult:
        """Update a bot.

        Changes the draft of a bot. Fields that are left out keep their values; publish again for the change
        to take effect. Knowledge of the Volcano Engine cannot be bound, only that of Coze.

        Token permission: `edit`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            name: Name of the bot, 1 to 20 characters.
            description: What the bot is for, 0 to 500 characters.
            icon_file_id: ID of an uploaded image, to be the avatar.
            prompt_info: Persona of a bot and rules for its answers.
            onboarding_info: Opening of a conversation with a bot. Some answers spell the
                fields `Prologue` and `SuggestedQuestions` and add others.
            knowledge: The knowledge that a bot draws on. Knowledge of the Volcano Engine
                cannot be bound.
            plugin_id_list: The tools of plugins that a bot may call.
            workflow_id_list: The workflows that a bot may run.
            model_info_config: The model of a bot and how it generates. Which settings and
                ranges apply depends on the model: see its page on the platform.
            suggest_reply_info: Whether a bot suggests questions after its answers.
            media_config: Voice settings of a bot.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _update_result(
            self._client.get_httpx_client().request(
                **_update_request(
                    bot_id=bot_id,
                    name=name,
                    description=description,
                    icon_file_id=icon_file_id,
                    prompt_info=prompt_info,
                    onboarding_info=onboarding_info,
                    knowledge=knowledge,
                    plugin_id_list=plugin_id_list,
                    workflow_id_list=workflow_id_list,
                    model_info_config=model_info_config,
                    suggest_reply_info=suggest_reply_info,
                    media_config=media_config,
                )
            )
        )

    def publish(
        self,
        *,
        bot_id: str,
        connector_ids: Sequence[str] = ("1024",),
        connectors: Mapping[str, Mapping[str, str]] | None = None,
    ) -> models.BotPublishResult:
        """Publish a bot.

        Makes the current draft a version on one or more channels: the API, the Chat SDK, or channels of the
        organisation's own. Chatting with a bot that is not on the API channel fails with code 4015.
        Publishing to an own channel needs the API channel (`1024`) as well.

        Token permission: `publish`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            connector_ids: IDs of the channels: `1024` API, `999` Chat SDK, or the IDs of
                the organisation's own channels together with `1024`. The service wants it
                stated; clients state `["1024"]` unless told otherwise.
            connectors: Settings for own channels. Keys are channel IDs.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _publish_result(
            self._client.get_httpx_client().request(
                **_publish_request(
                    bot_id=bot_id,
                    connector_ids=connector_ids,
                    connectors=connectors,
                )
            )
        )

    def unpublish(
        self,
        *,
        bot_id: str,
        connector_id: str,
        unpublish_reason: str | None = None,
    ) -> EmptyResult:
        """Unpublish a bot.

        Takes a bot off one channel. Only the owners of the bot and of the channel may do so. The Doubao
        channel is not supported.

        Token permissions: `disconnectBot` and `Connector.disconnectBot`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            connector_id: ID of the channel: `1024` API, `999` Chat SDK, `10000122` Coze
                store, `10000113` WeChat customer service, `10000120` WeChat service account,
                `10000121` WeChat subscription account, `10000126` Douyin mini program,
                `10000127` WeChat mini program, `10000011` Feishu, `10000128` Feishu base,
                `10000117` Juejin, or the ID of an own channel.
            unpublish_reason: Why, at most 1,024 characters; shown to people who manage the
                bot.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _unpublish_result(
            self._client.get_httpx_client().request(
                **_unpublish_request(
                    bot_id=bot_id,
                    connector_id=connector_id,
                    unpublish_reason=unpublish_reason,
                )
            )
        )

    def retrieve(
        self,
        *,
        bot_id: str,
        is_published: bool | None = None,
    ) -> models.Bot:
        """Read a bot's configuration.

        Returns the configuration of a bot, either of its published version or of its draft.

        Token permission: `getMetadata`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            is_published: Which configuration to return: `true` for the published version,
                `false` for the draft.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _retrieve_result(
            self._client.get_httpx_client().request(
                **_retrieve_request(
                    bot_id=bot_id,
                    is_published=is_published,
                )
            )
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

        Lists drafts and published bots of a workspace, page by page. On personal plans only workspaces that
        the token's user owns can be listed.

        Token permission: `listBot`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the
                address of its page.
            publish_status: Which bots to list, by state of publication. Known values; the
                service may add others.

                - `all`: all of them.
                - `published_online`: published, as published.
                - `published_draft`: published, with changes in the draft.
                - `unpublished_draft`: never published.
            connector_id: Channel whose versions to list; counts only with `publish_status`
                `published_online` or `published_draft`. Known channels: `1024` API, `999` Chat
                SDK, `10000122` Coze store, `10000113` WeChat customer service, `10000120`
                WeChat service account, `10000121` WeChat subscription account, `10000126`
                Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
                `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's own
                channel.
            page_num: Number of the page, from 1.
            page_size: Number of bots on a page.

        Returns:
            the page asked for; iterating it goes on over all pages that follow

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """

        def fetch(number: int, size: int) -> PageData[models.BotSimpleInfo]:
            return _list_result(
                self._client.get_httpx_client().request(
                    **_list_request(
                        workspace_id=workspace_id,
                        publish_status=publish_status,
                        connector_id=connector_id,
                        page_num=number,
                        page_size=size,
                    )
                )
            )

        return Page.first(fetch, page_num, page_size)

    def list_versions(
        self,
        *,
        bot_id: str,
        publish_status: models.PublishStatus | str | None = None,
        connector_id: str | None = None,
        page_num: int = 1,
        page_size: int = 10,
    ) -> Page[models.BotVersionInfo]:
        """List the versions of a bot.

        Lists the versions of a bot with author and time, page by page, of one channel or of all. On personal
        plans only bots in workspaces that the token's user owns can be listed.

        Token permission: `Bot.listVersion`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            page_num: Number of the page, from 1.
            page_size: Number of versions on a page, 1 to 30.
            publish_status: Whether a version or the draft of a bot is meant. Known values;
                the service may add others.

                - `published_online`: a published version.
                - `unpublished_draft`: the draft.
            connector_id: Channel whose versions to list; counts only with `publish_status`
                `published_online`. Without it, the versions of all channels. Known channels:
                `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat customer
                service, `10000120` WeChat service account, `10000121` WeChat subscription
                account, `10000126` Douyin mini program, `10000127` WeChat mini program,
                `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID of an
                organisation's own channel.

        Returns:
            the page asked for; iterating it goes on over all pages that follow

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """

        def fetch(number: int, size: int) -> PageData[models.BotVersionInfo]:
            return _list_versions_result(
                self._client.get_httpx_client().request(
                    **_list_versions_request(
                        bot_id=bot_id,
                        page_num=number,
                        page_size=size,
                        publish_status=publish_status,
                        connector_id=connector_id,
                    )
                )
            )

        return Page.first(fetch, page_num, page_size)

    def set_collaboration_mode(
        self,
        *,
        bot_id: str,
        collaboration_mode: models.CollaborationMode | str | None = None,
    ) -> EmptyResult:
        """Turn collaboration on or off.

        Lets several people work on a bot, or one alone. Needs an enterprise plan. Remove all collaborators
        before going back to one. With personal tokens only the bot's owner may switch; OAuth apps of the
        channel kind are not supported.

        Token permission: `Bot.switchDevelopMode`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            collaboration_mode: Whether one person or several work on a bot. Known values;
                the service may add others.

                - `single`: one.
                - `collaboration`: several.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _set_collaboration_mode_result(
            self._client.get_httpx_client().request(
                **_set_collaboration_mode_request(
                    bot_id=bot_id,
                    collaboration_mode=collaboration_mode,
                )
            )
        )

    def add_collaborators(
        self,
        *,
        bot_id: str,
        collaborators: Sequence[models.BotCollaborator],
    ) -> EmptyResult:
        """Add a collaborator.

        Adds one member of the workspace to those who may edit the bot. Needs an enterprise plan and the
        collaboration mode turned on. Exactly one collaborator a request, 5 requests a second for the whole
        account. With personal tokens only the owner and the collaborators may add others; OAuth apps of
        the channel kind are not supported.

        Token permission: `Bot.addCollaborator`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            collaborators: The collaborator, exactly one a request.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _add_collaborators_result(
            self._client.get_httpx_client().request(
                **_add_collaborators_request(
                    bot_id=bot_id,
                    collaborators=collaborators,
                )
            )
        )

    def remove_collaborator(
        self,
        *,
        bot_id: str,
        user_id: str,
    ) -> EmptyResult:
        """Remove a collaborator.

        Takes one person off those who may edit the bot. 5 requests a second for the whole account. With
        personal tokens only the owner and the collaborators may remove others; OAuth apps of the channel
        kind are not supported.

        Token permission: `Bot.removeCollaborator`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            user_id: Coze user ID (UID) of the collaborator, shown in the account settings.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _remove_collaborator_result(
            self._client.get_httpx_client().request(
                **_remove_collaborator_request(
                    bot_id=bot_id,
                    user_id=user_id,
                )
            )
        )

    def retrieve_published(
        self,
        *,
        bot_id: str,
    ) -> models.Bot:
        """Read a published bot's configuration (older).

        Returns the configuration of a bot that is published to the API channel. The service is about to
        retire it: use `bots_retrieve`.

        Token permission: `getMetadata`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page. It
                must be published to the API channel.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _retrieve_published_result(
            self._client.get_httpx_client().request(
                **_retrieve_published_request(
                    bot_id=bot_id,
                )
            )
        )

    def list_published(
        self,
        *,
        space_id: str,
        page_index: int = 1,
        page_size: int = 20,
    ) -> Page[models.PublishedBotInfo]:
        """List the published bots of a workspace (older).

        Lists the bots of a workspace that are published to the API channel, the latest first, page by page.
        The service is about to retire it: use `bots_list`.

        Token permission: `getPublishedBot`.

        Args:
            space_id: ID of the workspace: the number after `space` (or `w`) in the address
                of its page.
            page_index: Number of the page, from 1.
            page_size: Number of bots on a page.

        Returns:
            the page asked for; iterating it goes on over all pages that follow

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """

        def fetch(number: int, size: int) -> PageData[models.PublishedBotInfo]:
            return _list_published_result(
                self._client.get_httpx_client().request(
                    **_list_published_request(
                        space_id=space_id,
                        page_index=number,
                        page_size=size,
                    )
                )
            )

        return Page.first(fetch, page_index, page_size)


class AsyncBots:
    """The operations tagged `bots`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        space_id: str,
        name: str,
        description: str | None = None,
        icon_file_id: str | None = None,
        prompt_info: models.PromptInfo | None = None,
        onboarding_info: models.OnboardingInfo | None = None,
        plugin_id_list: models.PluginIdList | None = None,
        workflow_id_list: models.WorkflowIdList | None = None,
        model_info_config: models.ModelInfoConfig | None = None,
        suggest_reply_info: models.SuggestReplyInfo | None = None,
        media_config: models.MediaConfig | None = None,
    ) -> models.BotCreateResult:
        """Create a bot.

        Makes a new bot as an unpublished draft in a workspace. Publish it to the API channel before
        chatting with it.

        Token permission: `createBot`.

        Args:
            space_id: ID of the workspace that the bot shall live in: the number after `w`
                (or `space`) in the address of its page.
            name: Name of the bot, 1 to 20 characters.
            description: What the bot is for, 0 to 500 characters, empty by default.
            icon_file_id: ID of an uploaded image, to be the avatar. Without it, the service
                chooses one.
            prompt_info: Persona of a bot and rules for its answers.
            onboarding_info: Opening of a conversation with a bot. Some answers spell the
                fields `Prologue` and `SuggestedQuestions` and add others.
            plugin_id_list: The tools of plugins that a bot may call.
            workflow_id_list: The workflows that a bot may run.
            model_info_config: The model of a bot and how it generates. Which settings and
                ranges apply depends on the model: see its page on the platform.
            suggest_reply_info: Whether a bot suggests questions after its answers.
            media_config: Voice settings of a bot.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _create_result(
            await self._client.get_async_httpx_client().request(
                **_create_request(
                    space_id=space_id,
                    name=name,
                    description=description,
                    icon_file_id=icon_file_id,
                    prompt_info=prompt_info,
                    onboarding_info=onboarding_info,
                    plugin_id_list=plugin_id_list,
                    workflow_id_list=workflow_id_list,
                    model_info_config=model_info_config,
                    suggest_reply_info=suggest_reply_info,
                    media_config=media_config,
                )
            )
        )

    async def update(
        self,
        *,
        bot_id: str,
        name: str | None = None,
        description: str | None = None,
        icon_file_id: str | None = None,
        prompt_info: models.PromptInfo | None = None,
        onboarding_info: models.OnboardingInfo | None = None,
        knowledge: models.BotKnowledge | None = None,
        plugin_id_list: models.PluginIdList | None = None,
        workflow_id_list: models.WorkflowIdList | None = None,
        model_info_config: models.ModelInfoConfig | None = None,
        suggest_reply_info: models.SuggestReplyInfo | None = None,
        media_config: models.MediaConfig | None = None,
    ) -> EmptyResult:
        """Update a bot.

        Changes the draft of a bot. Fields that are left out keep their values; publish again for the change
        to take effect. Knowledge of the Volcano Engine cannot be bound, only that of Coze.

        Token permission: `edit`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            name: Name of the bot, 1 to 20 characters.
            description: What the bot is for, 0 to 500 characters.
            icon_file_id: ID of an uploaded image, to be the avatar.
            prompt_info: Persona of a bot and rules for its answers.
            onboarding_info: Opening of a conversation with a bot. Some answers spell the
                fields `Prologue` and `SuggestedQuestions` and add others.
            knowledge: The knowledge that a bot draws on. Knowledge of the Volcano Engine
                cannot be bound.
            plugin_id_list: The tools of plugins that a bot may call.
            workflow_id_list: The workflows that a bot may run.
            model_info_config: The model of a bot and how it generates. Which settings and
                ranges apply depends on the model: see its page on the platform.
            suggest_reply_info: Whether a bot suggests questions after its answers.
            media_config: Voice settings of a bot.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _update_result(
            await self._client.get_async_httpx_client().request(
                **_update_request(
                    bot_id=bot_id,
                    name=name,
                    description=description,
                    icon_file_id=icon_file_id,
                    prompt_info=prompt_info,
                    onboarding_info=onboarding_info,
                    knowledge=knowledge,
                    plugin_id_list=plugin_id_list,
                    workflow_id_list=workflow_id_list,
                    model_info_config=model_info_config,
                    suggest_reply_info=suggest_reply_info,
                    media_config=media_config,
                )
            )
        )

    async def publish(
        self,
        *,
        bot_id: str,
        connector_ids: Sequence[str] = ("1024",),
        connectors: Mapping[str, Mapping[str, str]] | None = None,
    ) -> models.BotPublishResult:
        """Publish a bot.

        Makes the current draft a version on one or more channels: the API, the Chat SDK, or channels of the
        organisation's own. Chatting with a bot that is not on the API channel fails with code 4015.
        Publishing to an own channel needs the API channel (`1024`) as well.

        Token permission: `publish`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            connector_ids: IDs of the channels: `1024` API, `999` Chat SDK, or the IDs of
                the organisation's own channels together with `1024`. The service wants it
                stated; clients state `["1024"]` unless told otherwise.
            connectors: Settings for own channels. Keys are channel IDs.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _publish_result(
            await self._client.get_async_httpx_client().request(
                **_publish_request(
                    bot_id=bot_id,
                    connector_ids=connector_ids,
                    connectors=connectors,
                )
            )
        )

    async def unpublish(
        self,
        *,
        bot_id: str,
        connector_id: str,
        unpublish_reason: str | None = None,
    ) -> EmptyResult:
        """Unpublish a bot.

        Takes a bot off one channel. Only the owners of the bot and of the channel may do so. The Doubao
        channel is not supported.

        Token permissions: `disconnectBot` and `Connector.disconnectBot`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            connector_id: ID of the channel: `1024` API, `999` Chat SDK, `10000122` Coze
                store, `10000113` WeChat customer service, `10000120` WeChat service account,
                `10000121` WeChat subscription account, `10000126` Douyin mini program,
                `10000127` WeChat mini program, `10000011` Feishu, `10000128` Feishu base,
                `10000117` Juejin, or the ID of an own channel.
            unpublish_reason: Why, at most 1,024 characters; shown to people who manage the
                bot.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _unpublish_result(
            await self._client.get_async_httpx_client().request(
                **_unpublish_request(
                    bot_id=bot_id,
                    connector_id=connector_id,
                    unpublish_reason=unpublish_reason,
                )
            )
        )

    async def retrieve(
        self,
        *,
        bot_id: str,
        is_published: bool | None = None,
    ) -> models.Bot:
        """Read a bot's configuration.

        Returns the configuration of a bot, either of its published version or of its draft.

        Token permission: `getMetadata`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            is_published: Which configuration to return: `true` for the published version,
                `false` for the draft.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _retrieve_result(
            await self._client.get_async_httpx_client().request(
                **_retrieve_request(
                    bot_id=bot_id,
                    is_published=is_published,
                )
            )
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

        Lists drafts and published bots of a workspace, page by page. On personal plans only workspaces that
        the token's user owns can be listed.

        Token permission: `listBot`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the
                address of its page.
            publish_status: Which bots to list, by state of publication. Known values; the
                service may add others.

                - `all`: all of them.
                - `published_online`: published, as published.
                - `published_draft`: published, with changes in the draft.
                - `unpublished_draft`: never published.
            connector_id: Channel whose versions to list; counts only with `publish_status`
                `published_online` or `published_draft`. Known channels: `1024` API, `999` Chat
                SDK, `10000122` Coze store, `10000113` WeChat customer service, `10000120`
                WeChat service account, `10000121` WeChat subscription account, `10000126`
                Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
                `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's own
                channel.
            page_num: Number of the page, from 1.
            page_size: Number of bots on a page.

        Returns:
            the page asked for when awaited; iterating it goes on over all pages that follow

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """

        async def fetch(number: int, size: int) -> PageData[models.BotSimpleInfo]:
            return _list_result(
                await self._client.get_async_httpx_client().request(
                    **_list_request(
                        workspace_id=workspace_id,
                        publish_status=publish_status,
                        connector_id=connector_id,
                        page_num=number,
                        page_size=size,
                    )
                )
            )

        # A wrong argument raises here, not where the list is awaited.
        _list_request(
            workspace_id=workspace_id,
            publish_status=publish_status,
            connector_id=connector_id,
            page_num=page_num,
            page_size=page_size,
        )
        return AsyncPages(fetch, page_num, page_size)

    def list_versions(
        self,
        *,
        bot_id: str,
        publish_status: models.PublishStatus | str | None = None,
        connector_id: str | None = None,
        page_num: int = 1,
        page_size: int = 10,
    ) -> AsyncPages[models.BotVersionInfo]:
        """List the versions of a bot.

        Lists the versions of a bot with author and time, page by page, of one channel or of all. On personal
        plans only bots in workspaces that the token's user owns can be listed.

        Token permission: `Bot.listVersion`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            page_num: Number of the page, from 1.
            page_size: Number of versions on a page, 1 to 30.
            publish_status: Whether a version or the draft of a bot is meant. Known values;
                the service may add others.

                - `published_online`: a published version.
                - `unpublished_draft`: the draft.
            connector_id: Channel whose versions to list; counts only with `publish_status`
                `published_online`. Without it, the versions of all channels. Known channels:
                `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat customer
                service, `10000120` WeChat service account, `10000121` WeChat subscription
                account, `10000126` Douyin mini program, `10000127` WeChat mini program,
                `10000011` Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID of an
                organisation's own channel.

        Returns:
            the page asked for when awaited; iterating it goes on over all pages that follow

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """

        async def fetch(number: int, size: int) -> PageData[models.BotVersionInfo]:
            return _list_versions_result(
                await self._client.get_async_httpx_client().request(
                    **_list_versions_request(
                        bot_id=bot_id,
                        page_num=number,
                        page_size=size,
                        publish_status=publish_status,
                        connector_id=connector_id,
                    )
                )
            )

        # A wrong argument raises here, not where the list is awaited.
        _list_versions_request(
            bot_id=bot_id,
            page_num=page_num,
            page_size=page_size,
            publish_status=publish_status,
            connector_id=connector_id,
        )
        return AsyncPages(fetch, page_num, page_size)

    async def set_collaboration_mode(
        self,
        *,
        bot_id: str,
        collaboration_mode: models.CollaborationMode | str | None = None,
    ) -> EmptyResult:
        """Turn collaboration on or off.

        Lets several people work on a bot, or one alone. Needs an enterprise plan. Remove all collaborators
        before going back to one. With personal tokens only the bot's owner may switch; OAuth apps of the
        channel kind are not supported.

        Token permission: `Bot.switchDevelopMode`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            collaboration_mode: Whether one person or several work on a bot. Known values;
                the service may add others.

                - `single`: one.
                - `collaboration`: several.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _set_collaboration_mode_result(
            await self._client.get_async_httpx_client().request(
                **_set_collaboration_mode_request(
                    bot_id=bot_id,
                    collaboration_mode=collaboration_mode,
                )
            )
        )

    async def add_collaborators(
        self,
        *,
        bot_id: str,
        collaborators: Sequence[models.BotCollaborator],
    ) -> EmptyResult:
        """Add a collaborator.

        Adds one member of the workspace to those who may edit the bot. Needs an enterprise plan and the
        collaboration mode turned on. Exactly one collaborator a request, 5 requests a second for the whole
        account. With personal tokens only the owner and the collaborators may add others; OAuth apps of
        the channel kind are not supported.

        Token permission: `Bot.addCollaborator`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            collaborators: The collaborator, exactly one a request.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _add_collaborators_result(
            await self._client.get_async_httpx_client().request(
                **_add_collaborators_request(
                    bot_id=bot_id,
                    collaborators=collaborators,
                )
            )
        )

    async def remove_collaborator(
        self,
        *,
        bot_id: str,
        user_id: str,
    ) -> EmptyResult:
        """Remove a collaborator.

        Takes one person off those who may edit the bot. 5 requests a second for the whole account. With
        personal tokens only the owner and the collaborators may remove others; OAuth apps of the channel
        kind are not supported.

        Token permission: `Bot.removeCollaborator`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            user_id: Coze user ID (UID) of the collaborator, shown in the account settings.

        Returns:
            the log ID alone: the service answers no data

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _remove_collaborator_result(
            await self._client.get_async_httpx_client().request(
                **_remove_collaborator_request(
                    bot_id=bot_id,
                    user_id=user_id,
                )
            )
        )

    async def retrieve_published(
        self,
        *,
        bot_id: str,
    ) -> models.Bot:
        """Read a published bot's configuration (older).

        Returns the configuration of a bot that is published to the API channel. The service is about to
        retire it: use `bots_retrieve`.

        Token permission: `getMetadata`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the address of its page. It
                must be published to the API channel.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _retrieve_published_result(
            await self._client.get_async_httpx_client().request(
                **_retrieve_published_request(
                    bot_id=bot_id,
                )
            )
        )

    def list_published(
        self,
        *,
        space_id: str,
        page_index: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.PublishedBotInfo]:
        """List the published bots of a workspace (older).

        Lists the bots of a workspace that are published to the API channel, the latest first, page by page.
        The service is about to retire it: use `bots_list`.

        Token permission: `getPublishedBot`.

        Args:
            space_id: ID of the workspace: the number after `space` (or `w`) in the address
                of its page.
            page_index: Number of the page, from 1.
            page_size: Number of bots on a page.

        Returns:
            the page asked for when awaited; iterating it goes on over all pages that follow

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """

        async def fetch(number: int, size: int) -> PageData[models.PublishedBotInfo]:
            return _list_published_result(
                await self._client.get_async_httpx_client().request(
                    **_list_published_request(
                        space_id=space_id,
                        page_index=number,
                        page_size=size,
                    )
                )
            )

        # A wrong argument raises here, not where the list is awaited.
        _list_published_request(
            space_id=space_id,
            page_index=page_index,
            page_size=page_size,
        )
        return AsyncPages(fetch, page_index, page_size)
