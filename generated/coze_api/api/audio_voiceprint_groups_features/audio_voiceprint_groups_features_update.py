"""Change a voiceprint.

Change the name or the description of a voiceprint, or replace its recording, which only its creator
can do. What is left out stays as it is. The limits of recordings are those of
`audio_voiceprint_groups_features_create`.

Token permission: `updateVoiceprintFeature`.

Args:
    group_id: ID of the group of voiceprints.
    feature_id: ID of the voiceprint.
    file: The new recording's bytes and name. From 1 byte to 4 MB; lengths here count bytes.
    name: New name of the voiceprint.
    desc: New description of the voiceprint.
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
from coze_core.responses import EmptyResult, Response, Result

from ... import models

OPERATION: Final[Operation[EmptyResult]] = Operation(
    "audio_voiceprint_groups_features_update",
    "PUT",
    "/v1/audio/voiceprint_groups/{group_id}/features/{feature_id}",
    parameters=(
        Parameter("group_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("feature_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.VoiceprintFeatureUpdateRequest,
    body_type="multipart",
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.VoiceprintFeatureUpdateRequest,
    group_id: str,
    feature_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
            "feature_id": feature_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.VoiceprintFeatureUpdateRequest,
    group_id: str,
    feature_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
            "feature_id": feature_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.VoiceprintFeatureUpdateRequest,
    group_id: str,
    feature_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
            "feature_id": feature_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.VoiceprintFeatureUpdateRequest,
    group_id: str,
    feature_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
            "feature_id": feature_id,
        },
    )
