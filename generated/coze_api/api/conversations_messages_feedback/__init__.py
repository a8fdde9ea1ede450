"""The operations tagged `conversations messages feedback`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class ConversationsMessagesFeedback(Operations):
    """The operations tagged `conversations messages feedback`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        conversation_id: str,
        message_id: str,
        feedback_type: models.MessageFeedbackType | str,
        reason_types: Sequence[str] | None = None,
        comment: str | None = None,
    ) -> EmptyResult:
        """Rate an answer.

        Say what a user thinks of an answer. Only text answers of chats can be rated, those of
        workflow chats among them, if they came since 2025-07-11, and only in conversations that the
        token's own account created. A second rating replaces the first.

        Token permission: `feedback`.

        Args:
            conversation_id: ID of the conversation.
            message_id: ID of the answer, which must belong to the conversation.
            feedback_type: Whether the user likes the answer.
            reason_types: Reasons, in words of the application's own, up to 10.
            comment: The user's comment, up to 250 characters.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_feedback_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
                "feedback_type": feedback_type,
                "reason_types": reason_types,
                "comment": comment,
            },
        )

    def delete(
        self,
        *,
        conversation_id: str,
        message_id: str,
    ) -> EmptyResult:
        """Withdraw the rating of an answer.

        Delete what a user thinks of an answer, in a conversation that the token's own account
        created.

        Token permission: `feedback`.

        Args:
            conversation_id: ID of the conversation.
            message_id: ID of the answer, which must belong to the conversation.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_feedback_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
            },
        )


class AsyncConversationsMessagesFeedback(Operations):
    """The operations tagged `conversations messages feedback`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        conversation_id: str,
        message_id: str,
        feedback_type: models.MessageFeedbackType | str,
        reason_types: Sequence[str] | None = None,
        comment: str | None = None,
    ) -> EmptyResult:
        """Rate an answer.

        Say what a user thinks of an answer. Only text answers of chats can be rated, those of
        workflow chats among them, if they came since 2025-07-11, and only in conversations that the
        token's own account created. A second rating replaces the first.

        Token permission: `feedback`.

        Args:
            conversation_id: ID of the conversation.
            message_id: ID of the answer, which must belong to the conversation.
            feedback_type: Whether the user likes the answer.
            reason_types: Reasons, in words of the application's own, up to 10.
            comment: The user's comment, up to 250 characters.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_feedback_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
                "feedback_type": feedback_type,
                "reason_types": reason_types,
                "comment": comment,
            },
        )

    async def delete(
        self,
        *,
        conversation_id: str,
        message_id: str,
    ) -> EmptyResult:
        """Withdraw the rating of an answer.

        Delete what a user thinks of an answer, in a conversation that the token's own account
        created.

        Token permission: `feedback`.

        Args:
            conversation_id: ID of the conversation.
            message_id: ID of the answer, which must belong to the conversation.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .conversations_messages_feedback_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "conversation_id": conversation_id,
                "message_id": message_id,
            },
        )
