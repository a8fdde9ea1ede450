from typing import Any

import httpx

from ...models.bot_collaboration_mode_request import BotCollaborationModeRequest
from ...models.empty_response import EmptyResponse
from ...models.error_response import ErrorResponse
from ...types import AsyncClient, Response, SyncClient, is_json, path_segment, status_of


def _get_kwargs(
    *,
    bot_id: str,
    body: BotCollaborationModeRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/bots/{bot_id}/collaboration_mode".format(
            bot_id=path_segment("bot_id", bot_id),
        ),
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
    bot_id: str,
    body: BotCollaborationModeRequest,
) -> Response[EmptyResponse | ErrorResponse]:
    """Turn collaboration on or off

    Lets several people work on a bot, or one alone. Needs an enterprise plan. Remove all collaborators
    before going back to one. With personal tokens only the bot's owner may switch; OAuth apps of the
    channel kind are not supported.

    Token permission: `Bot.switchDevelopMode`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        body (BotCollaborationModeRequest): A mode of working on a bot. Example:
            {'collaboration_mode': 'collaboration'}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        bot_id=bot_id,
        body=body,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    bot_id: str,
    body: BotCollaborationModeRequest,
) -> Response[EmptyResponse | ErrorResponse]:
    """Turn collaboration on or off

    Lets several people work on a bot, or one alone. Needs an enterprise plan. Remove all collaborators
    before going back to one. With personal tokens only the bot's owner may switch; OAuth apps of the
    channel kind are not supported.

    Token permission: `Bot.switchDevelopMode`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        body (BotCollaborationModeRequest): A mode of working on a bot. Example:
            {'collaboration_mode': 'collaboration'}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        bot_id=bot_id,
        body=body,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    bot_id: str,
    body: BotCollaborationModeRequest,
) -> EmptyResponse | ErrorResponse | None:
    """Turn collaboration on or off

    Lets several people work on a bot, or one alone. Needs an enterprise plan. Remove all collaborators
    before going back to one. With personal tokens only the bot's owner may switch; OAuth apps of the
    channel kind are not supported.

    Token permission: `Bot.switchDevelopMode`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        body (BotCollaborationModeRequest): A mode of working on a bot. Example:
            {'collaboration_mode': 'collaboration'}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        bot_id=bot_id,
        body=body,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    bot_id: str,
    body: BotCollaborationModeRequest,
) -> EmptyResponse | ErrorResponse | None:
    """Turn collaboration on or off

    Lets several people work on a bot, or one alone. Needs an enterprise plan. Remove all collaborators
    before going back to one. With personal tokens only the bot's owner may switch; OAuth apps of the
    channel kind are not supported.

    Token permission: `Bot.switchDevelopMode`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        body (BotCollaborationModeRequest): A mode of working on a bot. Example:
            {'collaboration_mode': 'collaboration'}.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return (
        await asyncio_detailed(
            client=client,
            bot_id=bot_id,
            body=body,
        )
    ).parsed
