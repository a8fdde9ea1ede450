from typing import Any

import httpx

from ...models.bot_publish_request import BotPublishRequest
from ...models.bot_publish_response import BotPublishResponse
from ...models.error_response import ErrorResponse
from ...types import AsyncClient, Response, SyncClient, is_json, status_of


def _get_kwargs(
    *,
    body: BotPublishRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/bot/publish",
    }
    kwargs["json"] = body.to_dict()
    return kwargs


def _parse_response(*, response: httpx.Response) -> BotPublishResponse | ErrorResponse:
    if response.status_code == 200:
        response_200 = BotPublishResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    response_default = ErrorResponse.from_dict(response.json())

    return response_default


def _build_response(*, response: httpx.Response) -> Response[BotPublishResponse | ErrorResponse]:
    return Response(
        status_code=status_of(response),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(response=response) if is_json(response) else None,
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: BotPublishRequest,
) -> Response[BotPublishResponse | ErrorResponse]:
    """Publish a bot

    Makes the current draft a version on one or more channels: the API, the Chat SDK, or channels of the
    organisation's own. Chatting with a bot that is not on the API channel fails with code 4015.
    Publishing to an own channel needs the API channel (`1024`) as well.

    Token permission: `publish`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotPublishRequest): A bot and the channels to publish it to. Example:
            {'bot_id': '7395041286730219554', 'connector_ids': ['1024']}.

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
    body: BotPublishRequest,
) -> Response[BotPublishResponse | ErrorResponse]:
    """Publish a bot

    Makes the current draft a version on one or more channels: the API, the Chat SDK, or channels of the
    organisation's own. Chatting with a bot that is not on the API channel fails with code 4015.
    Publishing to an own channel needs the API channel (`1024`) as well.

    Token permission: `publish`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotPublishRequest): A bot and the channels to publish it to. Example:
            {'bot_id': '7395041286730219554', 'connector_ids': ['1024']}.

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
    body: BotPublishRequest,
) -> BotPublishResponse | ErrorResponse | None:
    """Publish a bot

    Makes the current draft a version on one or more channels: the API, the Chat SDK, or channels of the
    organisation's own. Chatting with a bot that is not on the API channel fails with code 4015.
    Publishing to an own channel needs the API channel (`1024`) as well.

    Token permission: `publish`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotPublishRequest): A bot and the channels to publish it to. Example:
            {'bot_id': '7395041286730219554', 'connector_ids': ['1024']}.

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
    body: BotPublishRequest,
) -> BotPublishResponse | ErrorResponse | None:
    """Publish a bot

    Makes the current draft a version on one or more channels: the API, the Chat SDK, or channels of the
    organisation's own. Chatting with a bot that is not on the API channel fails with code 4015.
    Publishing to an own channel needs the API channel (`1024`) as well.

    Token permission: `publish`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (BotPublishRequest): A bot and the channels to publish it to. Example:
            {'bot_id': '7395041286730219554', 'connector_ids': ['1024']}.

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
