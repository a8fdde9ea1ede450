"""List the voiceprints of a group.

List the voiceprints of a group, page by page.

Token permission: `listVoiceprintFeature`.

Args:
    group_id: ID of the group of voiceprints.
    page_num: Number of the page, from 1.
    page_size: Number of voiceprints on a page, 1 to 200.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend_detailed, send_detailed
from coze_core.pages import AsyncPage, Page, PageData, PageResult, Paging
from coze_core.responses import Response

from ... import models

OPERATION: Final[Operation[PageData[models.VoiceprintFeature]]] = Operation(
    "audio_voiceprint_groups_features_list",
    "GET",
    "/v1/audio/voiceprint_groups/{group_id}/features",
    parameters=(
        Parameter("group_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=200)], required=True
        ),
    ),
    result=PageResult(
        models.VoiceprintFeatureListResponse,
        Paging(items="data.items", number="page_num", size="page_size", total="data.total"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    group_id: str,
    page_num: int = 1,
    page_size: int = 10,
) -> Page[models.VoiceprintFeature]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "group_id": group_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    group_id: str,
    page_num: int = 1,
    page_size: int = 10,
) -> AsyncPage[models.VoiceprintFeature]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "group_id": group_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    group_id: str,
    page_num: int = 1,
    page_size: int = 10,
) -> Response[PageData[models.VoiceprintFeature]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "group_id": group_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    group_id: str,
    page_num: int = 1,
    page_size: int = 10,
) -> Response[PageData[models.VoiceprintFeature]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "group_id": group_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )
