"""The operations tagged `chat messages`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import Any

import httpx

from ... import models
from ...types import (
    AsyncClient,
    ResultList,
    SyncClient,
    check_id,
    log_id,
    no_data,
    read_answer,
)


def _list_request(
    *,
    conversation_id: str,
    chat_id: str,
) -> dict[str, Any]:
    from .chat_messages_list import _get_kwargs

    check_id("conversation_id", conversation_id)
    check_id("chat_id", chat_id)
    return _get_kwargs(
        conversation_id=conversation_id,
        chat_id=chat_id,
    )


def _list_result(response: httpx.Response) -> ResultList[models.Message]:
    envelope = read_answer(response, models.MessageListResponse)
    if not isinstance(envelope.data, list):
        raise no_data(response, envelope)
    result = ResultList(envelope.data)
    result.logid = log_id(response, envelope)
    return result


class ChatMessages:
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

        Returns all messages of one chat but the question: answers, tool calls and their results,
        suggestions. Ask once `chat_retrieve` says that the chat has ended, before that the list may be
        incomplete. Works only for chats whose history is saved.

        Token permissions: `chat` and `listMessage`.

        Args:
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.
            chat_id: ID of the chat, as the chat's `id` says.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _list_result(
            self._client.get_httpx_client().request(
                **_list_request(
                    conversation_id=conversation_id,
                    chat_id=chat_id,
                )
            )
        )


class AsyncChatMessages:
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

        Returns all messages of one chat but the question: answers, tool calls and their results,
        suggestions. Ask once `chat_retrieve` says that the chat has ended, before that the list may be
        incomplete. Works only for chats whose history is saved.

        Token permissions: `chat` and `listMessage`.

        Args:
            conversation_id: ID of the conversation, as the chat's `conversation_id` says.
            chat_id: ID of the chat, as the chat's `id` says.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _list_result(
            await self._client.get_async_httpx_client().request(
                **_list_request(
                    conversation_id=conversation_id,
                    chat_id=chat_id,
                )
            )
        )
