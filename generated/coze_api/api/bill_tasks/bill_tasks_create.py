"""Ask for a bill.

Ask for the bill of devices and their users over some days: seconds of speech recognition,
characters of speech synthesis and how often it was called, seconds of calls, and amounts. It takes
about a minute; `bill_tasks_list` tells when it is done, and where its files are. They can be
downloaded for 7 days.

- Days are those of China (UTC+8). A time within a day is taken for its beginning or its end.
- The present day cannot be billed yet, nor any before 13 March 2025.

Only for administrators on the top enterprise plan. Devices must have reported themselves.

Token permission: `createBillDownloadTask`.

Args:
    started_at: First day, as the Unix time in seconds at which it begins.
    ended_at: Last day, as the Unix time in seconds of its last second.

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

OPERATION: Final[Operation[models.BillTask]] = Operation(
    "bill_tasks_create",
    "POST",
    "/v1/commerce/benefit/bill_tasks",
    body=models.BillTaskCreateRequest,
    result=Result(models.BillTaskResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.BillTaskCreateRequest,
) -> models.BillTask:
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
    body: models.BillTaskCreateRequest,
) -> models.BillTask:
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
    body: models.BillTaskCreateRequest,
) -> Response[models.BillTask]:
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
    body: models.BillTaskCreateRequest,
) -> Response[models.BillTask]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
