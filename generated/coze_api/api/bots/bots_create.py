from typing import Any

import httpx

from ...models.bot_create_request import BotCreateRequest
from ...models.bot_create_response import BotCreateResponse
from ...models.error_response import ErrorResponse
from ...types import AsyncClient, Response, SyncClient, is_json, status_of


def _get_kwargs(
    *,
    body: BotCreateRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/bot/create",
    }
    kwargs["json"] = body.to_dict()
    return kwargs


def _parse_response(*, response: httpx.Response) -> BotCreateResponse | ErrorResponse:
    if response.status_code == 200:
        response_200 = BotCreateResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    response_default = ErrorResponse.from_dict(response.json())

    return response_default


def _build_response(*, response: httpx.Response) -> Response[BotCreateResponse | ErrorResponse]:
    return Response(
        status_code=status_of(response),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(response=response) if is_json(response) else None,
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: BotCreateRequest,
) -> Response[BotCreateResponse | ErrorResponse]:
    """Create a bot

    Makes a new bot as an unpublished draft in a workspace. Publish it to the API channel before
    chatting with it.

    Token permission: `createBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotCreateRequest): A bot to create. Example: {'space_id':
            '7362519304827510793', 'name': 'Dish of the day', 'description': 'Teaches one home-
            style dish a day, step by step.', 'prompt_info': {'prompt': 'You are a patient cook
            who teaches beginners one dish a day.'}}.

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
    body: BotCreateRequest,
) -> Response[BotCreateResponse | ErrorResponse]:
    """Create a bot

    Makes a new bot as an unpublished draft in a workspace. Publish it to the API channel before
    chatting with it.

    Token permission: `createBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotCreateRequest): A bot to create. Example: {'space_id':
            '7362519304827510793', 'name': 'Dish of the day', 'description': 'Teaches one home-
            style dish a day, step by step.', 'prompt_info': {'prompt': 'You are a patient cook
            who teaches beginners one dish a day.'}}.

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
    body: BotCreateRequest,
) -> BotCreateResponse | ErrorResponse | None:
    """Create a bot

    Makes a new bot as an unpublished draft in a workspace. Publish it to the API channel before
    chatting with it.

    Token permission: `createBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotCreateRequest): A bot to create. Example: {'space_id':
            '7362519304827510793', 'name': 'Dish of the day', 'description': 'Teaches one home-
            style dish a day, step by step.', 'prompt_info': {'prompt': 'You are a patient cook
            who teaches beginners one dish a day.'}}.

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
    body: BotCreateRequest,
) -> BotCreateResponse | ErrorResponse | None:
    """Create a bot

    Makes a new bot as an unpublished draft in a workspace. Publish it to the API channel before
    chatting with it.

    Token permission: `createBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotCreateRequest): A bot to create. Example: {'space_id':
            '7362519304827510793', 'name': 'Dish of the day', 'description': 'Teaches one home-
            style dish a day, step by step.', 'prompt_info': {'prompt': 'You are a patient cook
            who teaches beginners one dish a day.'}}.

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
