from typing import Any

import httpx

from ...models.error_response import ErrorResponse
from ...models.file_info_response import FileInfoResponse
from ...models.file_upload_request import FileUploadRequest
from ...types import AsyncClient, Response, SyncClient, is_json, status_of


def _get_kwargs(
    *,
    body: FileUploadRequest,
) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/files/upload",
    }
    kwargs["files"] = body.to_multipart()
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
    body: FileUploadRequest,
) -> Response[ErrorResponse | FileInfoResponse]:
    """Upload a file

    Stores one file and returns its ID, to be used in messages or as the avatar of a bot.

    - Size: 1 byte to 512 MB. What a bot can use depends on its model as well.
    - Lifetime: 3 months, or for ever once the file is an avatar.
    - Rate limit: 10 requests a second (personal plans), 20 (enterprise plans).
    - Only the account that uploaded a file can use it, and nobody can download it.
    - Known formats: documents (DOC, DOCX, XLS, XLSX, PPT, PPTX, PDF, NUMBERS, CSV), source text (CPP,
      PY, JAVA, C), images (JPG, JPG2, PNG, GIF, WEBP, HEIC, HEIF, BMP, PCD, TIFF), audio (WAV, MP3,
      FLAC, M4A, AAC, OGG, WMA, MIDI), video (MP4, AVI, MOV, 3GP, 3GPP, FLV, WEBM, WMV, RMVB, M4V, MKV)
      and archives (RAR, ZIP, 7Z, GZ, GZIP, BZ2).

    Token permission: `uploadFile`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (FileUploadRequest): The multipart form of an upload. Example: {'file': 'We are
            open from Tuesday to Sunday, 10:00 to 18:00.'}.

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
    body: FileUploadRequest,
) -> Response[ErrorResponse | FileInfoResponse]:
    """Upload a file

    Stores one file and returns its ID, to be used in messages or as the avatar of a bot.

    - Size: 1 byte to 512 MB. What a bot can use depends on its model as well.
    - Lifetime: 3 months, or for ever once the file is an avatar.
    - Rate limit: 10 requests a second (personal plans), 20 (enterprise plans).
    - Only the account that uploaded a file can use it, and nobody can download it.
    - Known formats: documents (DOC, DOCX, XLS, XLSX, PPT, PPTX, PDF, NUMBERS, CSV), source text (CPP,
      PY, JAVA, C), images (JPG, JPG2, PNG, GIF, WEBP, HEIC, HEIF, BMP, PCD, TIFF), audio (WAV, MP3,
      FLAC, M4A, AAC, OGG, WMA, MIDI), video (MP4, AVI, MOV, 3GP, 3GPP, FLV, WEBM, WMV, RMVB, M4V, MKV)
      and archives (RAR, ZIP, 7Z, GZ, GZIP, BZ2).

    Token permission: `uploadFile`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (FileUploadRequest): The multipart form of an upload. Example: {'file': 'We are
            open from Tuesday to Sunday, 10:00 to 18:00.'}.

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
    body: FileUploadRequest,
) -> ErrorResponse | FileInfoResponse | None:
    """Upload a file

    Stores one file and returns its ID, to be used in messages or as the avatar of a bot.

    - Size: 1 byte to 512 MB. What a bot can use depends on its model as well.
    - Lifetime: 3 months, or for ever once the file is an avatar.
    - Rate limit: 10 requests a second (personal plans), 20 (enterprise plans).
    - Only the account that uploaded a file can use it, and nobody can download it.
    - Known formats: documents (DOC, DOCX, XLS, XLSX, PPT, PPTX, PDF, NUMBERS, CSV), source text (CPP,
      PY, JAVA, C), images (JPG, JPG2, PNG, GIF, WEBP, HEIC, HEIF, BMP, PCD, TIFF), audio (WAV, MP3,
      FLAC, M4A, AAC, OGG, WMA, MIDI), video (MP4, AVI, MOV, 3GP, 3GPP, FLV, WEBM, WMV, RMVB, M4V, MKV)
      and archives (RAR, ZIP, 7Z, GZ, GZIP, BZ2).

    Token permission: `uploadFile`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (FileUploadRequest): The multipart form of an upload. Example: {'file': 'We are
            open from Tuesday to Sunday, 10:00 to 18:00.'}.

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
    body: FileUploadRequest,
) -> ErrorResponse | FileInfoResponse | None:
    """Upload a file

    Stores one file and returns its ID, to be used in messages or as the avatar of a bot.

    - Size: 1 byte to 512 MB. What a bot can use depends on its model as well.
    - Lifetime: 3 months, or for ever once the file is an avatar.
    - Rate limit: 10 requests a second (personal plans), 20 (enterprise plans).
    - Only the account that uploaded a file can use it, and nobody can download it.
    - Known formats: documents (DOC, DOCX, XLS, XLSX, PPT, PPTX, PDF, NUMBERS, CSV), source text (CPP,
      PY, JAVA, C), images (JPG, JPG2, PNG, GIF, WEBP, HEIC, HEIF, BMP, PCD, TIFF), audio (WAV, MP3,
      FLAC, M4A, AAC, OGG, WMA, MIDI), video (MP4, AVI, MOV, 3GP, 3GPP, FLV, WEBM, WMV, RMVB, M4V, MKV)
      and archives (RAR, ZIP, 7Z, GZ, GZIP, BZ2).

    Token permission: `uploadFile`.

    Args:
        client: an `AuthenticatedClient`, or any client with the same `get_httpx_client`.
        body (FileUploadRequest): The multipart form of an upload. Example: {'file': 'We are
            open from Tuesday to Sunday, 10:00 to 18:00.'}.

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
