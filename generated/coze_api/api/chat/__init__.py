"""The operations tagged `chat`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Required, TypedDict

import httpx

from ... import models
from ...types import (
    UNSET,
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
    as_dict,
    as_list,
    as_member,
    check_id,
    check_request,
    log_id,
    no_data,
    read_answer,
    required_text,
)

if TYPE_CHECKING:
    from ..chat_messages import AsyncChatMessages, ChatMessages
    from .chat_create import ChatCreateEvent
    from .chat_submit_tool_outputs import ChatSubmitToolOutputsEvent


if TYPE_CHECKING:

    class ChatCreateArguments(TypedDict, total=False):
        """The arguments of `Chat.create`."""

        bot_id: Required[str]
        user_id: Required[str]
        conversation_id: str | None
        additional_messages: Sequence[models.EnterMessage] | None
        custom_variables: Mapping[str, str] | None
        auto_save_history: bool | None
        meta_data: Mapping[str, str] | None
        extra_params: models.ExtraParams | None
        shortcut_command: models.ShortcutCommandDetail | None
        parameters: Mapping[str, Any] | None
        enable_card: bool | None
        publish_status: models.PublishStatus | str | None
        bot_version: str | None
        connector_id: str | None

    class ChatSubmitToolOutputsArguments(TypedDict, total=False):
        """The arguments of `Chat.submit_tool_outputs`."""

        conversation_id: Required[str]
        chat_id: Required[str]
        tool_outputs: Required[Sequence[models.ToolOutput]]
        connector_id: str | None


def _create_request(
    *,
    bot_id: str,
    user_id: str,
    conversation_id: str | None = None,
    additional_messages: Sequence[models.EnterMessage] | None = None,
    custom_variables: Mapping[str, str] | None = None,
    auto_save_history: bool | None = None,
    meta_data: Mapping[str, str] | None = None,
    extra_params: models.ExtraParams | None = None,
    shortcut_command: models.ShortcutCommandDetail | None = None,
    parameters: Mapping[str, Any] | None = None,
    enable_card: bool | None = None,
    publish_status: models.PublishStatus | str | None = None,
    bot_version: str | None = None,
    connector_id: str | None = None,
    stream: bool,
) -> dict[str, Any]:
    from .chat_create import _get_kwargs

    if conversation_id is not None:
        check_id("conversation_id", conversation_id)
    check_id("bot_id", bot_id)
    if connector_id is not None:
        check_id("connector_id", connector_id)
    required_text("user_id", user_id)
    body = models.ChatCreateRequest(
        bot_id=bot_id,
        user_id=user_id,
        additional_messages=UNSET
        if additional_messages is None
        else as_list("additional_messages", additional_messages),
        stream=stream,
        custom_variables=UNSET
        if custom_variables is None
        else as_dict("custom_variables", custom_variables),
        auto_save_history=UNSET if auto_save_history is None else auto_save_history,
        meta_data=UNSET if meta_data is None else as_dict("meta_data", meta_data),
        extra_params=UNSET if extra_params is None else extra_params,
        shortcut_command=UNSET if shortcut_command is None else shortcut_command,
        parameters=UNSET if parameters is None else as_dict("parameters", parameters),
        enable_card=UNSET if enable_card is None else enable_card,
        publish_status=UNSET
        if publish_status is None
        else as_member("publish_status", models.PublishStatus, publish_status),
        bot_version=UNSET if bot_version is None else bot_version,
        connector_id=UNSET if connector_id is None else connector_id,
    )
    check_request(body)
    return _get_kwargs(
        conversation_id=UNSET if conversation_id is None else conversation_id,
        body=body,
    )


def _create_result(response: httpx.Response) -> models.Chat:
    envelope = read_answer(response, models.ChatResponse)
    data = envelope.data
    if not isinstance(data, models.Chat):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


def _retrieve_request(
    *,
    conversation_id: str,
    chat_id: str,
) -> dict[str, Any]:
    from .chat_retrieve import _get_kwargs

    check_id("conversation_id", conversation_id)
    check_id("chat_id", chat_id)
    return _get_kwargs(
        conversation_id=conversation_id,
        chat_id=chat_id,
    )


def _retrieve_result(response: httpx.Response) -> models.Chat:
    envelope = read_answer(response, models.ChatResponse)
    data = envelope.data
    if not isinstance(data, models.Chat):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


def _cancel_request(
    *,
    chat_id: str,
    conversation_id: str,
) -> dict[str, Any]:
    from .chat_cancel import _get_kwargs

    check_id("chat_id", chat_id)
    check_id("conversation_id", conversation_id)
    body = models.ChatCancelRequest(
        chat_id=chat_id,
        conversation_id=conversation_id,
    )
    check_request(body)
    return _get_kwargs(
        body=body,
    )


def _cancel_result(response: httpx.Response) -> models.Chat:
    envelope = read_answer(response, models.ChatResponse)
    data = envelope.data
    if not isinstance(data, models.Chat):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


def _submit_tool_outputs_request(
    *,
    conversation_id: str,
    chat_id: str,
    tool_outputs: Sequence[models.ToolOutput],
    connector_id: str | None = None,
    stream: bool,
) -> dict[str, Any]:
    from .chat_submit_tool_outputs import _get_kwargs

    check_id("conversation_id", conversation_id)
    check_id("chat_id", chat_id)
    if connector_id is not None:
        check_id("connector_id", connector_id)
    body = models.SubmitToolOutputsRequest(
        tool_outputs=as_list("tool_outputs", tool_outputs),
        stream=stream,
        connector_id=UNSET if connector_id is None else connector_id,
    )
    check_request(body)
    return _get_kwargs(
        conversation_id=conversation_id,
        chat_id=chat_id,
        body=body,
    )


def _submit_tool_outputs_result(response: httpx.Response) -> models.Chat:
    envelope = read_answer(response, models.ChatResponse)
    data = envelope.data
    if not isinstance(data, models.Chat):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


class Chat:
    """The operations tagged `chat`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    @cached_property
    def messages(self) -> ChatMessages:
        """The operations tagged `chat messages`."""
        from ..chat_messages import ChatMessages

        return ChatMessages(self._client)

    def create(
        self,
        *,
        bot_id: str,
        user_id: str,
        conversation_id: str | None = None,
        additional_messages: Sequence[models.EnterMessage] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        auto_save_history: bool | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | None = None,
        shortcut_command: models.ShortcutCommandDetail | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> models.Chat:
        """Start a chat.

        Asks a bot a question and lets it answer, within a conversation. A conversation runs one chat at a
        time (else code 4016), and the bot must be published to the API channel (else code 4015).

        - `stream` false: answers at once, usually with status `created` or `in_progress`. Poll
          `chat_retrieve`, at most once a second, until the status is `completed`, `failed`,
          `requires_action` or `canceled`; then read `chat_messages_list`. Needs `auto_save_history` true
          (else code 4007).
        - `stream` true: answers `text/event-stream`. Each event has a line `event:` with its name, a line
          `data:` with JSON, and a blank line. The order is `conversation.chat.created`,
          `conversation.chat.in_progress`, then messages, then one of `conversation.chat.completed`,
          `conversation.chat.failed` and `conversation.chat.requires_action`, then `done`. Failures that are
          known before the first event still come as a JSON envelope, often with HTTP 200.

        Token permission: `chat`.

        Args:
            conversation_id: ID of the conversation that the chat belongs to; its messages
                are the context. Without it, the service opens a new conversation.
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            user_id: ID of the user who asks, chosen by the application. Users do not share
                context, databases or other memory. Better not the ID that a business system
                uses.
            additional_messages: Messages that are added to the conversation, at most 100.
                The last is the question and should come from the user, the others are context.
                Required if the conversation is new or empty.
            custom_variables: Values for the variables of a bot's prompt, `{{name}}`; Jinja2
                works in them. Keys are the names, of English letters and underscores. Workflows
                and the bot's own variables do not see them.
            auto_save_history: Whether the chat and its messages are saved. What is not
                saved can neither be looked up nor become context. Must be true unless the
                answer is streamed, and for bots with tools of the client's own.
            meta_data: The application's own data: at most 16 pairs, keys of 1 to 64 and
                values of 1 to 512 characters.
            extra_params: Facts for the model in special cases. The service knows `latitude`
                and `longitude`.
            shortcut_command: A shortcut command to run.
            parameters: Values for the inputs of a chatflow's start node, of any type. Keys
                are the names of the inputs.
            enable_card: Whether question nodes answer as cards. The API returns the card's
                data; showing it is up to the Card SDK.
            publish_status: Whether a version or the draft of a bot is meant. Known values;
                the service may add others.

                - `published_online`: a published version.
                - `unpublished_draft`: the draft.
            bot_version: Number of the version to chat with; the latest by default. Fails
                with code 4000 if `publish_status` is `unpublished_draft`.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference
                does not list it; the official SDKs send it.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _create_result(
            self._client.get_httpx_client().request(
                **_create_request(
                    bot_id=bot_id,
                    user_id=user_id,
                    conversation_id=conversation_id,
                    additional_messages=additional_messages,
                    custom_variables=custom_variables,
                    auto_save_history=auto_save_history,
                    meta_data=meta_data,
                    extra_params=extra_params,
                    shortcut_command=shortcut_command,
                    parameters=parameters,
                    enable_card=enable_card,
                    publish_status=publish_status,
                    bot_version=bot_version,
                    connector_id=connector_id,
                    stream=False,
                )
            )
        )

    def stream(
        self,
        *,
        bot_id: str,
        user_id: str,
        conversation_id: str | None = None,
        additional_messages: Sequence[models.EnterMessage] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        auto_save_history: bool | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | None = None,
        shortcut_command: models.ShortcutCommandDetail | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> EventStream[ChatCreateEvent]:
        """Start a chat, streaming the answer.

        Asks a bot a question and lets it answer, within a conversation. A conversation runs one chat at a
        time (else code 4016), and the bot must be published to the API channel (else code 4015).

        - `stream` false: answers at once, usually with status `created` or `in_progress`. Poll
          `chat_retrieve`, at most once a second, until the status is `completed`, `failed`,
          `requires_action` or `canceled`; then read `chat_messages_list`. Needs `auto_save_history` true
          (else code 4007).
        - `stream` true: answers `text/event-stream`. Each event has a line `event:` with its name, a line
          `data:` with JSON, and a blank line. The order is `conversation.chat.created`,
          `conversation.chat.in_progress`, then messages, then one of `conversation.chat.completed`,
          `conversation.chat.failed` and `conversation.chat.requires_action`, then `done`. Failures that are
          known before the first event still come as a JSON envelope, often with HTTP 200.

        Token permission: `chat`.

        Args:
            conversation_id: ID of the conversation that the chat belongs to; its messages
                are the context. Without it, the service opens a new conversation.
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            user_id: ID of the user who asks, chosen by the application. Users do not share
                context, databases or other memory. Better not the ID that a business system
                uses.
            additional_messages: Messages that are added to the conversation, at most 100.
                The last is the question and should come from the user, the others are context.
                Required if the conversation is new or empty.
            custom_variables: Values for the variables of a bot's prompt, `{{name}}`; Jinja2
                works in them. Keys are the names, of English letters and underscores. Workflows
                and the bot's own variables do not see them.
            auto_save_history: Whether the chat and its messages are saved. What is not
                saved can neither be looked up nor become context. Must be true unless the
                answer is streamed, and for bots with tools of the client's own.
            meta_data: The application's own data: at most 16 pairs, keys of 1 to 64 and
                values of 1 to 512 characters.
            extra_params: Facts for the model in special cases. The service knows `latitude`
                and `longitude`.
            shortcut_command: A shortcut command to run.
            parameters: Values for the inputs of a chatflow's start node, of any type. Keys
                are the names of the inputs.
            enable_card: Whether question nodes answer as cards. The API returns the card's
                data; showing it is up to the Card SDK.
            publish_status: Whether a version or the draft of a bot is meant. Known values;
                the service may add others.

                - `published_online`: a published version.
                - `unpublished_draft`: the draft.
            bot_version: Number of the version to chat with; the latest by default. Fails
                with code 4000 if `publish_status` is `unpublished_draft`.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference
                does not list it; the official SDKs send it.

        Returns:
            the stream of events, sent for when it is entered or first iterated

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        from .chat_create import CHAT_CREATE_EVENTS

        return self._client.stream_events(
            _create_request(
                bot_id=bot_id,
                user_id=user_id,
                conversation_id=conversation_id,
                additional_messages=additional_messages,
                custom_variables=custom_variables,
                auto_save_history=auto_save_history,
                meta_data=meta_data,
                extra_params=extra_params,
                shortcut_command=shortcut_command,
                parameters=parameters,
                enable_card=enable_card,
                publish_status=publish_status,
                bot_version=bot_version,
                connector_id=connector_id,
                stream=True,
            ),
            CHAT_CREATE_EVENTS,
        )

    def retrieve(
        self,
        *,
        conversation_id: str,
        chat_id: str,
    ) -> models.Chat:
        """Look up a chat.

        Returns the state of a chat whose history is saved. Ask at most once a second. It is a GET: the
        official Python and JavaScript SDKs send POST, which the service refuses under OAuth tokens (4100).

        Token permission: `getChat`.

        Args:
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.
            chat_id: ID of the chat, as the chat's `id` says.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _retrieve_result(
            self._client.get_httpx_client().request(
                **_retrieve_request(
                    conversation_id=conversation_id,
                    chat_id=chat_id,
                )
            )
        )

    def cancel(
        self,
        *,
        chat_id: str,
        conversation_id: str,
    ) -> models.Chat:
        """Cancel a chat.

        Ends a chat that is `created` or `in_progress`; any other status fails with code 4104. The question
        and what was answered do not become context. A stream that is under way goes on, and its tokens are
        charged: close the connection to stop it.

        Token permission: `cancelChat`.

        Args:
            chat_id: ID of the chat, as the chat's `id` says.
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _cancel_result(
            self._client.get_httpx_client().request(
                **_cancel_request(
                    chat_id=chat_id,
                    conversation_id=conversation_id,
                )
            )
        )

    def submit_tool_outputs(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        tool_outputs: Sequence[models.ToolOutput],
        connector_id: str | None = None,
    ) -> models.Chat:
        """Submit the outputs of tools.

        Answers the tool calls of a chat whose status is `requires_action`, and lets the same chat go on,
        streamed or not, exactly as `chat_create` does. The chat must have been started with
        `auto_save_history` true (else code 5000).

        Token permission: `submitToolChat`.

        Args:
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.
            chat_id: ID of the chat, as the chat's `id` says.
            tool_outputs: One output for each tool call.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference
                does not list it; the official SDKs send it.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _submit_tool_outputs_result(
            self._client.get_httpx_client().request(
                **_submit_tool_outputs_request(
                    conversation_id=conversation_id,
                    chat_id=chat_id,
                    tool_outputs=tool_outputs,
                    connector_id=connector_id,
                    stream=False,
                )
            )
        )

    def submit_tool_outputs_stream(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        tool_outputs: Sequence[models.ToolOutput],
        connector_id: str | None = None,
    ) -> EventStream[ChatSubmitToolOutputsEvent]:
        """Submit the outputs of tools, streaming the answer.

        Answers the tool calls of a chat whose status is `requires_action`, and lets the same chat go on,
        streamed or not, exactly as `chat_create` does. The chat must have been started with
        `auto_save_history` true (else code 5000).

        Token permission: `submitToolChat`.

        Args:
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.
            chat_id: ID of the chat, as the chat's `id` says.
            tool_outputs: One output for each tool call.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference
                does not list it; the official SDKs send it.

        Returns:
            the stream of events, sent for when it is entered or first iterated

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        from .chat_submit_tool_outputs import CHAT_SUBMIT_TOOL_OUTPUTS_EVENTS

        return self._client.stream_events(
            _submit_tool_outputs_request(
                conversation_id=conversation_id,
                chat_id=chat_id,
                tool_outputs=tool_outputs,
                connector_id=connector_id,
                stream=True,
            ),
            CHAT_SUBMIT_TOOL_OUTPUTS_EVENTS,
        )


class AsyncChat:
    """The operations tagged `chat`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    @cached_property
    def messages(self) -> AsyncChatMessages:
        """The operations tagged `chat messages`."""
        from ..chat_messages import AsyncChatMessages

        return AsyncChatMessages(self._client)

    async def create(
        self,
        *,
        bot_id: str,
        user_id: str,
        conversation_id: str | None = None,
        additional_messages: Sequence[models.EnterMessage] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        auto_save_history: bool | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | None = None,
        shortcut_command: models.ShortcutCommandDetail | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> models.Chat:
        """Start a chat.

        Asks a bot a question and lets it answer, within a conversation. A conversation runs one chat at a
        time (else code 4016), and the bot must be published to the API channel (else code 4015).

        - `stream` false: answers at once, usually with status `created` or `in_progress`. Poll
          `chat_retrieve`, at most once a second, until the status is `completed`, `failed`,
          `requires_action` or `canceled`; then read `chat_messages_list`. Needs `auto_save_history` true
          (else code 4007).
        - `stream` true: answers `text/event-stream`. Each event has a line `event:` with its name, a line
          `data:` with JSON, and a blank line. The order is `conversation.chat.created`,
          `conversation.chat.in_progress`, then messages, then one of `conversation.chat.completed`,
          `conversation.chat.failed` and `conversation.chat.requires_action`, then `done`. Failures that are
          known before the first event still come as a JSON envelope, often with HTTP 200.

        Token permission: `chat`.

        Args:
            conversation_id: ID of the conversation that the chat belongs to; its messages
                are the context. Without it, the service opens a new conversation.
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            user_id: ID of the user who asks, chosen by the application. Users do not share
                context, databases or other memory. Better not the ID that a business system
                uses.
            additional_messages: Messages that are added to the conversation, at most 100.
                The last is the question and should come from the user, the others are context.
                Required if the conversation is new or empty.
            custom_variables: Values for the variables of a bot's prompt, `{{name}}`; Jinja2
                works in them. Keys are the names, of English letters and underscores. Workflows
                and the bot's own variables do not see them.
            auto_save_history: Whether the chat and its messages are saved. What is not
                saved can neither be looked up nor become context. Must be true unless the
                answer is streamed, and for bots with tools of the client's own.
            meta_data: The application's own data: at most 16 pairs, keys of 1 to 64 and
                values of 1 to 512 characters.
            extra_params: Facts for the model in special cases. The service knows `latitude`
                and `longitude`.
            shortcut_command: A shortcut command to run.
            parameters: Values for the inputs of a chatflow's start node, of any type. Keys
                are the names of the inputs.
            enable_card: Whether question nodes answer as cards. The API returns the card's
                data; showing it is up to the Card SDK.
            publish_status: Whether a version or the draft of a bot is meant. Known values;
                the service may add others.

                - `published_online`: a published version.
                - `unpublished_draft`: the draft.
            bot_version: Number of the version to chat with; the latest by default. Fails
                with code 4000 if `publish_status` is `unpublished_draft`.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference
                does not list it; the official SDKs send it.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _create_result(
            await self._client.get_async_httpx_client().request(
                **_create_request(
                    bot_id=bot_id,
                    user_id=user_id,
                    conversation_id=conversation_id,
                    additional_messages=additional_messages,
                    custom_variables=custom_variables,
                    auto_save_history=auto_save_history,
                    meta_data=meta_data,
                    extra_params=extra_params,
                    shortcut_command=shortcut_command,
                    parameters=parameters,
                    enable_card=enable_card,
                    publish_status=publish_status,
                    bot_version=bot_version,
                    connector_id=connector_id,
                    stream=False,
                )
            )
        )

    def stream(
        self,
        *,
        bot_id: str,
        user_id: str,
        conversation_id: str | None = None,
        additional_messages: Sequence[models.EnterMessage] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        auto_save_history: bool | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | None = None,
        shortcut_command: models.ShortcutCommandDetail | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> AsyncEventStream[ChatCreateEvent]:
        """Start a chat, streaming the answer.

        Asks a bot a question and lets it answer, within a conversation. A conversation runs one chat at a
        time (else code 4016), and the bot must be published to the API channel (else code 4015).

        - `stream` false: answers at once, usually with status `created` or `in_progress`. Poll
          `chat_retrieve`, at most once a second, until the status is `completed`, `failed`,
          `requires_action` or `canceled`; then read `chat_messages_list`. Needs `auto_save_history` true
          (else code 4007).
        - `stream` true: answers `text/event-stream`. Each event has a line `event:` with its name, a line
          `data:` with JSON, and a blank line. The order is `conversation.chat.created`,
          `conversation.chat.in_progress`, then messages, then one of `conversation.chat.completed`,
          `conversation.chat.failed` and `conversation.chat.requires_action`, then `done`. Failures that are
          known before the first event still come as a JSON envelope, often with HTTP 200.

        Token permission: `chat`.

        Args:
            conversation_id: ID of the conversation that the chat belongs to; its messages
                are the context. Without it, the service opens a new conversation.
            bot_id: ID of the bot: the number after `bot` in the address of its page.
            user_id: ID of the user who asks, chosen by the application. Users do not share
                context, databases or other memory. Better not the ID that a business system
                uses.
            additional_messages: Messages that are added to the conversation, at most 100.
                The last is the question and should come from the user, the others are context.
                Required if the conversation is new or empty.
            custom_variables: Values for the variables of a bot's prompt, `{{name}}`; Jinja2
                works in them. Keys are the names, of English letters and underscores. Workflows
                and the bot's own variables do not see them.
            auto_save_history: Whether the chat and its messages are saved. What is not
                saved can neither be looked up nor become context. Must be true unless the
                answer is streamed, and for bots with tools of the client's own.
            meta_data: The application's own data: at most 16 pairs, keys of 1 to 64 and
                values of 1 to 512 characters.
            extra_params: Facts for the model in special cases. The service knows `latitude`
                and `longitude`.
            shortcut_command: A shortcut command to run.
            parameters: Values for the inputs of a chatflow's start node, of any type. Keys
                are the names of the inputs.
            enable_card: Whether question nodes answer as cards. The API returns the card's
                data; showing it is up to the Card SDK.
            publish_status: Whether a version or the draft of a bot is meant. Known values;
                the service may add others.

                - `published_online`: a published version.
                - `unpublished_draft`: the draft.
            bot_version: Number of the version to chat with; the latest by default. Fails
                with code 4000 if `publish_status` is `unpublished_draft`.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference
                does not list it; the official SDKs send it.

        Returns:
            the stream of events, sent for when it is entered or first iterated

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        from .chat_create import CHAT_CREATE_EVENTS

        return self._client.stream_events(
            _create_request(
                bot_id=bot_id,
                user_id=user_id,
                conversation_id=conversation_id,
                additional_messages=additional_messages,
                custom_variables=custom_variables,
                auto_save_history=auto_save_history,
                meta_data=meta_data,
                extra_params=extra_params,
                shortcut_command=shortcut_command,
                parameters=parameters,
                enable_card=enable_card,
                publish_status=publish_status,
                bot_version=bot_version,
                connector_id=connector_id,
                stream=True,
            ),
            CHAT_CREATE_EVENTS,
        )

    async def retrieve(
        self,
        *,
        conversation_id: str,
        chat_id: str,
    ) -> models.Chat:
        """Look up a chat.

        Returns the state of a chat whose history is saved. Ask at most once a second. It is a GET: the
        official Python and JavaScript SDKs send POST, which the service refuses under OAuth tokens (4100).

        Token permission: `getChat`.

        Args:
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.
            chat_id: ID of the chat, as the chat's `id` says.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _retrieve_result(
            await self._client.get_async_httpx_client().request(
                **_retrieve_request(
                    conversation_id=conversation_id,
                    chat_id=chat_id,
                )
            )
        )

    async def cancel(
        self,
        *,
        chat_id: str,
        conversation_id: str,
    ) -> models.Chat:
        """Cancel a chat.

        Ends a chat that is `created` or `in_progress`; any other status fails with code 4104. The question
        and what was answered do not become context. A stream that is under way goes on, and its tokens are
        charged: close the connection to stop it.

        Token permission: `cancelChat`.

        Args:
            chat_id: ID of the chat, as the chat's `id` says.
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _cancel_result(
            await self._client.get_async_httpx_client().request(
                **_cancel_request(
                    chat_id=chat_id,
                    conversation_id=conversation_id,
                )
            )
        )

    async def submit_tool_outputs(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        tool_outputs: Sequence[models.ToolOutput],
        connector_id: str | None = None,
    ) -> models.Chat:
        """Submit the outputs of tools.

        Answers the tool calls of a chat whose status is `requires_action`, and lets the same chat go on,
        streamed or not, exactly as `chat_create` does. The chat must have been started with
        `auto_save_history` true (else code 5000).

        Token permission: `submitToolChat`.

        Args:
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.
            chat_id: ID of the chat, as the chat's `id` says.
            tool_outputs: One output for each tool call.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference
                does not list it; the official SDKs send it.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _submit_tool_outputs_result(
            await self._client.get_async_httpx_client().request(
                **_submit_tool_outputs_request(
                    conversation_id=conversation_id,
                    chat_id=chat_id,
                    tool_outputs=tool_outputs,
                    connector_id=connector_id,
                    stream=False,
                )
            )
        )

    def submit_tool_outputs_stream(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        tool_outputs: Sequence[models.ToolOutput],
        connector_id: str | None = None,
    ) -> AsyncEventStream[ChatSubmitToolOutputsEvent]:
        """Submit the outputs of tools, streaming the answer.

        Answers the tool calls of a chat whose status is `requires_action`, and lets the same chat go on,
        streamed or not, exactly as `chat_create` does. The chat must have been started with
        `auto_save_history` true (else code 5000).

        Token permission: `submitToolChat`.

        Args:
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.
            chat_id: ID of the chat, as the chat's `id` says.
            tool_outputs: One output for each tool call.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference
                does not list it; the official SDKs send it.

        Returns:
            the stream of events, sent for when it is entered or first iterated

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        from .chat_submit_tool_outputs import CHAT_SUBMIT_TOOL_OUTPUTS_EVENTS

        return self._client.stream_events(
            _submit_tool_outputs_request(
                conversation_id=conversation_id,
                chat_id=chat_id,
                tool_outputs=tool_outputs,
                connector_id=connector_id,
                stream=True,
            ),
            CHAT_SUBMIT_TOOL_OUTPUTS_EVENTS,
        )
