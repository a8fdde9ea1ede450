"""Add files to a dataset.

Add up to 10 files to a dataset. The service then processes them, which takes a while:
`datasets.process` tells how far it is. Only the owner of the dataset may do this.

- A dataset of texts takes files in Base64 (PDF, TXT, DOC, DOCX), or web pages.
- A dataset of images takes IDs of uploaded files. The first image of an empty dataset needs
  `caption_type` in `chunk_strategy`.
- All files of one request come in the same way.

Token permission: `createDocument`.

Args:
    dataset_id: ID of the dataset: the number after `knowledge` in the URL of its page.
    document_bases: The files, 1 to 10, all of which come in the same way.
    chunk_strategy: How the files are divided into chunks, or who describes the images.
    format_type: Kind of the dataset, `0` texts or `2` images.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result, ResultList

from ... import models

OPERATION: Final[Operation[ResultList[models.Document]]] = Operation(
    "datasets_documents_create",
    "POST",
    "/open_api/knowledge/document/create",
    body=models.DocumentCreateRequest,
    headers={"Agw-Js-Conv": "str"},
    result=Result(models.DocumentCreateResponse, "document_infos"),
    told_by="BaseResp",
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.DocumentCreateRequest,
) -> ResultList[models.Document]:
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
    body: models.DocumentCreateRequest,
) -> ResultList[models.Document]:
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
    body: models.DocumentCreateRequest,
) -> Response[ResultList[models.Document]]:
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
    body: models.DocumentCreateRequest,
) -> Response[ResultList[models.Document]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
