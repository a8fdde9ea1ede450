"""Create a voiceprint.

Make a voiceprint from a recording of a person. A group has room for 10.

- Recording: one person speaking naturally, within half a metre of the microphone and with little
  noise, at most 4 MB.
- Formats: WAV, and PCM at 16 kHz, mono, 16 bits.

Token permission: `createVoiceprintFeature`.

Args:
    group_id: ID of the group of voiceprints.
    file: The recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes.
    name: Name of the voiceprint.
    desc: Description of the voiceprint.
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

OPERATION: Final[Operation[models.VoiceprintFeatureCreateResult]] = Operation(
    "audio_voiceprint_groups_features_create",
    "POST",
    "/v1/audio/voiceprint_groups/{group_id}/features",
    parameters=(
        Parameter("group_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.VoiceprintFeatureCreateRequest,
    body_type="multipart",
    result=Result(models.VoiceprintFeatureCreateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.VoiceprintFeatureCreateRequest,
    group_id: str,
) -> models.VoiceprintFeatureCreateResult:
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
    body: models.VoiceprintFeatureCreateRequest,
    group_id: str,
) -> models.VoiceprintFeatureCreateResult:
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
    body: models.VoiceprintFeatureCreateRequest,
    group_id: str,
) -> Response[models.VoiceprintFeatureCreateResult]:
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
    body: models.VoiceprintFeatureCreateRequest,
    group_id: str,
) -> Response[models.VoiceprintFeatureCreateResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
        },
    )
