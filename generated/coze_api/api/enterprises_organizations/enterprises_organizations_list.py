"""List the organizations of an enterprise.

List the organizations of an enterprise, the default one included, page by page.

Enterprise plans only.

Token permission: `Enterprise.listOrganization`.

Args:
    enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the platform's
        page of its organizations.
    page_num: Number of the page, from 1.
    page_size: Number of organizations on a page, 1 to 20.

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

OPERATION: Final[Operation[PageData[models.OrganizationBasics]]] = Operation(
    "enterprises_organizations_list",
    "GET",
    "/v1/enterprises/{enterprise_id}/organizations",
    parameters=(
        Parameter("enterprise_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=20)], required=True
        ),
    ),
    result=PageResult(
        models.OrganizationListResponse,
        Paging(items="data.items", number="page_num", size="page_size", total="data.total_count"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    enterprise_id: str,
    page_num: int = 1,
    page_size: int = 20,
) -> Page[models.OrganizationBasics]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "enterprise_id": enterprise_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    enterprise_id: str,
    page_num: int = 1,
    page_size: int = 20,
) -> AsyncPage[models.OrganizationBasics]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "enterprise_id": enterprise_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    enterprise_id: str,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.OrganizationBasics]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "enterprise_id": enterprise_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    enterprise_id: str,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.OrganizationBasics]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "enterprise_id": enterprise_id,
            "page_num": page_num,
            "page_size": page_size,
        },
    )
