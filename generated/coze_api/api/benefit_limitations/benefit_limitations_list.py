"""List the quotas for devices or their users.

List the quotas of one kind, page by page.

Only for administrators on the top enterprise plan.

Token permission: `listBenefitLimitation`.

Args:
    entity_type: Whom the quotas are for.
    benefit_type: What the quotas limit.
    entity_id: ID of the device or of the custom consumer, where `entity_type` is
        `single_device` or `single_custom_consumer`.
    status: Which quotas to list, by whether they are in force; those that are by default. By
        default `"valid"`.
    page_token: Where the page begins: the `page_token` of the page before; the first page has
        none.
    page_size: Number of quotas on a page, 1 to 200.

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

OPERATION: Final[Operation[PageData[models.BenefitLimitation]]] = Operation(
    "benefit_limitations_list",
    "GET",
    "/v1/commerce/benefit/limitations",
    parameters=(
        Parameter("entity_type", "query", models.BenefitEntityType, required=True),
        Parameter("entity_id", "query", Annotated[str, Limits(min_length=1)]),
        Parameter("benefit_type", "query", models.BenefitLimitationType, required=True),
        Parameter("status", "query", models.BenefitLimitationStatus),
        Parameter("page_token", "query", str),
        Parameter(
            "page_size", "query", Annotated[int, Limits(minimum=1, maximum=200)], required=True
        ),
    ),
    result=PageResult(
        models.BenefitLimitationListResponse,
        Paging(
            items="data.benefit_infos",
            cursor="page_token",
            size="page_size",
            next="data.page_token",
            has_more="data.has_more",
        ),
    ),
)
"""What is sent, and what the response holds."""


def sync(
    *,
    client: SyncClient,
    entity_type: models.BenefitEntityType | str,
    benefit_type: models.BenefitLimitationType | str,
    entity_id: str | None = None,
    status: models.BenefitLimitationStatus | str | None = None,
    page_token: str | None = None,
    page_size: int = 20,
) -> Page[models.BenefitLimitation]:
    """Return the page asked for; iterating it continues over all that follow."""
    return Page.first(
        client,
        OPERATION,
        {
            "entity_type": entity_type,
            "entity_id": entity_id,
            "benefit_type": benefit_type,
            "status": status,
            "page_token": page_token,
            "page_size": page_size,
        },
    )


async def asyncio(
    *,
    client: AsyncClient,
    entity_type: models.BenefitEntityType | str,
    benefit_type: models.BenefitLimitationType | str,
    entity_id: str | None = None,
    status: models.BenefitLimitationStatus | str | None = None,
    page_token: str | None = None,
    page_size: int = 20,
) -> AsyncPage[models.BenefitLimitation]:
    """Return the page asked for; iterating it continues over all that follow."""
    return await AsyncPage.first(
        client,
        OPERATION,
        {
            "entity_type": entity_type,
            "entity_id": entity_id,
            "benefit_type": benefit_type,
            "status": status,
            "page_token": page_token,
            "page_size": page_size,
        },
    )


def sync_detailed(
    *,
    client: SyncClient,
    entity_type: models.BenefitEntityType | str,
    benefit_type: models.BenefitLimitationType | str,
    entity_id: str | None = None,
    status: models.BenefitLimitationStatus | str | None = None,
    page_token: str | None = None,
    page_size: int = 20,
) -> Response[PageData[models.BenefitLimitation]]:
    """Send the request and return the response with its status, headers and content."""
    return send_detailed(
        client,
        OPERATION,
        {
            "entity_type": entity_type,
            "entity_id": entity_id,
            "benefit_type": benefit_type,
            "status": status,
            "page_token": page_token,
            "page_size": page_size,
        },
    )


async def asyncio_detailed(
    *,
    client: AsyncClient,
    entity_type: models.BenefitEntityType | str,
    benefit_type: models.BenefitLimitationType | str,
    entity_id: str | None = None,
    status: models.BenefitLimitationStatus | str | None = None,
    page_token: str | None = None,
    page_size: int = 20,
) -> Response[PageData[models.BenefitLimitation]]:
    """Send the request and return the response with its status, headers and content."""
    return await asend_detailed(
        client,
        OPERATION,
        {
            "entity_type": entity_type,
            "entity_id": entity_id,
            "benefit_type": benefit_type,
            "status": status,
            "page_token": page_token,
            "page_size": page_size,
        },
    )
