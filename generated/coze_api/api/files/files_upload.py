"""Upload a file.

Store one file and return its ID, for use in messages or as the avatar of a bot.

- Size: 1 byte to 512 MB. What a bot can use also depends on its model.
- Lifetime: 3 months, or forever once the file is an avatar.
- Rate limit: 10 requests per second (personal plans), 20 (enterprise plans).
- Only the account that uploaded a file can use it, and nobody can download it.
- Known formats: documents (DOC, DOCX, XLS, XLSX, PPT, PPTX, PDF, NUMBERS, CSV), source text (CPP,
  PY, JAVA, C), images (JPG, JPG2, PNG, GIF, WEBP, HEIC, HEIF, BMP, PCD, TIFF), audio (WAV, MP3,
  FLAC, M4A, AAC, OGG, WMA, MIDI), video (MP4, AVI, MOV, 3GP, 3GPP, FLV, WEBM, WMV, RMVB, M4V, MKV)
  and archives (RAR, ZIP, 7Z, GZ, GZIP, BZ2). TXT is not among the formats that the reference lists.

Token permission: `uploadFile`.

Args:
    file: The file's bytes and name, in a part called `file` (the reference calls it `Data`).
        From 1 byte to 512 MB; lengths here count bytes.
    progress: called as the file is sent, with the number of bytes sent and that of all, or None
        if unknown

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.FileInfo]] = Operation(
    "files_upload",
    "POST",
    "/v1/files/upload",
    body=models.FileUploadRequest,
    body_type="multipart",
    result=Result(models.FileInfoResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.FileUploadRequest,
) -> models.FileInfo:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.FileUploadRequest,
) -> models.FileInfo:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.FileUploadRequest,
) -> Response[models.FileInfo]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.FileUploadRequest,
) -> Response[models.FileInfo]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
