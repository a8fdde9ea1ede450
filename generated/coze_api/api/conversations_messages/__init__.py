"""The operations tagged `conversations messages`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource

from ... import models

if TYPE_CHECKING:
    from ..conversations_messages_feedback import (
        AsyncConversationsMessagesFeedback,
        ConversationsMessagesFeedback,
    )


class ConversationsMessages(Operations):
    """The operations tagged `conversations messages`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def feedback(self) -> ConversationsMessagesFeedback:
        """The operations tagged `conversations messages feedback`."""
        from ..conversations_messages_feedback import ConversationsMessagesFeedback

        return ConversationsMessagesFeedback(self._client)

    def create(
        self,
        *,
        conversation_id: str,
        role: models.MessageRole | str,
        content: str,
        content_type: models.MessageContentType | str,
        meta_data: Mapping[str, str] | None = None,
    ) -> models.Message:
        """Add a message to a conversation.

        Add a message to the latest section of a conversation, as context of the chats that follow.
        It does not make a bot answer. Messages are kept for 180 days.

        Token permission: `createMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            role: Who the message is from.
            content: The text or, with `content_type` `object_string`, JSON text.
            content_type: Kind of content, `text` or `object_string`. `card` and `audio` occur
                only in responses.
            meta_data: The application's own data about the message, returned with it.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "role": role,
                "content": content,
                "content_type": content_type,
                "meta_data": meta_data,
            },
        )

    def list(
        self,
        *,
        conversation_id: str,
        order: models.MessageOrder | str | None = None,
        chat_id: str | None = None,
        before_id: str | None = None,
        after_id: str | None = None,
        limit: int = 50,
        include_middle_message: bool | None = None,
        bot_id: str | None = None,
    ) -> Page[models.Message]:
        """List the messages of a conversation.

        List the messages of a conversation, page by page: what was added to it, what users asked,
        and what bots answered. Intermediate messages, such as tool calls, their results and
        suggestions, are left out; `chat_messages_list` has them. Messages of earlier sections are
        listed too.

        Token permissions: `chat` and `listMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            order: Order of the messages by their time of creation.
            chat_id: ID of a chat, to list only its messages.
            before_id: ID of a message, to list only messages that come before it in the order
                of the list; `0` for no such bound. The `first_id` of a page leads to the page
                before it.
            after_id: ID of a message, to list only messages that come after it in the order of
                the list; `0` for no such bound. The `last_id` of a page leads to the page after it.
            limit: Number of messages on a page, 1 to 50.
            include_middle_message: Whether intermediate messages, such as tool calls and their
                results, are listed too. By default `False`.
            bot_id: ID of a bot, to list only its messages. The reference does not list it; the
                official Go SDK sends it.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "order": order,
                "chat_id": chat_id,
                "before_id": before_id,
                "after_id": after_id,
                "limit": limit,
                "include_middle_message": include_middle_message,
                "bot_id": bot_id,
            },
        )

    def retrieve(
        self,
        *,
        conversation_id: str,
        message_id: str,
    ) -> models.Message:
        """Look up a message.

        Return a message of a conversation.

        Token permission: `retrieveMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            message_id: ID of the message, which must belong to the conversation.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
            },
        )

    def update(
        self,
        *,
        conversation_id: str,
        message_id: str,
        content: str | None = None,
        content_type: models.MessageContentType | str | None = None,
        meta_data: Mapping[str, str] | None = None,
    ) -> models.Message:
        """Change a message.

        Change the content of a message, its `meta_data`, or both: at least one of them must be
        given. Fields that are left out stay as they are. The response has the message in `message`,
        beside `code`.

        Token permission: `modifyMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            message_id: ID of the message, which must belong to the conversation.
            content: The new text or, with `content_type` `object_string`, JSON text. Needs
                `content_type`.
            content_type: Kind of content, `text` or `object_string`. `card` and `audio` occur
                only in responses.
            meta_data: The application's own data about the message, in place of what there was.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
                "content": content,
                "content_type": content_type,
                "meta_data": meta_data,
            },
        )

    def delete(
        self,
        *,
        conversation_id: str,
        message_id: str,
    ) -> models.Message:
        """Delete a message.

        Delete a question or an answer from a conversation, and return it. An answer takes the
        intermediate messages of its chat along, such as tool calls; they can't be deleted by
        themselves.

        Token permission: `deleteMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            message_id: ID of the message, which must belong to the conversation.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
            },
        )


class AsyncConversationsMessages(Operations):
    """The operations tagged `conversations messages`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def feedback(self) -> AsyncConversationsMessagesFeedback:
        """The operations tagged `conversations messages feedback`."""
        from ..conversations_messages_feedback import AsyncConversationsMessagesFeedback

        return AsyncConversationsMessagesFeedback(self._client)

    async def create(
        self,
        *,
        conversation_id: str,
        role: models.MessageRole | str,
        content: str,
        content_type: models.MessageContentType | str,
        meta_data: Mapping[str, str] | None = None,
    ) -> models.Message:
        """Add a message to a conversation.

        Add a message to the latest section of a conversation, as context of the chats that follow.
        It does not make a bot answer. Messages are kept for 180 days.

        Token permission: `createMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            role: Who the message is from.
            content: The text or, with `content_type` `object_string`, JSON text.
            content_type: Kind of content, `text` or `object_string`. `card` and `audio` occur
                only in responses.
            meta_data: The application's own data about the message, returned with it.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "role": role,
                "content": content,
                "content_type": content_type,
                "meta_data": meta_data,
            },
        )

    def list(
        self,
        *,
        conversation_id: str,
        order: models.MessageOrder | str | None = None,
        chat_id: str | None = None,
        before_id: str | None = None,
        after_id: str | None = None,
        limit: int = 50,
        include_middle_message: bool | None = None,
        bot_id: str | None = None,
    ) -> AsyncPages[models.Message]:
        """List the messages of a conversation.

        List the messages of a conversation, page by page: what was added to it, what users asked,
        and what bots answered. Intermediate messages, such as tool calls, their results and
        suggestions, are left out; `chat_messages_list` has them. Messages of earlier sections are
        listed too.

        Token permissions: `chat` and `listMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            order: Order of the messages by their time of creation.
            chat_id: ID of a chat, to list only its messages.
            before_id: ID of a message, to list only messages that come before it in the order
                of the list; `0` for no such bound. The `first_id` of a page leads to the page
                before it.
            after_id: ID of a message, to list only messages that come after it in the order of
                the list; `0` for no such bound. The `last_id` of a page leads to the page after it.
            limit: Number of messages on a page, 1 to 50.
            include_middle_message: Whether intermediate messages, such as tool calls and their
                results, are listed too. By default `False`.
            bot_id: ID of a bot, to list only its messages. The reference does not list it; the
                official Go SDK sends it.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "order": order,
                "chat_id": chat_id,
                "before_id": before_id,
                "after_id": after_id,
                "limit": limit,
                "include_middle_message": include_middle_message,
                "bot_id": bot_id,
            },
        )

    async def retrieve(
        self,
        *,
        conversation_id: str,
        message_id: str,
    ) -> models.Message:
        """Look up a message.

        Return a message of a conversation.

        Token permission: `retrieveMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            message_id: ID of the message, which must belong to the conversation.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
            },
        )

    async def update(
        self,
        *,
        conversation_id: str,
        message_id: str,
        content: str | None = None,
        content_type: models.MessageContentType | str | None = None,
        meta_data: Mapping[str, str] | None = None,
    ) -> models.Message:
        """Change a message.

        Change the content of a message, its `meta_data`, or both: at least one of them must be
        given. Fields that are left out stay as they are. The response has the message in `message`,
        beside `code`.

        Token permission: `modifyMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            message_id: ID of the message, which must belong to the conversation.
            content: The new text or, with `content_type` `object_string`, JSON text. Needs
                `content_type`.
            content_type: Kind of content, `text` or `object_string`. `card` and `audio` occur
                only in responses.
            meta_data: The application's own data about the message, in place of what there was.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
                "content": content,
                "content_type": content_type,
                "meta_data": meta_data,
            },
        )

    async def delete(
        self,
        *,
        conversation_id: str,
        message_id: str,
    ) -> models.Message:
        """Delete a message.

        Delete a question or an answer from a conversation, and return it. An answer takes the
        intermediate messages of its chat along, such as tool calls; they can't be deleted by
        themselves.

        Token permission: `deleteMessage`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).
            message_id: ID of the message, which must belong to the conversation.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
            },
        )
