from typing import Any

import httpx

from ...models.chat_cancel_request import ChatCancelRequest
from ...models.chat_response import ChatResponse
from ...models.error_response import ErrorResponse
from ...types import AsyncClient, Response, SyncClient, is_json, status_of


def _get_kwargs(
    *,
    body: ChatCancelRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v3/chat/cancel",
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
    body: ChatCancelRequest,
) -> Response[ChatResponse | ErrorResponse]:
    """Cancel a chat

    Ends a chat that is `created` or `in_progress`; any other status fails with code 4104. The question
    and what was answered do not become context. A stream that is under way goes on, and its tokens are
    charged: close the connection to stop it.

    Token permission: `cancelChat`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (ChatCancelRequest): A chat to cancel. Example: {'conversation_id':
            '7412230987654310921', 'chat_id': '7412230991846502438'}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: ChatCancelRequest,
) -> Response[ChatResponse | ErrorResponse]:
    """Cancel a chat

    Ends a chat that is `created` or `in_progress`; any other status fails with code 4104. The question
    and what was answered do not become context. A stream that is under way goes on, and its tokens are
    charged: close the connection to stop it.

    Token permission: `cancelChat`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (ChatCancelRequest): A chat to cancel. Example: {'conversation_id':
            '7412230987654310921', 'chat_id': '7412230991846502438'}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    body: ChatCancelRequest,
) -> ChatResponse | ErrorResponse | None:
    """Cancel a chat

    Ends a chat that is `created` or `in_progress`; any other status fails with code 4104. The question
    and what was answered do not become context. A stream that is under way goes on, and its tokens are
    charged: close the connection to stop it.

    Token permission: `cancelChat`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (ChatCancelRequest): A chat to cancel. Example: {'conversation_id':
            '7412230987654310921', 'chat_id': '7412230991846502438'}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    body: ChatCancelRequest,
) -> ChatResponse | ErrorResponse | None:
    """Cancel a chat

    Ends a chat that is `created` or `in_progress`; any other status fails with code 4104. The question
    and what was answered do not become context. A stream that is under way goes on, and its tokens are
    charged: close the connection to stop it.

    Token permission: `cancelChat`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (ChatCancelRequest): A chat to cancel. Example: {'conversation_id':
            '7412230987654310921', 'chat_id': '7412230991846502438'}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
