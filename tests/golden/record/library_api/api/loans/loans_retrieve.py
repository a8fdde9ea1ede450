"""Look a loan up.

Returns one loan, which comes as a list of one.

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

OPERATION: Final[Operation[models.Loan]] = Operation(
    "loans_retrieve",
    "GET",
    "/v1/loans/{loan_id}",
    parameters=(
        Parameter(
            "loan_id",
            "path",
            Annotated[str, Limits(identifier=True)] | Annotated[int, Limits(identifier=True)],
            required=True,
        ),
    ),
    result=Result(models.LoanResponse, "data", only=True),
    otherwise=Operation(
        "loans_retrieve",
        "GET",
        "/v1/loan",
        parameters=(
            Parameter(
                "loan_id",
                "query",
                Annotated[str, Limits(identifier=True)] | Annotated[int, Limits(identifier=True)],
                required=True,
            ),
        ),
        result=Result(models.LoanResponse, "data", only=True),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    loan_id: str | int,
) -> models.Loan:
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
) -> models.Loan:
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
) -> Response[models.Loan]:
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
) -> Response[models.Loan]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "loan_id": loan_id,
        },
    )
