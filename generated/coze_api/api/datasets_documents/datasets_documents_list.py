"""List the files of a dataset.

List the files of a dataset, page by page: texts, tables or images. It reads only, though it is a
POST.

Token permission: `listDocument`.

Args:
    dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
    page: Number of the page, from 1.
    size: Number of files on a page.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend_detailed, send_detailed
from coze_core.pages import AsyncPage, Page, PageData, PageResult, Paging
from coze_core.responses import Response

from ... import models

OPERATION: Final[Operation[PageData[models.Document]]] = Operation(
    "datasets_documents_list",
    "POST",
    "/open_api/knowledge/document/list",
    body=models.DocumentListRequest,
    headers={"Agw-Js-Conv": "str"},
    is_safe=True,
    result=PageResult(
        models.DocumentListResponse,
        Paging(items="document_infos", number="page", size="size", total="total"),
    ),
    otherwise=Operation(
        "datasets_documents_list",
        "POST",
        "/open_api/knowledge/document/list",
        body=models.DocumentListRequest,
        headers={"Agw-Js-Conv": "str"},
        is_safe=True,
        result=PageResult(
            models.DocumentListResponse,
            Paging(items="document_infos", number="page", size="size", total="total"),
        ),
        from_zero=("page",),
    ),
    told_by="BaseResp",
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DocumentListRequest,
) -> Page[models.Document]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.DocumentListRequest,
) -> AsyncPage[models.Document]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.DocumentListRequest,
) -> Response[PageData[models.Document]]:
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
    body: models.DocumentListRequest,
) -> Response[PageData[models.Document]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
