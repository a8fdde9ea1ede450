"""Turn speech into text.

Return what is said in an audio file. Each call is charged.

- Size: at most 10 MB. Duration: less than 30 minutes. Any sampling rate and bit rate.
- Known formats: OPUS, OGG, MP3, WAV, M4A, MP4, PCM, RAW, SPX, AAC and AMR with large models; OGG,
  MP3, WAV, MP4 and M4A with small ones.

Token permission: `createTranscription`.

Args:
    file: The audio file's bytes and name, in a part called `file` (the reference calls it
        `body`). From 1 byte to 10 MB; lengths here count bytes.
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

OPERATION: Final[Operation[models.Transcription]] = Operation(
    "audio_transcriptions_create",
    "POST",
    "/v1/audio/transcriptions",
    body=models.TranscriptionCreateRequest,
    body_type="multipart",
    result=Result(models.TranscriptionResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.TranscriptionCreateRequest,
) -> models.Transcription:
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
    body: models.TranscriptionCreateRequest,
) -> models.Transcription:
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
    body: models.TranscriptionCreateRequest,
) -> Response[models.Transcription]:
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
    body: models.TranscriptionCreateRequest,
) -> Response[models.Transcription]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
