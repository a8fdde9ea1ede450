from typing import Any, TypeAlias

import httpx

from ... import models
from ...models.chat_create_request import ChatCreateRequest
from ...models.chat_response import ChatResponse
from ...models.error_response import ErrorResponse
from ...types import (
    UNSET,
    AsyncClient,
    EventTable,
    Response,
    SyncClient,
    UnknownEvent,
    Unset,
    is_json,
    query,
    status_of,
)

ChatCreateEvent: TypeAlias = (
    models.ConversationChatCreatedEvent
    | models.ConversationChatInProgressEvent
    | models.ConversationChatCompletedEvent
    | models.ConversationChatFailedEvent
    | models.ConversationChatRequiresActionEvent
    | models.ConversationMessageDeltaEvent
    | models.ConversationMessageCompletedEvent
    | models.ConversationAudioDeltaEvent
    | models.StreamErrorEvent
    | models.StreamDoneEvent
    | UnknownEvent
)
"""An event of this operation's event stream."""

CHAT_CREATE_EVENTS: EventTable[ChatCreateEvent] = EventTable(
    {
        models.ConversationChatCreatedEvent.NAME: models.ConversationChatCreatedEvent,
        models.ConversationChatInProgressEvent.NAME: models.ConversationChatInProgressEvent,
        models.ConversationChatCompletedEvent.NAME: models.ConversationChatCompletedEvent,
        models.ConversationChatFailedEvent.NAME: models.ConversationChatFailedEvent,
        models.ConversationChatRequiresActionEvent.NAME: models.ConversationChatRequiresActionEvent,
        models.ConversationMessageDeltaEvent.NAME: models.ConversationMessageDeltaEvent,
        models.ConversationMessageCompletedEvent.NAME: models.ConversationMessageCompletedEvent,
        models.ConversationAudioDeltaEvent.NAME: models.ConversationAudioDeltaEvent,
        models.StreamErrorEvent.NAME: models.StreamErrorEvent,
        models.StreamDoneEvent.NAME: models.StreamDoneEvent,
    }
)


def _get_kwargs(
    *,
    body: ChatCreateRequest,
    conversation_id: str | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v3/chat",
        "params": query(
            {
                "conversation_id": conversation_id,
            }
        ),
    }
    kwargs["json"] = body.to_dict()
    return kwargs


def _parse_response(*, response: httpx.Response) -> ChatResponse | ErrorResponse:
    if response.status_code == 200:
        response_200 = ChatResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    response_default = ErrorResponse.from_dict(response.json())

    return response_default


def _build_response(*, response: httpx.Response) -> Response[ChatResponse | ErrorResponse]:
    return Response(
        status_code=status_of(response),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(response=response) if is_json(response) else None,
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: ChatCreateRequest,
    conversation_id: str | Unset = UNSET,
) -> Response[ChatResponse | ErrorResponse]:
    """Start a chat

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
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        conversation_id (str | Unset): ID of the conversation that the chat belongs to; its
            messages are the context. Without it, the service opens a new conversation. Example:
            7412230987654310921.
        body (ChatCreateRequest): A chat to start. Example: {'bot_id':
            '7395041286730219554', 'user_id': 'user-42', 'stream': True, 'additional_messages':
            [{'role': 'user', 'type': 'question', 'content': 'What can you do?', 'content_type':
            'text'}]}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        conversation_id=conversation_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: ChatCreateRequest,
    conversation_id: str | Unset = UNSET,
) -> Response[ChatResponse | ErrorResponse]:
    """Start a chat

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
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        conversation_id (str | Unset): ID of the conversation that the chat belongs to; its
            messages are the context. Without it, the service opens a new conversation. Example:
            7412230987654310921.
        body (ChatCreateRequest): A chat to start. Example: {'bot_id':
            '7395041286730219554', 'user_id': 'user-42', 'stream': True, 'additional_messages':
            [{'role': 'user', 'type': 'question', 'content': 'What can you do?', 'content_type':
            'text'}]}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        conversation_id=conversation_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    body: ChatCreateRequest,
    conversation_id: str | Unset = UNSET,
) -> ChatResponse | ErrorResponse | None:
    """Start a chat

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
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        conversation_id (str | Unset): ID of the conversation that the chat belongs to; its
            messages are the context. Without it, the service opens a new conversation. Example:
            7412230987654310921.
        body (ChatCreateRequest): A chat to start. Example: {'bot_id':
            '7395041286730219554', 'user_id': 'user-42', 'stream': True, 'additional_messages':
            [{'role': 'user', 'type': 'question', 'content': 'What can you do?', 'content_type':
            'text'}]}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        conversation_id=conversation_id,
        body=body,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    body: ChatCreateRequest,
    conversation_id: str | Unset = UNSET,
) -> ChatResponse | ErrorResponse | None:
    """Start a chat

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
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        conversation_id (str | Unset): ID of the conversation that the chat belongs to; its
            messages are the context. Without it, the service opens a new conversation. Example:
            7412230987654310921.
        body (ChatCreateRequest): A chat to start. Example: {'bot_id':
            '7395041286730219554', 'user_id': 'user-42', 'stream': True, 'additional_messages':
            [{'role': 'user', 'type': 'question', 'content': 'What can you do?', 'content_type':
            'text'}]}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return (
        await asyncio_detailed(
            client=client,
            conversation_id=conversation_id,
            body=body,
        )
    ).parsed
