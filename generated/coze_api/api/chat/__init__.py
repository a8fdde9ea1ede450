"""The operations tagged `chat`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from coze_core.clients import (
    AsyncEventStream,
    AsyncStreamingClient,
    EventStream,
    SyncStreamingClient,
)
from coze_core.operations import asend, send
from coze_core.resources import Operations, resource

from ... import models

if TYPE_CHECKING:
    from ..chat_messages import AsyncChatMessages, ChatMessages
    from .chat_create import ChatCreateArguments as ChatCreateArguments
    from .chat_submit_tool_outputs import (
        ChatSubmitToolOutputsArguments as ChatSubmitToolOutputsArguments,
    )


class Chat(Operations):
    """The operations tagged `chat`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    @resource
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
        additional_messages: Sequence[models.EnterMessage | models.EnterMessageDict] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        auto_save_history: bool | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | models.ExtraParamsDict | None = None,
        shortcut_command: models.ShortcutCommandDetail
        | models.ShortcutCommandDetailDict
        | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> models.Chat:
        """Start a chat.

        Ask a bot a question within a conversation. A conversation runs one chat at a time
        (otherwise code 4016). The bot must be published to the API channel (otherwise code 4015),
        unless `publish_status` is `unpublished_draft`.

        - `stream` false: the response comes at once, usually with status `created` or
          `in_progress`. Poll `chat_retrieve`, at most once a second, until the status is
          `completed`, `failed`, `requires_action` or `canceled`; then read `chat_messages_list`.
          Requires `auto_save_history` true (otherwise code 4007).
        - `stream` true: the response is `text/event-stream`. Each event has a line `event:` with
          its name, a line `data:` with JSON, and a blank line. The order is
          `conversation.chat.created`, `conversation.chat.in_progress`, then messages, then one of
          `conversation.chat.completed`, `conversation.chat.failed` and
          `conversation.chat.requires_action`. Pieces of audio may still follow. `done` ends a
          stream that ends normally; after `conversation.chat.failed` it may be missing. Failures
          that are known before the first event still come as a JSON envelope, often with HTTP 200.

        Token permission: `chat`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            user_id: ID of the user who asks, chosen by the application. Users do not share
                context, databases or other memory. Avoid an ID that a business system uses.
            conversation_id: ID of the conversation that the chat belongs to; its messages are
                the context. Without it, the service creates a new conversation.
            additional_messages: Messages to add to the conversation, at most 100. The last one
                is the question and should come from the user; the others are context. Without them,
                the last message of the conversation is the question. Required if the conversation
                is new or empty.
            custom_variables: Values for the variables of the bot's prompt.
            auto_save_history: Whether the chat and its messages are saved. What is not saved
                cannot be looked up and does not become context. Must be true unless the response is
                streamed, and for bots with tools that run on the client. By default `True`.
            meta_data: The application's own data about the chat. `chat_retrieve` returns it;
                lists of messages do not.
            extra_params: Facts for the model in special cases, such as the user's location.
                Workflows do not receive them.
            shortcut_command: A shortcut command of the bot. The service forms the question from
                it, as the last of the `additional_messages`.
            parameters: Values for the inputs of the chatflow's start node. Only for bots with a
                single agent that is a chatflow, published to the API or the Chat SDK.
            enable_card: Whether question nodes reply with cards. The API returns the card's
                data; the Card SDK displays it. By default `False`.
            publish_status: Whether to chat with the published version or with the draft. A
                draft need not be published.
            bot_version: Number of the version to chat with; the latest by default. Fails with
                code 4000 if `publish_status` is `unpublished_draft`.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does
                not list it; the official SDKs send it. By default `"1024"`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .chat_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "user_id": user_id,
                "conversation_id": conversation_id,
                "additional_messages": additional_messages,
                "custom_variables": custom_variables,
                "auto_save_history": auto_save_history,
                "meta_data": meta_data,
                "extra_params": extra_params,
                "shortcut_command": shortcut_command,
                "parameters": parameters,
                "enable_card": enable_card,
                "publish_status": publish_status,
                "bot_version": bot_version,
                "connector_id": connector_id,
                "stream": False,
            },
        )

    def stream(
        self,
        *,
        bot_id: str,
        user_id: str,
        conversation_id: str | None = None,
        additional_messages: Sequence[models.EnterMessage | models.EnterMessageDict] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        auto_save_history: bool | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | models.ExtraParamsDict | None = None,
        shortcut_command: models.ShortcutCommandDetail
        | models.ShortcutCommandDetailDict
        | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> EventStream[models.ChatEvent]:
        """Start a chat, as a stream.

        Ask a bot a question within a conversation. A conversation runs one chat at a time
        (otherwise code 4016). The bot must be published to the API channel (otherwise code 4015),
        unless `publish_status` is `unpublished_draft`.

        - `stream` false: the response comes at once, usually with status `created` or
          `in_progress`. Poll `chat_retrieve`, at most once a second, until the status is
          `completed`, `failed`, `requires_action` or `canceled`; then read `chat_messages_list`.
          Requires `auto_save_history` true (otherwise code 4007).
        - `stream` true: the response is `text/event-stream`. Each event has a line `event:` with
          its name, a line `data:` with JSON, and a blank line. The order is
          `conversation.chat.created`, `conversation.chat.in_progress`, then messages, then one of
          `conversation.chat.completed`, `conversation.chat.failed` and
          `conversation.chat.requires_action`. Pieces of audio may still follow. `done` ends a
          stream that ends normally; after `conversation.chat.failed` it may be missing. Failures
          that are known before the first event still come as a JSON envelope, often with HTTP 200.

        Token permission: `chat`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            user_id: ID of the user who asks, chosen by the application. Users do not share
                context, databases or other memory. Avoid an ID that a business system uses.
            conversation_id: ID of the conversation that the chat belongs to; its messages are
                the context. Without it, the service creates a new conversation.
            additional_messages: Messages to add to the conversation, at most 100. The last one
                is the question and should come from the user; the others are context. Without them,
                the last message of the conversation is the question. Required if the conversation
                is new or empty.
            custom_variables: Values for the variables of the bot's prompt.
            auto_save_history: Whether the chat and its messages are saved. What is not saved
                cannot be looked up and does not become context. Must be true unless the response is
                streamed, and for bots with tools that run on the client. By default `True`.
            meta_data: The application's own data about the chat. `chat_retrieve` returns it;
                lists of messages do not.
            extra_params: Facts for the model in special cases, such as the user's location.
                Workflows do not receive them.
            shortcut_command: A shortcut command of the bot. The service forms the question from
                it, as the last of the `additional_messages`.
            parameters: Values for the inputs of the chatflow's start node. Only for bots with a
                single agent that is a chatflow, published to the API or the Chat SDK.
            enable_card: Whether question nodes reply with cards. The API returns the card's
                data; the Card SDK displays it. By default `False`.
            publish_status: Whether to chat with the published version or with the draft. A
                draft need not be published.
            bot_version: Number of the version to chat with; the latest by default. Fails with
                code 4000 if `publish_status` is `unpublished_draft`.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does
                not list it; the official SDKs send it. By default `"1024"`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .chat_create import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "bot_id": bot_id,
                    "user_id": user_id,
                    "conversation_id": conversation_id,
                    "additional_messages": additional_messages,
                    "custom_variables": custom_variables,
                    "auto_save_history": auto_save_history,
                    "meta_data": meta_data,
                    "extra_params": extra_params,
                    "shortcut_command": shortcut_command,
                    "parameters": parameters,
                    "enable_card": enable_card,
                    "publish_status": publish_status,
                    "bot_version": bot_version,
                    "connector_id": connector_id,
                    "stream": True,
                }
            ),
            models.CHAT_EVENTS,
        )

    def retrieve(
        self,
        *,
        conversation_id: str,
        chat_id: str,
    ) -> models.Chat:
        """Look up a chat.

        Return the state of a chat whose history is saved. Call this at most once a second. `code`
        tells whether this call failed, and `data.last_error.code` whether the chat did. The method
        is GET: the official Python and JavaScript SDKs send POST, which the service refuses with
        OAuth tokens (code 4100).

        Token permission: `getChat`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            chat_id: ID of the chat (its `id`).

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .chat_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "chat_id": chat_id,
            },
        )

    def cancel(
        self,
        *,
        chat_id: str,
        conversation_id: str,
    ) -> models.Chat:
        """Cancel a chat.

        End a chat that is `created` or `in_progress`; any other status fails with code 4104. The
        conversation can then run another chat. The question and the answer so far do not become
        context. A stream that is already running continues, and the tokens of the whole answer are
        charged: close the connection to stop it.

        Token permission: `cancelChat`.

        Args:
            chat_id: ID of the chat (its `id`).
            conversation_id: ID of the conversation (the chat's `conversation_id`).

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .chat_cancel import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "chat_id": chat_id,
                "conversation_id": conversation_id,
            },
        )

    def submit_tool_outputs(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
        auto_save_history: bool | None = None,
        connector_id: str | None = None,
    ) -> models.Chat:
        """Submit tool outputs.

        Submit the outputs of the tool calls of a chat whose status is `requires_action`: results of
        tools that run on the client, or answers to the questions of a workflow. The same chat then
        continues, streamed or not, exactly as with `chat_create`. The chat must have been started
        with `auto_save_history` true (otherwise code 5000).

        Token permission: `submitToolChat`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            chat_id: ID of the chat (its `id`).
            tool_outputs: One output for each tool call.
            auto_save_history: Whether what follows is saved. The reference does not list it;
                the official JavaScript SDK knows it.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does
                not list it; the official SDKs send it. By default `"1024"`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .chat_submit_tool_outputs import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "chat_id": chat_id,
                "tool_outputs": tool_outputs,
                "auto_save_history": auto_save_history,
                "connector_id": connector_id,
                "stream": False,
            },
        )

    def submit_tool_outputs_stream(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
        auto_save_history: bool | None = None,
        connector_id: str | None = None,
    ) -> EventStream[models.ChatEvent]:
        """Submit tool outputs, as a stream.

        Submit the outputs of the tool calls of a chat whose status is `requires_action`: results of
        tools that run on the client, or answers to the questions of a workflow. The same chat then
        continues, streamed or not, exactly as with `chat_create`. The chat must have been started
        with `auto_save_history` true (otherwise code 5000).

        Token permission: `submitToolChat`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            chat_id: ID of the chat (its `id`).
            tool_outputs: One output for each tool call.
            auto_save_history: Whether what follows is saved. The reference does not list it;
                the official JavaScript SDK knows it.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does
                not list it; the official SDKs send it. By default `"1024"`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .chat_submit_tool_outputs import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "conversation_id": conversation_id,
                    "chat_id": chat_id,
                    "tool_outputs": tool_outputs,
                    "auto_save_history": auto_save_history,
                    "connector_id": connector_id,
                    "stream": True,
                }
            ),
            models.CHAT_EVENTS,
        )


class AsyncChat(Operations):
    """The operations tagged `chat`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    @resource
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
        additional_messages: Sequence[models.EnterMessage | models.EnterMessageDict] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        auto_save_history: bool | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | models.ExtraParamsDict | None = None,
        shortcut_command: models.ShortcutCommandDetail
        | models.ShortcutCommandDetailDict
        | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> models.Chat:
        """Start a chat.

        Ask a bot a question within a conversation. A conversation runs one chat at a time
        (otherwise code 4016). The bot must be published to the API channel (otherwise code 4015),
        unless `publish_status` is `unpublished_draft`.

        - `stream` false: the response comes at once, usually with status `created` or
          `in_progress`. Poll `chat_retrieve`, at most once a second, until the status is
          `completed`, `failed`, `requires_action` or `canceled`; then read `chat_messages_list`.
          Requires `auto_save_history` true (otherwise code 4007).
        - `stream` true: the response is `text/event-stream`. Each event has a line `event:` with
          its name, a line `data:` with JSON, and a blank line. The order is
          `conversation.chat.created`, `conversation.chat.in_progress`, then messages, then one of
          `conversation.chat.completed`, `conversation.chat.failed` and
          `conversation.chat.requires_action`. Pieces of audio may still follow. `done` ends a
          stream that ends normally; after `conversation.chat.failed` it may be missing. Failures
          that are known before the first event still come as a JSON envelope, often with HTTP 200.

        Token permission: `chat`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            user_id: ID of the user who asks, chosen by the application. Users do not share
                context, databases or other memory. Avoid an ID that a business system uses.
            conversation_id: ID of the conversation that the chat belongs to; its messages are
                the context. Without it, the service creates a new conversation.
            additional_messages: Messages to add to the conversation, at most 100. The last one
                is the question and should come from the user; the others are context. Without them,
                the last message of the conversation is the question. Required if the conversation
                is new or empty.
            custom_variables: Values for the variables of the bot's prompt.
            auto_save_history: Whether the chat and its messages are saved. What is not saved
                cannot be looked up and does not become context. Must be true unless the response is
                streamed, and for bots with tools that run on the client. By default `True`.
            meta_data: The application's own data about the chat. `chat_retrieve` returns it;
                lists of messages do not.
            extra_params: Facts for the model in special cases, such as the user's location.
                Workflows do not receive them.
            shortcut_command: A shortcut command of the bot. The service forms the question from
                it, as the last of the `additional_messages`.
            parameters: Values for the inputs of the chatflow's start node. Only for bots with a
                single agent that is a chatflow, published to the API or the Chat SDK.
            enable_card: Whether question nodes reply with cards. The API returns the card's
                data; the Card SDK displays it. By default `False`.
            publish_status: Whether to chat with the published version or with the draft. A
                draft need not be published.
            bot_version: Number of the version to chat with; the latest by default. Fails with
                code 4000 if `publish_status` is `unpublished_draft`.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does
                not list it; the official SDKs send it. By default `"1024"`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .chat_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "user_id": user_id,
                "conversation_id": conversation_id,
                "additional_messages": additional_messages,
                "custom_variables": custom_variables,
                "auto_save_history": auto_save_history,
                "meta_data": meta_data,
                "extra_params": extra_params,
                "shortcut_command": shortcut_command,
                "parameters": parameters,
                "enable_card": enable_card,
                "publish_status": publish_status,
                "bot_version": bot_version,
                "connector_id": connector_id,
                "stream": False,
            },
        )

    def stream(
        self,
        *,
        bot_id: str,
        user_id: str,
        conversation_id: str | None = None,
        additional_messages: Sequence[models.EnterMessage | models.EnterMessageDict] | None = None,
        custom_variables: Mapping[str, str] | None = None,
        auto_save_history: bool | None = None,
        meta_data: Mapping[str, str] | None = None,
        extra_params: models.ExtraParams | models.ExtraParamsDict | None = None,
        shortcut_command: models.ShortcutCommandDetail
        | models.ShortcutCommandDetailDict
        | None = None,
        parameters: Mapping[str, Any] | None = None,
        enable_card: bool | None = None,
        publish_status: models.PublishStatus | str | None = None,
        bot_version: str | None = None,
        connector_id: str | None = None,
    ) -> AsyncEventStream[models.ChatEvent]:
        """Start a chat, as a stream.

        Ask a bot a question within a conversation. A conversation runs one chat at a time
        (otherwise code 4016). The bot must be published to the API channel (otherwise code 4015),
        unless `publish_status` is `unpublished_draft`.

        - `stream` false: the response comes at once, usually with status `created` or
          `in_progress`. Poll `chat_retrieve`, at most once a second, until the status is
          `completed`, `failed`, `requires_action` or `canceled`; then read `chat_messages_list`.
          Requires `auto_save_history` true (otherwise code 4007).
        - `stream` true: the response is `text/event-stream`. Each event has a line `event:` with
          its name, a line `data:` with JSON, and a blank line. The order is
          `conversation.chat.created`, `conversation.chat.in_progress`, then messages, then one of
          `conversation.chat.completed`, `conversation.chat.failed` and
          `conversation.chat.requires_action`. Pieces of audio may still follow. `done` ends a
          stream that ends normally; after `conversation.chat.failed` it may be missing. Failures
          that are known before the first event still come as a JSON envelope, often with HTTP 200.

        Token permission: `chat`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            user_id: ID of the user who asks, chosen by the application. Users do not share
                context, databases or other memory. Avoid an ID that a business system uses.
            conversation_id: ID of the conversation that the chat belongs to; its messages are
                the context. Without it, the service creates a new conversation.
            additional_messages: Messages to add to the conversation, at most 100. The last one
                is the question and should come from the user; the others are context. Without them,
                the last message of the conversation is the question. Required if the conversation
                is new or empty.
            custom_variables: Values for the variables of the bot's prompt.
            auto_save_history: Whether the chat and its messages are saved. What is not saved
                cannot be looked up and does not become context. Must be true unless the response is
                streamed, and for bots with tools that run on the client. By default `True`.
            meta_data: The application's own data about the chat. `chat_retrieve` returns it;
                lists of messages do not.
            extra_params: Facts for the model in special cases, such as the user's location.
                Workflows do not receive them.
            shortcut_command: A shortcut command of the bot. The service forms the question from
                it, as the last of the `additional_messages`.
            parameters: Values for the inputs of the chatflow's start node. Only for bots with a
                single agent that is a chatflow, published to the API or the Chat SDK.
            enable_card: Whether question nodes reply with cards. The API returns the card's
                data; the Card SDK displays it. By default `False`.
            publish_status: Whether to chat with the published version or with the draft. A
                draft need not be published.
            bot_version: Number of the version to chat with; the latest by default. Fails with
                code 4000 if `publish_status` is `unpublished_draft`.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does
                not list it; the official SDKs send it. By default `"1024"`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .chat_create import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "bot_id": bot_id,
                    "user_id": user_id,
                    "conversation_id": conversation_id,
                    "additional_messages": additional_messages,
                    "custom_variables": custom_variables,
                    "auto_save_history": auto_save_history,
                    "meta_data": meta_data,
                    "extra_params": extra_params,
                    "shortcut_command": shortcut_command,
                    "parameters": parameters,
                    "enable_card": enable_card,
                    "publish_status": publish_status,
                    "bot_version": bot_version,
                    "connector_id": connector_id,
                    "stream": True,
                }
            ),
            models.CHAT_EVENTS,
        )

    async def retrieve(
        self,
        *,
        conversation_id: str,
        chat_id: str,
    ) -> models.Chat:
        """Look up a chat.

        Return the state of a chat whose history is saved. Call this at most once a second. `code`
        tells whether this call failed, and `data.last_error.code` whether the chat did. The method
        is GET: the official Python and JavaScript SDKs send POST, which the service refuses with
        OAuth tokens (code 4100).

        Token permission: `getChat`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            chat_id: ID of the chat (its `id`).

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .chat_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "chat_id": chat_id,
            },
        )

    async def cancel(
        self,
        *,
        chat_id: str,
        conversation_id: str,
    ) -> models.Chat:
        """Cancel a chat.

        End a chat that is `created` or `in_progress`; any other status fails with code 4104. The
        conversation can then run another chat. The question and the answer so far do not become
        context. A stream that is already running continues, and the tokens of the whole answer are
        charged: close the connection to stop it.

        Token permission: `cancelChat`.

        Args:
            chat_id: ID of the chat (its `id`).
            conversation_id: ID of the conversation (the chat's `conversation_id`).

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .chat_cancel import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "chat_id": chat_id,
                "conversation_id": conversation_id,
            },
        )

    async def submit_tool_outputs(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
        auto_save_history: bool | None = None,
        connector_id: str | None = None,
    ) -> models.Chat:
        """Submit tool outputs.

        Submit the outputs of the tool calls of a chat whose status is `requires_action`: results of
        tools that run on the client, or answers to the questions of a workflow. The same chat then
        continues, streamed or not, exactly as with `chat_create`. The chat must have been started
        with `auto_save_history` true (otherwise code 5000).

        Token permission: `submitToolChat`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            chat_id: ID of the chat (its `id`).
            tool_outputs: One output for each tool call.
            auto_save_history: Whether what follows is saved. The reference does not list it;
                the official JavaScript SDK knows it.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does
                not list it; the official SDKs send it. By default `"1024"`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .chat_submit_tool_outputs import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "chat_id": chat_id,
                "tool_outputs": tool_outputs,
                "auto_save_history": auto_save_history,
                "connector_id": connector_id,
                "stream": False,
            },
        )

    def submit_tool_outputs_stream(
        self,
        *,
        conversation_id: str,
        chat_id: str,
        tool_outputs: Sequence[models.ToolOutput | models.ToolOutputDict],
        auto_save_history: bool | None = None,
        connector_id: str | None = None,
    ) -> AsyncEventStream[models.ChatEvent]:
        """Submit tool outputs, as a stream.

        Submit the outputs of the tool calls of a chat whose status is `requires_action`: results of
        tools that run on the client, or answers to the questions of a workflow. The same chat then
        continues, streamed or not, exactly as with `chat_create`. The chat must have been started
        with `auto_save_history` true (otherwise code 5000).

        Token permission: `submitToolChat`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            chat_id: ID of the chat (its `id`).
            tool_outputs: One output for each tool call.
            auto_save_history: Whether what follows is saved. The reference does not list it;
                the official JavaScript SDK knows it.
            connector_id: Channel of the chat: `1024` API or `999` Chat SDK. The reference does
                not list it; the official SDKs send it. By default `"1024"`.

        Returns:
            the stream of events; the request is sent when it is entered or first iterated

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeError: raised while the stream is read: it was refused, failed or cut.
        """
        from .chat_submit_tool_outputs import OPERATION

        return self._client.stream_events(
            OPERATION.request(
                {
                    "conversation_id": conversation_id,
                    "chat_id": chat_id,
                    "tool_outputs": tool_outputs,
                    "auto_save_history": auto_save_history,
                    "connector_id": connector_id,
                    "stream": True,
                }
            ),
            models.CHAT_EVENTS,
        )


def __getattr__(name: str) -> Any:
    """Import what describes an operation's arguments on first use (PEP 562)."""
    module = {
        "ChatCreateArguments": "chat_create",
        "ChatSubmitToolOutputsArguments": "chat_submit_tool_outputs",
    }.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return value
