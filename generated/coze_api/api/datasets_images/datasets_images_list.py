"""List the images of a dataset.

List the images of a dataset, page by page: all of them, or those with certain descriptions.

Token permission: `listPhoto`.

Args:
    dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
    page_num: Number of the page, from 1.
    page_size: Number of images on a page, 1 to 299.
    keyword: Part of the description of the images to list.
    has_caption: Whether to list images with a description, or those without; empty means all.

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

OPERATION: Final[Operation[PageData[models.Photo]]] = Operation(
    "datasets_images_list",
    "GET",
    "/v1/datasets/{dataset_id}/images",
    parameters=(
        Parameter("dataset_id", "path", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=299)], required=True
        ),
        Parameter("keyword", "query", str),
        Parameter("has_caption", "query", bool),
    ),
    result=PageResult(
        models.PhotoListResponse,
        Paging(
            items="data.photo_infos", number="page_num", size="page_size", total="data.total_count"
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    dataset_id: str,
    page_num: int = 1,
    page_size: int = 10,
    keyword: str | None = None,
    has_caption: bool | None = None,
) -> Page[models.Photo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "dataset_id": dataset_id,
            "page_num": page_num,
            "page_size": page_size,
            "keyword": keyword,
            "has_caption": has_caption,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    dataset_id: str,
    page_num: int = 1,
    page_size: int = 10,
    keyword: str | None = None,
    has_caption: bool | None = None,
) -> AsyncPage[models.Photo]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "dataset_id": dataset_id,
            "page_num": page_num,
            "page_size": page_size,
            "keyword": keyword,
            "has_caption": has_caption,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    dataset_id: str,
    page_num: int = 1,
    page_size: int = 10,
    keyword: str | None = None,
    has_caption: bool | None = None,
) -> Response[PageData[models.Photo]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "dataset_id": dataset_id,
            "page_num": page_num,
            "page_size": page_size,
            "keyword": keyword,
            "has_caption": has_caption,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    dataset_id: str,
    page_num: int = 1,
    page_size: int = 10,
    keyword: str | None = None,
    has_caption: bool | None = None,
) -> Response[PageData[models.Photo]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "dataset_id": dataset_id,
            "page_num": page_num,
            "page_size": page_size,
            "keyword": keyword,
            "has_caption": has_caption,
        },
    )
