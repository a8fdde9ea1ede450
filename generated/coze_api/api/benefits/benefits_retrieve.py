"""Read what the plan allows.

Return the plan of the token's account and, if asked for, its benefits: how many requests a second
the plan allows for groups of operations, what was bought in addition, and what counts in sum; and
how many calls of paid plugins by MCP it includes.

Token permission: `getBenefit`.

Args:
    benefit_type_list: Kinds of benefits to return; none by default, which returns the plan
        alone. `api_run_qps` needs `resource_id`.
    resource_id: Operations whose rate to return, for `api_run_qps`.

Raises:
    CozeArgumentError: the document doesn't allow an argument; nothing was sent.
    CozeAPIError: the service refused or failed.
    CozeError: no response came, or one that can't be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import Operation, Parameter, asend, asend_detailed, send, send_detailed
from coze_core.responses import Response, Result

from ... import models

OPERATION: Final[Operation[models.Benefits]] = Operation(
    "benefits_retrieve",
    "GET",
    "/v1/commerce/benefit/benefits/get",
    parameters=(
        Parameter("benefit_type_list", "query", list[models.BenefitType], joined=True),
        Parameter("resource_id", "query", models.BenefitResource),
    ),
    result=Result(models.BenefitsResponse, "data"),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    benefit_type_list: Sequence[models.BenefitType | str] | None = None,
    resource_id: models.BenefitResource | str | None = None,
) -> models.Benefits:
    """Send the request and return what the response holds."""
    return send(
        client,
        OPERATION,
        {
            "benefit_type_list": benefit_type_list,
            "resource_id": resource_id,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    benefit_type_list: Sequence[models.BenefitType | str] | None = None,
    resource_id: models.BenefitResource | str | None = None,
) -> models.Benefits:
    """Send the request and return what the response holds."""
    return await asend(
        client,
        OPERATION,
        {
            "benefit_type_list": benefit_type_list,
            "resource_id": resource_id,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    benefit_type_list: Sequence[models.BenefitType | str] | None = None,
    resource_id: models.BenefitResource | str | None = None,
) -> Response[models.Benefits]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "benefit_type_list": benefit_type_list,
            "resource_id": resource_id,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    benefit_type_list: Sequence[models.BenefitType | str] | None = None,
    resource_id: models.BenefitResource | str | None = None,
) -> Response[models.Benefits]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "benefit_type_list": benefit_type_list,
            "resource_id": resource_id,
        },
    )
