"""Clone a voice.

Make a voice from a recording of a person, or train a voice that was cloned before again, which
replaces it under the same ID. Enterprise plans only; each voice is charged.

- Recording: one person speaking, 10 to 30 seconds, at most 10 MB, with a steady volume and little
  noise.
- Formats: WAV, MP3, OGG, M4A, AAC and PCM (24 kHz, mono).
- A voice can be trained 10 times, the first time included.
- Only members of the workspace can use the voice.

Token permission: `createVoice`.

Args:
    voice_name: Name of the voice, at most 128 bytes of UTF-8. The official JavaScript SDK asks
        for more than 6 characters.
    file: The recording's bytes and name. From 1 byte to 10 MB; lengths here count bytes. The
        reference shows the part in its example only.
    audio_format: Format of the recording. The reference shows it in its example only.
    text: What is said in the recording, at most 1,024 bytes of UTF-8. If the recording is too
        different, the call fails with code 1109.
    language: Language of the recording.
    voice_id: ID of a voice to train again. Without it, a new voice is made.
    preview_text: What the preview of the voice says. Without it, a default text of the service.
    space_id: ID of the workspace that the voice is for: the number after `w` in the URL of its
        page. By default the personal workspace of the token's user.
    description: What the voice is for. The reference does not list it; the official SDKs send
        it.
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

OPERATION: Final[Operation[models.VoiceCloneResult]] = Operation(
    "audio_voices_clone",
    "POST",
    "/v1/audio/voices/clone",
    body=models.VoiceCloneRequest,
    body_type="multipart",
    result=Result(models.VoiceCloneResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.VoiceCloneRequest,
) -> models.VoiceCloneResult:
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
    body: models.VoiceCloneRequest,
) -> models.VoiceCloneResult:
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
    body: models.VoiceCloneRequest,
) -> Response[models.VoiceCloneResult]:
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
    body: models.VoiceCloneRequest,
) -> Response[models.VoiceCloneResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
