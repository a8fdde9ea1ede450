"""List the categories of the store.

List the categories into which the store divides its plugins, page by page.

Token permission: none.

Args:
    entity_type: What the categories are of.
    page_num: Number of the page, from 1.
    page_size: Number of categories on a page, 1 to 100.

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

OPERATION: Final[Operation[PageData[models.StoreCategory]]] = Operation(
    "stores_categories_list",
    "GET",
    "/v1/stores/categories",
    parameters=(
        Parameter("entity_type", "query", models.StoreEntityType, required=True),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=100)], required=True
        ),
    ),
    result=PageResult(
        models.StoreCategoryListResponse,
        Paging(items="data.items", number="page_num", size="page_size", has_more="data.has_more"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    entity_type: models.StoreEntityType | str,
    page_num: int = 1,
    page_size: int = 20,
) -> Page[models.StoreCategory]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "entity_type": entity_type,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    entity_type: models.StoreEntityType | str,
    page_num: int = 1,
    page_size: int = 20,
) -> AsyncPage[models.StoreCategory]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "entity_type": entity_type,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    entity_type: models.StoreEntityType | str,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.StoreCategory]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "entity_type": entity_type,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    entity_type: models.StoreEntityType | str,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.StoreCategory]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "entity_type": entity_type,
            "page_num": page_num,
            "page_size": page_size,
        },
    )
