from typing import Any

import httpx

from ...models.bot_update_request import BotUpdateRequest
from ...models.empty_response import EmptyResponse
from ...models.error_response import ErrorResponse
from ...types import AsyncClient, Response, SyncClient, is_json, status_of


def _get_kwargs(
    *,
    body: BotUpdateRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/bot/update",
    }
    kwargs["json"] = body.to_dict()
    return kwargs


def _parse_response(*, response: httpx.Response) -> EmptyResponse | ErrorResponse:
    if response.status_code == 200:
        response_200 = EmptyResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    response_default = ErrorResponse.from_dict(response.json())

    return response_default


def _build_response(*, response: httpx.Response) -> Response[EmptyResponse | ErrorResponse]:
    return Response(
        status_code=status_of(response),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(response=response) if is_json(response) else None,
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: BotUpdateRequest,
) -> Response[EmptyResponse | ErrorResponse]:
    """Update a bot

    Changes the draft of a bot. Fields that are left out keep their values; publish again for the change
    to take effect. Knowledge of the Volcano Engine cannot be bound, only that of Coze.

    Token permission: `edit`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotUpdateRequest): Changes to the draft of a bot. What is left out stays as it
            is. Example: {'bot_id': '7395041286730219554', 'icon_file_id':
            '7401926385027461120'}.

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
    body: BotUpdateRequest,
) -> Response[EmptyResponse | ErrorResponse]:
    """Update a bot

    Changes the draft of a bot. Fields that are left out keep their values; publish again for the change
    to take effect. Knowledge of the Volcano Engine cannot be bound, only that of Coze.

    Token permission: `edit`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotUpdateRequest): Changes to the draft of a bot. What is left out stays as it
            is. Example: {'bot_id': '7395041286730219554', 'icon_file_id':
            '7401926385027461120'}.

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
    body: BotUpdateRequest,
) -> EmptyResponse | ErrorResponse | None:
    """Update a bot

    Changes the draft of a bot. Fields that are left out keep their values; publish again for the change
    to take effect. Knowledge of the Volcano Engine cannot be bound, only that of Coze.

    Token permission: `edit`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotUpdateRequest): Changes to the draft of a bot. What is left out stays as it
            is. Example: {'bot_id': '7395041286730219554', 'icon_file_id':
            '7401926385027461120'}.

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
    body: BotUpdateRequest,
) -> EmptyResponse | ErrorResponse | None:
    """Update a bot

    Changes the draft of a bot. Fields that are left out keep their values; publish again for the change
    to take effect. Knowledge of the Volcano Engine cannot be bound, only that of Coze.

    Token permission: `edit`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotUpdateRequest): Changes to the draft of a bot. What is left out stays as it
            is. Example: {'bot_id': '7395041286730219554', 'icon_file_id':
            '7401926385027461120'}.

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
