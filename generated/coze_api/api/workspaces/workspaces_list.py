"""List workspaces.

List workspaces that a user created or joined, page by page:

- without any of the IDs: all of the token's own account, personal ones included;
- with `enterprise_id`: those of the token's own account in that enterprise, personal ones excluded;
- with `user_id` and `coze_account_id`, which go together: those of that user in that organisation,
  personal ones excluded.

Apps of third-party channels can't call it.

Token permission: `listWorkspace`.

Args:
    page_num: Number of the page, from 1.
    page_size: Number of workspaces on a page, 1 to 50.
    enterprise_id: ID of the enterprise whose workspaces to list. Only on enterprise plans.
    user_id: Coze user ID of the user whose workspaces to list; needs `coze_account_id`.
    coze_account_id: ID of the organisation whose workspaces to list; needs `user_id`. On
        personal plans, it is the user's ID.

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
from coze_core.rules import Rules

from ... import models

OPERATION: Final[Operation[PageData[models.Workspace]]] = Operation(
    "workspaces_list",
    "GET",
    "/v1/workspaces",
    parameters=(
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=50)], required=True
        ),
        Parameter("enterprise_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("user_id", "query", Annotated[str, Limits(identifier=True)]),
        Parameter("coze_account_id", "query", Annotated[str, Limits(identifier=True)]),
    ),
    rules=Rules(needs={"user_id": ("coze_account_id",), "coze_account_id": ("user_id",)}),
    result=PageResult(
        models.WorkspaceListResponse,
        Paging(
            items="data.workspaces", number="page_num", size="page_size", total="data.total_count"
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    page_num: int = 1,
    page_size: int = 20,
    enterprise_id: str | None = None,
    user_id: str | None = None,
    coze_account_id: str | None = None,
) -> Page[models.Workspace]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "page_num": page_num,
            "page_size": page_size,
            "enterprise_id": enterprise_id,
            "user_id": user_id,
            "coze_account_id": coze_account_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    page_num: int = 1,
    page_size: int = 20,
    enterprise_id: str | None = None,
    user_id: str | None = None,
    coze_account_id: str | None = None,
) -> AsyncPage[models.Workspace]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "page_num": page_num,
            "page_size": page_size,
            "enterprise_id": enterprise_id,
            "user_id": user_id,
            "coze_account_id": coze_account_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    page_num: int = 1,
    page_size: int = 20,
    enterprise_id: str | None = None,
    user_id: str | None = None,
    coze_account_id: str | None = None,
) -> Response[PageData[models.Workspace]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "page_num": page_num,
            "page_size": page_size,
            "enterprise_id": enterprise_id,
            "user_id": user_id,
            "coze_account_id": coze_account_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page_num: int = 1,
    page_size: int = 20,
    enterprise_id: str | None = None,
    user_id: str | None = None,
    coze_account_id: str | None = None,
) -> Response[PageData[models.Workspace]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "page_num": page_num,
            "page_size": page_size,
            "enterprise_id": enterprise_id,
            "user_id": user_id,
            "coze_account_id": coze_account_id,
        },
    )
