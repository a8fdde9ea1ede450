"""Create a quota for devices or their users.

Create a quota: how many resource points, or how many seconds of voice calls, a device or one of the
enterprise's own entities (a custom consumer) may use, in all or in each period. When one of them is
used up, the device stops until the next period. A quota of a single device goes before one of all
devices; without any, use is not limited.

- All devices, and all custom consumers, may have one quota in total and one for a period.
- Devices must have reported themselves, or the quota has no effect on them.
- Seconds of voice calls need the licence for calls with voices of that kind.

Only for administrators on the top enterprise plan.

Token permission: `createBenefitLimitation`.

Args:
    entity_type: Whom the quota is for.
    benefit_info: The quota.
    entity_id: ID of the device or of the custom consumer; needed where `entity_type` is
        `single_device` or `single_custom_consumer`, and only there.

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

OPERATION: Final[Operation[models.BenefitLimitation]] = Operation(
    "benefit_limitations_create",
    "POST",
    "/v1/commerce/benefit/limitations",
    body=models.BenefitLimitationCreateRequest,
    result=Result(models.BenefitLimitationCreateResponse, "data.benefit_info", others=("data",)),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    body: models.BenefitLimitationCreateRequest,
) -> models.BenefitLimitation:
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
    body: models.BenefitLimitationCreateRequest,
) -> models.BenefitLimitation:
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
    body: models.BenefitLimitationCreateRequest,
) -> Response[models.BenefitLimitation]:
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
    body: models.BenefitLimitationCreateRequest,
) -> Response[models.BenefitLimitation]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            **OPERATION.fields_of(body),
        },
    )
