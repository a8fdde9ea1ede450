"""List groups of voiceprints.

List the groups of the team or the enterprise, page by page, or those that the token's user created.

Token permission: `listVoiceprintGroup`.

Args:
    page_num: Number of the page, from 1.
    page_size: Number of groups on a page, 1 to 200.
    name: Beginning of the name of the groups to list.
    user_id: Coze user ID of the creator, which can only be the token's user. Without it, the
        groups of all creators are listed.
    group_id: ID of the one group to list.
    coze_account_id: ID of the account whose groups to list. The reference does not list it; the
        official JavaScript SDK sends it.

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

OPERATION: Final[Operation[PageData[models.VoiceprintGroup]]] = Operation(
    "audio_voiceprint_groups_list",
    "GET",
    "/v1/audio/voiceprint_groups",
    parameters=(
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=200)], required=True
        ),
        Parameter("name", "query", str),
        Parameter("user_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("group_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("coze_account_id", "query", Annotated[str, Limits(identifier=True)]),
    ),
    result=PageResult(
        models.VoiceprintGroupListResponse,
        Paging(items="data.items", number="page_num", size="page_size", total="data.total"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    page_num: int = 1,
    page_size: int = 10,
    name: str | None = None,
    user_id: str | None = None,
    group_id: str | None = None,
    coze_account_id: str | None = None,
) -> Page[models.VoiceprintGroup]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "page_num": page_num,
            "page_size": page_size,
            "name": name,
            "user_id": user_id,
            "group_id": group_id,
            "coze_account_id": coze_account_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    page_num: int = 1,
    page_size: int = 10,
    name: str | None = None,
    user_id: str | None = None,
    group_id: str | None = None,
    coze_account_id: str | None = None,
) -> AsyncPage[models.VoiceprintGroup]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "page_num": page_num,
            "page_size": page_size,
            "name": name,
            "user_id": user_id,
            "group_id": group_id,
            "coze_account_id": coze_account_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    page_num: int = 1,
    page_size: int = 10,
    name: str | None = None,
    user_id: str | None = None,
    group_id: str | None = None,
    coze_account_id: str | None = None,
) -> Response[PageData[models.VoiceprintGroup]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "page_num": page_num,
            "page_size": page_size,
            "name": name,
            "user_id": user_id,
            "group_id": group_id,
            "coze_account_id": coze_account_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page_num: int = 1,
    page_size: int = 10,
    name: str | None = None,
    user_id: str | None = None,
    group_id: str | None = None,
    coze_account_id: str | None = None,
) -> Response[PageData[models.VoiceprintGroup]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "page_num": page_num,
            "page_size": page_size,
            "name": name,
            "user_id": user_id,
            "group_id": group_id,
            "coze_account_id": coze_account_id,
        },
    )
