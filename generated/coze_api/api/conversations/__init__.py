"""The operations tagged `conversations`, as a resource class and as endpoint functions"""

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
    from ..conversations_messages import AsyncConversationsMessages, ConversationsMessages


class Conversations(Operations):
    """The operations tagged `conversations`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def messages(self) -> ConversationsMessages:
        """The operations tagged `conversations messages`."""
        from ..conversations_messages import ConversationsMessages

        return ConversationsMessages(self._client)

    def create(
        self,
        *,
        bot_id: str | None = None,
        name: str | None = None,
        messages: Sequence[models.EnterMessage | models.EnterMessageDict] | None = None,
        connector_id: str | None = None,
        meta_data: Mapping[str, str] | None = None,
        app_id: str | None = None,
        workflow_id: str | None = None,
        conversation_name: str | None = None,
        get_or_create: bool | None = None,
        draft_mode: bool | None = None,
    ) -> models.Conversation:
        """Create a conversation.

        Create a conversation, with messages in it if there are any to begin with. They become the
        context of the chats that follow. Without `bot_id`, the conversation doesn't appear in
        `conversations_list`.

        Token permission: `createConversation`.

        Args:
            bot_id: ID of the bot that the conversation is with: the number after `bot` in the
                URL of its page. `conversations_list` finds the conversation by it.
            name: Name of the conversation, up to 100 characters.
            messages: Messages to begin with, as context of the chats that follow.
            connector_id: Channel of the conversation: `1024` API, `999` Chat SDK, or the ID of
                an organisation's custom channel. By default `"1024"`.
            meta_data: The application's own data about the conversation, returned with it.
            app_id: ID of the app that the conversation is with, instead of a bot. The reference
                does not list it; the official Chat SDK sends it.
            workflow_id: ID of the chatflow of the app that the conversation is with. The
                reference does not list it; the official Chat SDK sends it.
            conversation_name: Name by which chatflows of the app find the conversation. The
                reference does not list it; the official Chat SDK sends it.
            get_or_create: Whether a conversation with this `conversation_name` is returned, if
                there is one, rather than a new one. The reference does not list it; the official
                Chat SDK sends it. By default `False`.
            draft_mode: Whether the conversation is with the draft of the app. The reference
                does not list it; the official Chat SDK sends it. By default `False`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "name": name,
                "messages": messages,
                "connector_id": connector_id,
                "meta_data": meta_data,
                "app_id": app_id,
                "workflow_id": workflow_id,
                "conversation_name": conversation_name,
                "get_or_create": get_or_create,
                "draft_mode": draft_mode,
            },
        )

    def list(
        self,
        *,
        bot_id: str,
        page_num: int = 1,
        page_size: int = 50,
        sort_order: models.ConversationSortOrder | str | None = None,
        connector_id: str | None = None,
    ) -> Page[models.Conversation]:
        """List the conversations with a bot.

        List the conversations that were created with a bot, page by page. Only those of the token's
        own account are listed, and only those of the API and Chat SDK channels.

        Token permission: `listConversation`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            page_num: Number of the page, from 1.
            page_size: Number of conversations on a page, 1 to 50.
            sort_order: Order of the conversations by their time of creation. By default
                `"DESC"`.
            connector_id: Channel whose conversations to list: `1024` API or `999` Chat SDK. By
                default `"1024"`.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "page_num": page_num,
                "page_size": page_size,
                "sort_order": sort_order,
                "connector_id": connector_id,
            },
        )

    def retrieve(
        self,
        *,
        conversation_id: str,
    ) -> models.Conversation:
        """Look up a conversation.

        Return a conversation that the token's own account created.

        Token permission: `retrieveConversation`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
            },
        )

    def update(
        self,
        *,
        conversation_id: str,
        name: str,
    ) -> models.Conversation:
        """Rename a conversation.

        Change the name of a conversation that the token's own account created. A conversation
        without a name is named after the first message that its user sends.

        Token permission: `editConversation`.

        Args:
            conversation_id: ID of the conversation.
            name: New name of the conversation, 1 to 100 characters.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "name": name,
            },
        )

    def delete(
        self,
        *,
        conversation_id: str,
    ) -> EmptyResult:
        """Delete a conversation.

        Delete a conversation that the token's own account created, with all of its messages.

        Token permission: `editConversation`.

        Args:
            conversation_id: ID of the conversation.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
            },
        )

    def clear(
        self,
        *,
        conversation_id: str,
    ) -> models.Section:
        """Clear the context of a conversation.

        Begin a new section of a conversation that the token's own account created. Later chats see
        only the messages of the new section. Earlier messages can still be listed and retrieved.

        Token permission: `editConversation`.

        Args:
            conversation_id: ID of the conversation.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_clear import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
            },
        )


class AsyncConversations(Operations):
    """The operations tagged `conversations`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def messages(self) -> AsyncConversationsMessages:
        """The operations tagged `conversations messages`."""
        from ..conversations_messages import AsyncConversationsMessages

        return AsyncConversationsMessages(self._client)

    async def create(
        self,
        *,
        bot_id: str | None = None,
        name: str | None = None,
        messages: Sequence[models.EnterMessage | models.EnterMessageDict] | None = None,
        connector_id: str | None = None,
        meta_data: Mapping[str, str] | None = None,
        app_id: str | None = None,
        workflow_id: str | None = None,
        conversation_name: str | None = None,
        get_or_create: bool | None = None,
        draft_mode: bool | None = None,
    ) -> models.Conversation:
        """Create a conversation.

        Create a conversation, with messages in it if there are any to begin with. They become the
        context of the chats that follow. Without `bot_id`, the conversation doesn't appear in
        `conversations_list`.

        Token permission: `createConversation`.

        Args:
            bot_id: ID of the bot that the conversation is with: the number after `bot` in the
                URL of its page. `conversations_list` finds the conversation by it.
            name: Name of the conversation, up to 100 characters.
            messages: Messages to begin with, as context of the chats that follow.
            connector_id: Channel of the conversation: `1024` API, `999` Chat SDK, or the ID of
                an organisation's custom channel. By default `"1024"`.
            meta_data: The application's own data about the conversation, returned with it.
            app_id: ID of the app that the conversation is with, instead of a bot. The reference
                does not list it; the official Chat SDK sends it.
            workflow_id: ID of the chatflow of the app that the conversation is with. The
                reference does not list it; the official Chat SDK sends it.
            conversation_name: Name by which chatflows of the app find the conversation. The
                reference does not list it; the official Chat SDK sends it.
            get_or_create: Whether a conversation with this `conversation_name` is returned, if
                there is one, rather than a new one. The reference does not list it; the official
                Chat SDK sends it. By default `False`.
            draft_mode: Whether the conversation is with the draft of the app. The reference
                does not list it; the official Chat SDK sends it. By default `False`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "name": name,
                "messages": messages,
                "connector_id": connector_id,
                "meta_data": meta_data,
                "app_id": app_id,
                "workflow_id": workflow_id,
                "conversation_name": conversation_name,
                "get_or_create": get_or_create,
                "draft_mode": draft_mode,
            },
        )

    def list(
        self,
        *,
        bot_id: str,
        page_num: int = 1,
        page_size: int = 50,
        sort_order: models.ConversationSortOrder | str | None = None,
        connector_id: str | None = None,
    ) -> AsyncPages[models.Conversation]:
        """List the conversations with a bot.

        List the conversations that were created with a bot, page by page. Only those of the token's
        own account are listed, and only those of the API and Chat SDK channels.

        Token permission: `listConversation`.

        Args:
            bot_id: ID of the bot: the number after `bot` in the URL of its page.
            page_num: Number of the page, from 1.
            page_size: Number of conversations on a page, 1 to 50.
            sort_order: Order of the conversations by their time of creation. By default
                `"DESC"`.
            connector_id: Channel whose conversations to list: `1024` API or `999` Chat SDK. By
                default `"1024"`.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "bot_id": bot_id,
                "page_num": page_num,
                "page_size": page_size,
                "sort_order": sort_order,
                "connector_id": connector_id,
            },
        )

    async def retrieve(
        self,
        *,
        conversation_id: str,
    ) -> models.Conversation:
        """Look up a conversation.

        Return a conversation that the token's own account created.

        Token permission: `retrieveConversation`.

        Args:
            conversation_id: ID of the conversation (the chat's `conversation_id`).

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
            },
        )

    async def update(
        self,
        *,
        conversation_id: str,
        name: str,
    ) -> models.Conversation:
        """Rename a conversation.

        Change the name of a conversation that the token's own account created. A conversation
        without a name is named after the first message that its user sends.

        Token permission: `editConversation`.

        Args:
            conversation_id: ID of the conversation.
            name: New name of the conversation, 1 to 100 characters.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "name": name,
            },
        )

    async def delete(
        self,
        *,
        conversation_id: str,
    ) -> EmptyResult:
        """Delete a conversation.

        Delete a conversation that the token's own account created, with all of its messages.

        Token permission: `editConversation`.

        Args:
            conversation_id: ID of the conversation.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
            },
        )

    async def clear(
        self,
        *,
        conversation_id: str,
    ) -> models.Section:
        """Clear the context of a conversation.

        Begin a new section of a conversation that the token's own account created. Later chats see
        only the messages of the new section. Earlier messages can still be listed and retrieved.

        Token permission: `editConversation`.

        Args:
            conversation_id: ID of the conversation.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_clear import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
            },
        )
