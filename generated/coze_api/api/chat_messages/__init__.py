"""The operations tagged `chat messages`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import ResultList

from ... import models


class ChatMessages(Operations):
    """The operations tagged `chat messages`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        conversation_id: str,
        chat_id: str,
    ) -> ResultList[models.Message]:
        """List the messages of a chat.

        Return all messages of one chat except the question: answers, tool calls and their results,
        and suggestions. Call this after `chat_retrieve` says that the chat has ended; before that,
        the list may be incomplete. It works only for chats whose history is saved.

        Token permissions: `chat` and `listMessage`.

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
        from .chat_messages_list import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "chat_id": chat_id,
            },
        )


class AsyncChatMessages(Operations):
    """The operations tagged `chat messages`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        conversation_id: str,
        chat_id: str,
    ) -> ResultList[models.Message]:
        """List the messages of a chat.

        Return all messages of one chat except the question: answers, tool calls and their results,
        and suggestions. Call this after `chat_retrieve` says that the chat has ended; before that,
        the list may be incomplete. It works only for chats whose history is saved.

        Token permissions: `chat` and `listMessage`.

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
        from .chat_messages_list import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "chat_id": chat_id,
            },
        )
