"""Create a group of voiceprints.

Create an empty group, for each device for example. Speakers are identified among the voiceprints of
one group. There may be 1,000 groups by default.

Token permission: `createVoiceprintGroup`.

Args:
    name: Name of the group, at most 20 characters.
    desc: What the group is for, at most 500 characters.
    coze_account_id: ID of the account to create the group for. The reference does not list it;
        the official JavaScript SDK sends it.

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

OPERATION: Final[Operation[models.VoiceprintGroupCreateResult]] = Operation(
    "audio_voiceprint_groups_create",
    "POST",
    "/v1/audio/voiceprint_groups",
    body=models.VoiceprintGroupCreateRequest,
    result=Result(models.VoiceprintGroupCreateResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.VoiceprintGroupCreateRequest,
) -> models.VoiceprintGroupCreateResult:
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
    body: models.VoiceprintGroupCreateRequest,
) -> models.VoiceprintGroupCreateResult:
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
    body: models.VoiceprintGroupCreateRequest,
) -> Response[models.VoiceprintGroupCreateResult]:
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
    body: models.VoiceprintGroupCreateRequest,
) -> Response[models.VoiceprintGroupCreateResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
