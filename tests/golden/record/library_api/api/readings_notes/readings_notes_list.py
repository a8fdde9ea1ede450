"""List the notes of a reading.

Returns notes in pages, each of which follows the last note of the one before.

Args:
    reading_id: ID of the reading.
    after_id: ID of the note that the page follows; the first page by default.
    limit: Number of notes on a page.

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

OPERATION: Final[Operation[PageData[models.Note]]] = Operation(
    "readings_notes_list",
    "POST",
    "/v1/readings/{reading_id}/notes/list",
    parameters=(
        Parameter("reading_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.NoteListRequest,
    body_required=False,
    result=PageResult(
        models.NoteListResponse,
        Paging(items="data", cursor="after_id", size="limit", next="last_id", has_more="has_more"),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.NoteListRequest | None = None,
    reading_id: str,
) -> Page[models.Note]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "reading_id": reading_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.NoteListRequest | None = None,
    reading_id: str,
) -> AsyncPage[models.Note]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "reading_id": reading_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.NoteListRequest | None = None,
    reading_id: str,
) -> Response[PageData[models.Note]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "reading_id": reading_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.NoteListRequest | None = None,
    reading_id: str,
) -> Response[PageData[models.Note]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "reading_id": reading_id,
        },
    )
