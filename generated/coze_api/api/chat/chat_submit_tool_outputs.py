from typing import Any, TypeAlias

import httpx

from ... import models
from ...models.chat_response import ChatResponse
from ...models.error_response import ErrorResponse
from ...models.submit_tool_outputs_request import SubmitToolOutputsRequest
from ...types import (
    AsyncClient,
    EventTable,
    Response,
    SyncClient,
    UnknownEvent,
    is_json,
    query,
    status_of,
)

ChatSubmitToolOutputsEvent: TypeAlias = (
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

CHAT_SUBMIT_TOOL_OUTPUTS_EVENTS: EventTable[ChatSubmitToolOutputsEvent] = EventTable(
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
    body: SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v3/chat/submit_tool_outputs",
        "params": query(
            {
                "conversation_id": conversation_id,
                "chat_id": chat_id,
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
    body: SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> Response[ChatResponse | ErrorResponse]:
    """Submit the outputs of tools

    Answers the tool calls of a chat whose status is `requires_action`, and lets the same chat go on,
    streamed or not, exactly as `chat_create` does. The chat must have been started with
    `auto_save_history` true (else code 5000).

    Token permission: `submitToolChat`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        conversation_id (str): ID of the conversation, as the chat's `conversation_id` says.
            Example: 7412230987654310921.
        chat_id (str): ID of the chat, as the chat's `id` says. Example:
            7412230991846502438.
        body (SubmitToolOutputsRequest): The outputs that a chat waits for. Example:
            {'tool_outputs': [{'tool_call_id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc',
            'output': '{"temperature":21}'}]}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        conversation_id=conversation_id,
        chat_id=chat_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> Response[ChatResponse | ErrorResponse]:
    """Submit the outputs of tools

    Answers the tool calls of a chat whose status is `requires_action`, and lets the same chat go on,
    streamed or not, exactly as `chat_create` does. The chat must have been started with
    `auto_save_history` true (else code 5000).

    Token permission: `submitToolChat`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        conversation_id (str): ID of the conversation, as the chat's `conversation_id` says.
            Example: 7412230987654310921.
        chat_id (str): ID of the chat, as the chat's `id` says. Example:
            7412230991846502438.
        body (SubmitToolOutputsRequest): The outputs that a chat waits for. Example:
            {'tool_outputs': [{'tool_call_id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc',
            'output': '{"temperature":21}'}]}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        conversation_id=conversation_id,
        chat_id=chat_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    body: SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> ChatResponse | ErrorResponse | None:
    """Submit the outputs of tools

    Answers the tool calls of a chat whose status is `requires_action`, and lets the same chat go on,
    streamed or not, exactly as `chat_create` does. The chat must have been started with
    `auto_save_history` true (else code 5000).

    Token permission: `submitToolChat`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        conversation_id (str): ID of the conversation, as the chat's `conversation_id` says.
            Example: 7412230987654310921.
        chat_id (str): ID of the chat, as the chat's `id` says. Example:
            7412230991846502438.
        body (SubmitToolOutputsRequest): The outputs that a chat waits for. Example:
            {'tool_outputs': [{'tool_call_id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc',
            'output': '{"temperature":21}'}]}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        conversation_id=conversation_id,
        chat_id=chat_id,
        body=body,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    body: SubmitToolOutputsRequest,
    conversation_id: str,
    chat_id: str,
) -> ChatResponse | ErrorResponse | None:
    """Submit the outputs of tools

    Answers the tool calls of a chat whose status is `requires_action`, and lets the same chat go on,
    streamed or not, exactly as `chat_create` does. The chat must have been started with
    `auto_save_history` true (else code 5000).

    Token permission: `submitToolChat`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        conversation_id (str): ID of the conversation, as the chat's `conversation_id` says.
            Example: 7412230987654310921.
        chat_id (str): ID of the chat, as the chat's `id` says. Example:
            7412230991846502438.
        body (SubmitToolOutputsRequest): The outputs that a chat waits for. Example:
            {'tool_outputs': [{'tool_call_id': 'BUJJF0dAQ0NAEBVeQkVKEV5HFURFXhFCEhFeFxdHShc',
            'output': '{"temperature":21}'}]}.

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
            chat_id=chat_id,
            body=body,
        )
    ).parsed
