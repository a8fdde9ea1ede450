"""List the paid plugins of the store.

List the paid plugins of the store, official ones and those of third parties, page by page.

Token permission: none.

Args:
    keyword: Text to look for in names and descriptions.
    is_official: Whether to list only official plugins, or only those of third parties; both by
        default.
    category_ids: IDs of the categories whose plugins to list; all by default.
    page_num: Number of the page, from 1.
    page_size: Number of plugins on a page, 1 to 100.
    sort_type: Order of the plugins; the service's own by default.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend_detailed, send_detailed
from coze_core.pages import AsyncPage, Page, PageData, PageResult, Paging
from coze_core.responses import Response

from ... import models

OPERATION: Final[Operation[PageData[models.StorePlugin]]] = Operation(
    "stores_plugins_list",
    "GET",
    "/v1/stores/plugins",
    parameters=(
        Parameter("keyword", "query", Annotated[str, Limits(min_length=1)]),
        Parameter("is_official", "query", bool),
        Parameter(
            "category_ids", "query", list[Annotated[str, Limits(identifier=True)]], joined=True
        ),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=100)], required=True
        ),
        Parameter("sort_type", "query", models.StorePluginSortType),
    ),
    result=PageResult(
        models.StorePluginListResponse,
        Paging(items="data.items", number="page_num", size="page_size", has_more="data.has_more"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    keyword: str | None = None,
    is_official: bool | None = None,
    category_ids: Sequence[str] | None = None,
    page_num: int = 1,
    page_size: int = 20,
    sort_type: models.StorePluginSortType | str | None = None,
) -> Page[models.StorePlugin]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "keyword": keyword,
            "is_official": is_official,
            "category_ids": category_ids,
            "page_num": page_num,
            "page_size": page_size,
            "sort_type": sort_type,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    keyword: str | None = None,
    is_official: bool | None = None,
    category_ids: Sequence[str] | None = None,
    page_num: int = 1,
    page_size: int = 20,
    sort_type: models.StorePluginSortType | str | None = None,
) -> AsyncPage[models.StorePlugin]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "keyword": keyword,
            "is_official": is_official,
            "category_ids": category_ids,
            "page_num": page_num,
            "page_size": page_size,
            "sort_type": sort_type,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    keyword: str | None = None,
    is_official: bool | None = None,
    category_ids: Sequence[str] | None = None,
    page_num: int = 1,
    page_size: int = 20,
    sort_type: models.StorePluginSortType | str | None = None,
) -> Response[PageData[models.StorePlugin]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "keyword": keyword,
            "is_official": is_official,
            "category_ids": category_ids,
            "page_num": page_num,
            "page_size": page_size,
            "sort_type": sort_type,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    keyword: str | None = None,
    is_official: bool | None = None,
    category_ids: Sequence[str] | None = None,
    page_num: int = 1,
    page_size: int = 20,
    sort_type: models.StorePluginSortType | str | None = None,
) -> Response[PageData[models.StorePlugin]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "keyword": keyword,
            "is_official": is_official,
            "category_ids": category_ids,
            "page_num": page_num,
            "page_size": page_size,
            "sort_type": sort_type,
        },
    )
