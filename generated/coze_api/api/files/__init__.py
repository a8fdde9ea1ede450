"""The operations tagged `files`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import Any

import httpx

from ... import models
from ...types import (
    AsyncClient,
    File,
    FileInput,
    Progress,
    SyncClient,
    check_id,
    check_request,
    log_id,
    no_data,
    read_answer,
)


def _upload_request(
    *,
    file: FileInput,
) -> dict[str, Any]:
    from .files_upload import _get_kwargs

    body = models.FileUploadRequest(
        file=File.of(file, argument="file"),
    )
    check_request(body)
    return _get_kwargs(
        body=body,
    )


def _upload_result(response: httpx.Response) -> models.FileInfo:
    envelope = read_answer(response, models.FileInfoResponse)
    data = envelope.data
    if not isinstance(data, models.FileInfo):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


def _retrieve_request(
    *,
    file_id: str,
) -> dict[str, Any]:
    from .files_retrieve import _get_kwargs

    check_id("file_id", file_id)
    return _get_kwargs(
        file_id=file_id,
    )


def _retrieve_result(response: httpx.Response) -> models.FileInfo:
    envelope = read_answer(response, models.FileInfoResponse)
    data = envelope.data
    if not isinstance(data, models.FileInfo):
        raise no_data(response, envelope)
    data.logid = log_id(response, envelope)
    return data


class Files:
    """The operations tagged `files`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def upload(
        self,
        *,
        file: FileInput,
        progress: Progress | None = None,
    ) -> models.FileInfo:
        """Upload a file.

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
            progress: called as the file is sent, with the number of bytes sent and that of all, or None if unknown
            file: The file's bytes and name, in a part called `file` (the reference writes
                `Data`). From 1 byte to 512 MB; lengths here count bytes.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        with File.of(file, argument="file", progress=progress) as file:
            return _upload_result(
                self._client.get_httpx_client().request(
                    **_upload_request(
                        file=file,
                    )
                )
            )

    def retrieve(
        self,
        *,
        file_id: str,
    ) -> models.FileInfo:
        """Look up a file.

        Returns the name, size and upload time of a file. The content cannot be read back.

        Token permission: `retrieveFile`.

        Args:
            file_id: ID of the file, as the upload returned it.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _retrieve_result(
            self._client.get_httpx_client().request(
                **_retrieve_request(
                    file_id=file_id,
                )
            )
        )


class AsyncFiles:
    """The operations tagged `files`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def upload(
        self,
        *,
        file: FileInput,
        progress: Progress | None = None,
    ) -> models.FileInfo:
        """Upload a file.

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
            progress: called as the file is sent, with the number of bytes sent and that of all, or None if unknown
            file: The file's bytes and name, in a part called `file` (the reference writes
                `Data`). From 1 byte to 512 MB; lengths here count bytes.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        with File.of(file, argument="file", progress=progress) as file:
            return _upload_result(
                await self._client.get_async_httpx_client().request(
                    **_upload_request(
                        file=file,
                    )
                )
            )

    async def retrieve(
        self,
        *,
        file_id: str,
    ) -> models.FileInfo:
        """Look up a file.

        Returns the name, size and upload time of a file. The content cannot be read back.

        Token permission: `retrieveFile`.

        Args:
            file_id: ID of the file, as the upload returned it.

        Returns:
            what the service answers

        Raises:
            ValueError, TypeError: an argument is outside what the document allows; nothing was sent.
            errors.UnexpectedAnswerError: no success with data, and the client below raised nothing better.
        """
        return _retrieve_result(
            await self._client.get_async_httpx_client().request(
                **_retrieve_request(
                    file_id=file_id,
                )
            )
        )
