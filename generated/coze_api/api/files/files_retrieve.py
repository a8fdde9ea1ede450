from typing import Any

import httpx

from ...models.error_response import ErrorResponse
from ...models.file_info_response import FileInfoResponse
from ...types import AsyncClient, Response, SyncClient, is_json, query, status_of


def _get_kwargs(
    *,
    file_id: str,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/files/retrieve",
        "params": query(
            {
                "file_id": file_id,
            }
        ),
    }
    return kwargs


def _parse_response(*, response: httpx.Response) -> ErrorResponse | FileInfoResponse:
    if response.status_code == 200:
        response_200 = FileInfoResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    response_default = ErrorResponse.from_dict(response.json())

    return response_default


def _build_response(*, response: httpx.Response) -> Response[ErrorResponse | FileInfoResponse]:
    return Response(
        status_code=status_of(response),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(response=response) if is_json(response) else None,
    )


def sync_detailed(
    *,
    client: SyncClient,
    file_id: str,
) -> Response[ErrorResponse | FileInfoResponse]:
    """Look up a file

    Returns the name, size and upload time of a file. The content cannot be read back.

    Token permission: `retrieveFile`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        file_id (str): ID of the file, as the upload returned it. Example:
            7401926385027461120.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        file_id=file_id,
    )
    response = client.get_httpx_client().request(**kwargs)
    return _build_response(response=response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    file_id: str,
) -> Response[ErrorResponse | FileInfoResponse]:
    """Look up a file

    Returns the name, size and upload time of a file. The content cannot be read back.

    Token permission: `retrieveFile`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        file_id (str): ID of the file, as the upload returned it. Example:
            7401926385027461120.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the answer with its status, headers and content, and its parsed body, None where that is no JSON
    """
    kwargs = _get_kwargs(
        file_id=file_id,
    )
    response = await client.get_async_httpx_client().request(**kwargs)
    return _build_response(response=response)


def sync(
    *,
    client: SyncClient,
    file_id: str,
) -> ErrorResponse | FileInfoResponse | None:
    """Look up a file

    Returns the name, size and upload time of a file. The content cannot be read back.

    Token permission: `retrieveFile`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        file_id (str): ID of the file, as the upload returned it. Example:
            7401926385027461120.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return sync_detailed(
        client=client,
        file_id=file_id,
    ).parsed


async def asyncio(
    *,
    client: AsyncClient,
    file_id: str,
) -> ErrorResponse | FileInfoResponse | None:
    """Look up a file

    Returns the name, size and upload time of a file. The content cannot be read back.

    Token permission: `retrieveFile`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        file_id (str): ID of the file, as the upload returned it. Example:
            7401926385027461120.

    Raises:
        errors.UnexpectedStatus: the status isn't in the document and `raise_on_unexpected_status` is set.
        httpx.TimeoutException: the request took longer than the client's timeout.

    Returns:
        the parsed body of the answer, None where that is no JSON
    """
    return (
        await asyncio_detailed(
            client=client,
            file_id=file_id,
        )
    ).parsed
