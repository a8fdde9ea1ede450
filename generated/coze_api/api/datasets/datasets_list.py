"""List the datasets of a workspace.

List all datasets of a workspace, page by page, whoever owns them. Datasets of Volcano Engine are
among them, though their files cannot be read; those of low-code apps are not.

Token permission: `listKnowledge`.

Args:
    space_id: ID of the workspace: the number after `w` (or `space`) in the URL of its page.
    name: Part of the name of the datasets to list.
    format_type: Kind of the datasets to list; empty means all kinds.
    page_num: Number of the page, from 1.
    page_size: Number of datasets on a page, 1 to 300.

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

OPERATION: Final[Operation[PageData[models.Dataset]]] = Operation(
    "datasets_list",
    "GET",
    "/v1/datasets",
    parameters=(
        Parameter("space_id", "query", Annotated[str, Limits(identifier=True)], required=True),
        Parameter("name", "query", str),
        Parameter("format_type", "query", models.DocumentFormatType),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=300)], required=True
        ),
    ),
    result=PageResult(
        models.DatasetListResponse,
        Paging(
            items="data.dataset_list", number="page_num", size="page_size", total="data.total_count"
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    space_id: str,
    name: str | None = None,
    format_type: models.DocumentFormatType | int | None = None,
    page_num: int = 1,
    page_size: int = 10,
) -> Page[models.Dataset]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "space_id": space_id,
            "name": name,
            "format_type": format_type,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    space_id: str,
    name: str | None = None,
    format_type: models.DocumentFormatType | int | None = None,
    page_num: int = 1,
    page_size: int = 10,
) -> AsyncPage[models.Dataset]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "space_id": space_id,
            "name": name,
            "format_type": format_type,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    space_id: str,
    name: str | None = None,
    format_type: models.DocumentFormatType | int | None = None,
    page_num: int = 1,
    page_size: int = 10,
) -> Response[PageData[models.Dataset]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "space_id": space_id,
            "name": name,
            "format_type": format_type,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    space_id: str,
    name: str | None = None,
    format_type: models.DocumentFormatType | int | None = None,
    page_num: int = 1,
    page_size: int = 10,
) -> Response[PageData[models.Dataset]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "space_id": space_id,
            "name": name,
            "format_type": format_type,
            "page_num": page_num,
            "page_size": page_size,
        },
    )
