"""Change a quota.

Change a quota for devices or their users; what is left out stays.

Only for administrators on the top enterprise plan.

Token permission: `updateBenefitLimitation`.

Args:
    benefit_id: ID of the quota. `benefit_limitations_create` returns it.
    active_mode: How the time in which the quota holds is given.
    started_at: When the quota begins to hold, Unix time in seconds.
    ended_at: When the quota ceases to hold, Unix time in seconds; 253402300799, the end of the
        year 9999, for never.
    limit: How much may be used: resource points, or seconds of voice calls.
    status: Whether the quota is in force.
    trigger_unit: Unit of the period after which use is counted anew.
    trigger_time: How many units a period has; of no meaning with `never`.

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
from coze_core.responses import EmptyResult, Response, Result

from ... import models

OPERATION: Final[Operation[EmptyResult]] = Operation(
    "benefit_limitations_update",
    "PUT",
    "/v1/commerce/benefit/limitations/{benefit_id}",
    parameters=(
        Parameter("benefit_id", "path", Annotated[str, Limits(identifier=True)], required=True),
    ),
    body=models.BenefitLimitationUpdateRequest,
    result=Result(models.EmptyResponse, None),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.BenefitLimitationUpdateRequest,
    benefit_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "benefit_id": benefit_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    body: models.BenefitLimitationUpdateRequest,
    benefit_id: str,
) -> EmptyResult:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "benefit_id": benefit_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    body: models.BenefitLimitationUpdateRequest,
    benefit_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "benefit_id": benefit_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: models.BenefitLimitationUpdateRequest,
    benefit_id: str,
) -> Response[EmptyResult]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
            "benefit_id": benefit_id,
        },
    )
