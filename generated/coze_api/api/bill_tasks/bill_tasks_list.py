"""List bills that were asked for.

List bills that were asked for, page by page, with the links to their files once they are done.

Only for administrators on the top enterprise plan.

Token permission: `listBillDownloadTask`.

Args:
    task_ids: IDs of the tasks, up to 100; by default those that were created within the last 7
        days.
    page_num: Number of the page, from 1.
    page_size: Number of tasks on a page, 1 to 200.

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

OPERATION: Final[Operation[PageData[models.BillTask]]] = Operation(
    "bill_tasks_list",
    "GET",
    "/v1/commerce/benefit/bill_tasks",
    parameters=(
        Parameter(
            "task_ids",
            "query",
            Annotated[list[Annotated[str, Limits(identifier=True)]], Limits(max_length=100)],
            joined=True,
        ),
        Parameter("page_num", "query", Annotated[int, Limits(minimum=1)], required=True),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=200)], required=True
        ),
    ),
    result=PageResult(
        models.BillTaskListResponse,
        Paging(items="data.task_infos", number="page_num", size="page_size", total="data.total"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    task_ids: Sequence[str] | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Page[models.BillTask]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "task_ids": task_ids,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    task_ids: Sequence[str] | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> AsyncPage[models.BillTask]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "task_ids": task_ids,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    task_ids: Sequence[str] | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.BillTask]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "task_ids": task_ids,
            "page_num": page_num,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    task_ids: Sequence[str] | None = None,
    page_num: int = 1,
    page_size: int = 20,
) -> Response[PageData[models.BillTask]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "task_ids": task_ids,
            "page_num": page_num,
            "page_size": page_size,
        },
    )
