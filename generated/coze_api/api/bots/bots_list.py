from typing import Any

import httpx

from ...models.bot_list_response import BotListResponse
from ...models.bot_publish_status_filter import BotPublishStatusFilter
from ...models.error_response import ErrorResponse
from ...types import UNSET, AsyncClient, Response, SyncClient, Unset, is_json, query, status_of


def _get_kwargs(
    *,
    workspace_id: str,
    publish_status: BotPublishStatusFilter | Unset = UNSET,
    connector_id: str | Unset = UNSET,
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/bots",
        "params": query(
            {
                "workspace_id": workspace_id,
                "publish_status": publish_status,
                "connector_id": connector_id,
                "page_num": page_num,
                "page_size": page_size,
            }
        ),
    }
    return kwargs


def _parse_response(*, response: httpx.Response) -> BotListResponse | ErrorResponse:
    if response.status_code == 200:
        response_200 = BotListResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    response_default = ErrorResponse.from_dict(response.json())

    return response_default


def _build_response(*, response: httpx.Response) -> Response[BotListResponse | ErrorResponse]:
    return Response(
        status_code=status_of(response),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(response=response) if is_json(response) else None,
    )


def sync_detailed(
    *,
    client: SyncClient,
    workspace_id: str,
    publish_status: BotPublishStatusFilter | Unset = UNSET,
    connector_id: str | Unset = UNSET,
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> Response[BotListResponse | ErrorResponse]:
    """List the bots of a workspace

    Lists drafts and published bots of a workspace, page by page. On personal plans only workspaces that
    the token's user owns can be listed.

    Token permission: `listBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        workspace_id (str): ID of the workspace: the number after `w` (or `space`) in the
            address of its page. Example: 7362519304827510793.
        publish_status (BotPublishStatusFilter | Unset): Which bots to list, by state of
            publication. Known values; the service may add others.

            - `all`: all of them.
            - `published_online`: published, as published.
            - `published_draft`: published, with changes in the draft.
            - `unpublished_draft`: never published. Example: all.
        connector_id (str | Unset): Channel whose versions to list; counts only with
            `publish_status` `published_online` or `published_draft`. Known channels: `1024`
            API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat customer service,
            `10000120` WeChat service account, `10000121` WeChat subscription account,
            `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
            `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's own
            channel. Default: '1024'. Example: 1024.
        page_num (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of bots on a page. Default: 20. Example: 20.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        publish_status=publish_status,
        connector_id=connector_id,
        page_num=page_num,
        page_size=page_size,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    workspace_id: str,
    publish_status: BotPublishStatusFilter | Unset = UNSET,
    connector_id: str | Unset = UNSET,
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> Response[BotListResponse | ErrorResponse]:
    """List the bots of a workspace

    Lists drafts and published bots of a workspace, page by page. On personal plans only workspaces that
    the token's user owns can be listed.

    Token permission: `listBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        workspace_id (str): ID of the workspace: the number after `w` (or `space`) in the
            address of its page. Example: 7362519304827510793.
        publish_status (BotPublishStatusFilter | Unset): Which bots to list, by state of
            publication. Known values; the service may add others.

            - `all`: all of them.
            - `published_online`: published, as published.
            - `published_draft`: published, with changes in the draft.
            - `unpublished_draft`: never published. Example: all.
        connector_id (str | Unset): Channel whose versions to list; counts only with
            `publish_status` `published_online` or `published_draft`. Known channels: `1024`
            API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat customer service,
            `10000120` WeChat service account, `10000121` WeChat subscription account,
            `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
            `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's own
            channel. Default: '1024'. Example: 1024.
        page_num (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of bots on a page. Default: 20. Example: 20.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        workspace_id=workspace_id,
        publish_status=publish_status,
        connector_id=connector_id,
        page_num=page_num,
        page_size=page_size,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    workspace_id: str,
    publish_status: BotPublishStatusFilter | Unset = UNSET,
    connector_id: str | Unset = UNSET,
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> BotListResponse | ErrorResponse | None:
    """List the bots of a workspace

    Lists drafts and published bots of a workspace, page by page. On personal plans only workspaces that
    the token's user owns can be listed.

    Token permission: `listBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        workspace_id (str): ID of the workspace: the number after `w` (or `space`) in the
            address of its page. Example: 7362519304827510793.
        publish_status (BotPublishStatusFilter | Unset): Which bots to list, by state of
            publication. Known values; the service may add others.

            - `all`: all of them.
            - `published_online`: published, as published.
            - `published_draft`: published, with changes in the draft.
            - `unpublished_draft`: never published. Example: all.
        connector_id (str | Unset): Channel whose versions to list; counts only with
            `publish_status` `published_online` or `published_draft`. Known channels: `1024`
            API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat customer service,
            `10000120` WeChat service account, `10000121` WeChat subscription account,
            `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
            `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's own
            channel. Default: '1024'. Example: 1024.
        page_num (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of bots on a page. Default: 20. Example: 20.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        workspace_id=workspace_id,
        publish_status=publish_status,
        connector_id=connector_id,
        page_num=page_num,
        page_size=page_size,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    workspace_id: str,
    publish_status: BotPublishStatusFilter | Unset = UNSET,
    connector_id: str | Unset = UNSET,
    page_num: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> BotListResponse | ErrorResponse | None:
    """List the bots of a workspace

    Lists drafts and published bots of a workspace, page by page. On personal plans only workspaces that
    the token's user owns can be listed.

    Token permission: `listBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        workspace_id (str): ID of the workspace: the number after `w` (or `space`) in the
            address of its page. Example: 7362519304827510793.
        publish_status (BotPublishStatusFilter | Unset): Which bots to list, by state of
            publication. Known values; the service may add others.

            - `all`: all of them.
            - `published_online`: published, as published.
            - `published_draft`: published, with changes in the draft.
            - `unpublished_draft`: never published. Example: all.
        connector_id (str | Unset): Channel whose versions to list; counts only with
            `publish_status` `published_online` or `published_draft`. Known channels: `1024`
            API, `999` Chat SDK, `10000122` Coze store, `10000113` WeChat customer service,
            `10000120` WeChat service account, `10000121` WeChat subscription account,
            `10000126` Douyin mini program, `10000127` WeChat mini program, `10000011` Feishu,
            `10000128` Feishu base, `10000117` Juejin; or the ID of an organisation's own
            channel. Default: '1024'. Example: 1024.
        page_num (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of bots on a page. Default: 20. Example: 20.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return (
        await asyncio_detailed(
            client=client,
            workspace_id=workspace_id,
            publish_status=publish_status,
            connector_id=connector_id,
            page_num=page_num,
            page_size=page_size,
        )
    ).parsed
