"""Keep a book longer.

Returns the book, with the day on which it is due.

Args:
    loan_id: ID of the loan.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from typing import Annotated, Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.limits import Limits
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.Book]] = Operation(
    "loans_renew",
    "POST",
    "/v1/loans/{loan_id}/renew",
    parameters=(
        Parameter(
            "loan_id",
            "path",
            Annotated[str, Limits(identifier=True)] | Annotated[int, Limits(identifier=True)],
            required=True,
        ),
    ),
    result=Result(models.LoanRenewResponse, "book", may_be_bare=True),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    loan_id: str | int,
) -> models.Book:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "loan_id": loan_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    loan_id: str | int,
) -> models.Book:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "loan_id": loan_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    loan_id: str | int,
) -> Response[models.Book]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "loan_id": loan_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    loan_id: str | int,
) -> Response[models.Book]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "loan_id": loan_id,
        },
    )
