"""Change a group of voiceprints.

Change the name or the description of a group. What is left out stays as it is.

Token permission: `updateVoiceprintGroup`.

Args:
    group_id: ID of the group of voiceprints.
    name: New name of the group, at most 20 characters.
    desc: New description of the group, at most 500 characters.

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
    "audio_voiceprint_groups_update",
    "PUT",
    "/v1/audio/voiceprint_groups/{group_id}",
    parameters=(
        Parameter("group_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.VoiceprintGroupUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.VoiceprintGroupUpdateRequest,
    group_id: str,
) -> EmptyResult:
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
    body: models.VoiceprintGroupUpdateRequest,
    group_id: str,
) -> EmptyResult:
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
    body: models.VoiceprintGroupUpdateRequest,
    group_id: str,
) -> Response[EmptyResult]:
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
    body: models.VoiceprintGroupUpdateRequest,
    group_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "group_id": group_id,
        },
    )
