from typing import Any

import httpx

from ...models.bot_version_list_response import BotVersionListResponse
from ...models.error_response import ErrorResponse
from ...models.publish_status import PublishStatus
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
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    publish_status: PublishStatus | Unset = UNSET,
    connector_id: str | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/bots/{bot_id}/versions".format(
            bot_id=path_segment("bot_id", bot_id),
        ),
        "params": query(
            {
                "page_num": page_num,
                "page_size": page_size,
                "publish_status": publish_status,
                "connector_id": connector_id,
            }
        ),
    }
    return kwargs


def _parse_response(*, response: httpx.Response) -> BotVersionListResponse | ErrorResponse:
    if response.status_code == 200:
        response_200 = BotVersionListResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    response_default = ErrorResponse.from_dict(response.json())

    return response_default


def _build_response(
    *, response: httpx.Response
) -> Response[BotVersionListResponse | ErrorResponse]:
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
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    publish_status: PublishStatus | Unset = UNSET,
    connector_id: str | Unset = UNSET,
) -> Response[BotVersionListResponse | ErrorResponse]:
    """List the versions of a bot

    Lists the versions of a bot with author and time, page by page, of one channel or of all. On personal
    plans only bots in workspaces that the token's user owns can be listed.

    Token permission: `Bot.listVersion`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        page_num (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of versions on a page, 1 to 30. Default: 10.
            Example: 10.
        publish_status (PublishStatus | Unset): Whether a version or the draft of a bot is
            meant. Known values; the service may add others.

            - `published_online`: a published version.
            - `unpublished_draft`: the draft. Example: published_online.
        connector_id (str | Unset): Channel whose versions to list; counts only with
            `publish_status` `published_online`. Without it, the versions of all channels. Known
            channels: `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat
            customer service, `10000120` WeChat service account, `10000121` WeChat subscription
            account, `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011`
            Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's
            own channel. Example: 1024.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        bot_id=bot_id,
        page_num=page_num,
        page_size=page_size,
        publish_status=publish_status,
        connector_id=connector_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    bot_id: str,
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    publish_status: PublishStatus | Unset = UNSET,
    connector_id: str | Unset = UNSET,
) -> Response[BotVersionListResponse | ErrorResponse]:
    """List the versions of a bot

    Lists the versions of a bot with author and time, page by page, of one channel or of all. On personal
    plans only bots in workspaces that the token's user owns can be listed.

    Token permission: `Bot.listVersion`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        page_num (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of versions on a page, 1 to 30. Default: 10.
            Example: 10.
        publish_status (PublishStatus | Unset): Whether a version or the draft of a bot is
            meant. Known values; the service may add others.

            - `published_online`: a published version.
            - `unpublished_draft`: the draft. Example: published_online.
        connector_id (str | Unset): Channel whose versions to list; counts only with
            `publish_status` `published_online`. Without it, the versions of all channels. Known
            channels: `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat
            customer service, `10000120` WeChat service account, `10000121` WeChat subscription
            account, `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011`
            Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's
            own channel. Example: 1024.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        bot_id=bot_id,
        page_num=page_num,
        page_size=page_size,
        publish_status=publish_status,
        connector_id=connector_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    bot_id: str,
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    publish_status: PublishStatus | Unset = UNSET,
    connector_id: str | Unset = UNSET,
) -> BotVersionListResponse | ErrorResponse | None:
    """List the versions of a bot

    Lists the versions of a bot with author and time, page by page, of one channel or of all. On personal
    plans only bots in workspaces that the token's user owns can be listed.

    Token permission: `Bot.listVersion`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        page_num (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of versions on a page, 1 to 30. Default: 10.
            Example: 10.
        publish_status (PublishStatus | Unset): Whether a version or the draft of a bot is
            meant. Known values; the service may add others.

            - `published_online`: a published version.
            - `unpublished_draft`: the draft. Example: published_online.
        connector_id (str | Unset): Channel whose versions to list; counts only with
            `publish_status` `published_online`. Without it, the versions of all channels. Known
            channels: `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat
            customer service, `10000120` WeChat service account, `10000121` WeChat subscription
            account, `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011`
            Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's
            own channel. Example: 1024.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        bot_id=bot_id,
        page_num=page_num,
        page_size=page_size,
        publish_status=publish_status,
        connector_id=connector_id,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    bot_id: str,
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    publish_status: PublishStatus | Unset = UNSET,
    connector_id: str | Unset = UNSET,
) -> BotVersionListResponse | ErrorResponse | None:
    """List the versions of a bot

    Lists the versions of a bot with author and time, page by page, of one channel or of all. On personal
    plans only bots in workspaces that the token's user owns can be listed.

    Token permission: `Bot.listVersion`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        bot_id (str): ID of the bot: the number after `bot` in the address of its page.
            Example: 7395041286730219554.
        page_num (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of versions on a page, 1 to 30. Default: 10.
            Example: 10.
        publish_status (PublishStatus | Unset): Whether a version or the draft of a bot is
            meant. Known values; the service may add others.

            - `published_online`: a published version.
            - `unpublished_draft`: the draft. Example: published_online.
        connector_id (str | Unset): Channel whose versions to list; counts only with
            `publish_status` `published_online`. Without it, the versions of all channels. Known
            channels: `1024` API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat
            customer service, `10000120` WeChat service account, `10000121` WeChat subscription
            account, `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011`
            Feishu, `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's
            own channel. Example: 1024.

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
            page_num=page_num,
            page_size=page_size,
            publish_status=publish_status,
            connector_id=connector_id,
        )
    ).parsed
