from typing import Any

import httpx

from ...models.bot_response import BotResponse
from ...models.error_response import ErrorResponse
from ...types import (
    UNSET,
    AsyncClient,
    Response,
    SyncClient,
    Unset,
    is_json,
    path_segment,
    query,
    status_of,
)


def _get_kwargs(
    *,
    bot_id: str,
    is_published: bool | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/bots/{bot_id}".format(
            bot_id=path_segment("bot_id", bot_id),
        ),
        "params": query(
            {
                "is_published": is_published,
            }
        ),
    }
    return kwargs


def _parse_response(*, response: httpx.Response) -> BotResponse | ErrorResponse:
    if response.status_code == 200:
        response_200 = BotResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    response_default = ErrorResponse.from_dict(response.json())

    return response_default


def _build_response(*, response: httpx.Response) -> Response[BotResponse | ErrorResponse]:
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
    is_published: bool | Unset = UNSET,
) -> Response[BotResponse | ErrorResponse]:
    """Read a bot's configuration

    Returns the configuration of a bot, either of its published version or of its draft.

    Token permission: `getMetadata`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        is_published (bool | Unset): Which configuration to return: `true` for the published
            version, `false` for the draft. Default: True. Example: False.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        bot_id=bot_id,
        is_published=is_published,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    bot_id: str,
    is_published: bool | Unset = UNSET,
) -> Response[BotResponse | ErrorResponse]:
    """Read a bot's configuration

    Returns the configuration of a bot, either of its published version or of its draft.

    Token permission: `getMetadata`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        is_published (bool | Unset): Which configuration to return: `true` for the published
            version, `false` for the draft. Default: True. Example: False.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        bot_id=bot_id,
        is_published=is_published,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    bot_id: str,
    is_published: bool | Unset = UNSET,
) -> BotResponse | ErrorResponse | None:
    """Read a bot's configuration

    Returns the configuration of a bot, either of its published version or of its draft.

    Token permission: `getMetadata`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        is_published (bool | Unset): Which configuration to return: `true` for the published
            version, `false` for the draft. Default: True. Example: False.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        bot_id=bot_id,
        is_published=is_published,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    bot_id: str,
    is_published: bool | Unset = UNSET,
) -> BotResponse | ErrorResponse | None:
    """Read a bot's configuration

    Returns the configuration of a bot, either of its published version or of its draft.

    Token permission: `getMetadata`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        is_published (bool | Unset): Which configuration to return: `true` for the published
            version, `false` for the draft. Default: True. Example: False.

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
            is_published=is_published,
        )
    ).parsed
