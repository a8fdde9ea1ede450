"""Identify a speaker.

Compare a recording with the voiceprints of a group, and return how well each fits. Each call is
charged.

- Recording: one person speaking, with little noise, at most 4 MB.
- Formats: WAV, and PCM at 16 kHz, mono, 16 bits.

Token permission: `identifyInVoiceprintGroup`.

Args:
    group_id: ID of the group of voiceprints.
    file: The recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes.
    top_k: How many of the voiceprints that fit best to return; all by default.
    sample_rate: Sampling rate of the recording in Hz, needed for PCM; 16000 by default.
    channel: Number of the recording's channels, needed for PCM; 1 by default.
    progress: called as the file is sent, with the number of bytes sent and that of all, or None
        if unknown

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.SpeakerIdentifyResult]] = Operation(
    "audio_voiceprint_groups_speaker_identify",
    "POST",
    "/v1/audio/voiceprint_groups/{group_id}/speaker_identify",
    parameters=(
        Parameter("group_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.SpeakerIdentifyRequest,
    body_type="multipart",
    result=Result(models.SpeakerIdentifyResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.SpeakerIdentifyRequest,
    group_id: str,
) -> models.SpeakerIdentifyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.SpeakerIdentifyRequest,
    group_id: str,
) -> models.SpeakerIdentifyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.SpeakerIdentifyRequest,
    group_id: str,
) -> Response[models.SpeakerIdentifyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.SpeakerIdentifyRequest,
    group_id: str,
) -> Response[models.SpeakerIdentifyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
        },
    )
