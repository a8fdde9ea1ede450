from typing import Any

import httpx

from ...models.error_response import ErrorResponse
from ...models.published_bot_list_response import PublishedBotListResponse
from ...types import UNSET, AsyncClient, Response, SyncClient, Unset, is_json, query, status_of


def _get_kwargs(
    *,
    space_id: str,
    page_index: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/space/published_bots_list",
        "params": query(
            {
                "space_id": space_id,
                "page_index": page_index,
                "page_size": page_size,
            }
        ),
    }
    return kwargs


def _parse_response(*, response: httpx.Response) -> ErrorResponse | PublishedBotListResponse:
    if response.status_code == 200:
        response_200 = PublishedBotListResponse.from_dict(response.json())

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
) -> Response[ErrorResponse | PublishedBotListResponse]:
    return Response(
        status_code=status_of(response),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(response=response) if is_json(response) else None,
    )


def sync_detailed(
    *,
    client: SyncClient,
    space_id: str,
    page_index: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> Response[ErrorResponse | PublishedBotListResponse]:
    """List the published bots of a workspace (older)

    Lists the bots of a workspace that are published to the API channel, the latest first, page by page.
    The service is about to retire it: use `bots_list`.

    Token permission: `getPublishedBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        space_id (str): ID of the workspace: the number after `space` (or `w`) in the
            address of its page. Example: 7362519304827510793.
        page_index (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of bots on a page. Default: 20. Example: 20.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        space_id=space_id,
        page_index=page_index,
        page_size=page_size,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    space_id: str,
    page_index: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> Response[ErrorResponse | PublishedBotListResponse]:
    """List the published bots of a workspace (older)

    Lists the bots of a workspace that are published to the API channel, the latest first, page by page.
    The service is about to retire it: use `bots_list`.

    Token permission: `getPublishedBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        space_id (str): ID of the workspace: the number after `space` (or `w`) in the
            address of its page. Example: 7362519304827510793.
        page_index (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of bots on a page. Default: 20. Example: 20.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        space_id=space_id,
        page_index=page_index,
        page_size=page_size,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    space_id: str,
    page_index: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> ErrorResponse | PublishedBotListResponse | None:
    """List the published bots of a workspace (older)

    Lists the bots of a workspace that are published to the API channel, the latest first, page by page.
    The service is about to retire it: use `bots_list`.

    Token permission: `getPublishedBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        space_id (str): ID of the workspace: the number after `space` (or `w`) in the
            address of its page. Example: 7362519304827510793.
        page_index (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
        page_size (int | Unset): Number of bots on a page. Default: 20. Example: 20.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        space_id=space_id,
        page_index=page_index,
        page_size=page_size,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    space_id: str,
    page_index: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
) -> ErrorResponse | PublishedBotListResponse | None:
    """List the published bots of a workspace (older)

    Lists the bots of a workspace that are published to the API channel, the latest first, page by page.
    The service is about to retire it: use `bots_list`.

    Token permission: `getPublishedBot`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        space_id (str): ID of the workspace: the number after `space` (or `w`) in the
            address of its page. Example: 7362519304827510793.
        page_index (int | Unset): Number of the page, from 1. Default: 1. Example: 1.
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
            space_id=space_id,
            page_index=page_index,
            page_size=page_size,
        )
    ).parsed
