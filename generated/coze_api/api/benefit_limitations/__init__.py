"""The operations tagged `benefit_limitations`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class BenefitLimitations(Operations):
    """The operations tagged `benefit_limitations`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        entity_type: models.BenefitEntityType | str,
        benefit_type: models.BenefitLimitationType | str,
        entity_id: str | None = None,
        status: models.BenefitLimitationStatus | str | None = None,
        page_token: str | None = None,
        page_size: int = 20,
    ) -> Page[models.BenefitLimitation]:
        """List the quotas for devices or their users.

        List the quotas of one kind, page by page.

        Only for administrators on the top enterprise plan.

        Token permission: `listBenefitLimitation`.

        Args:
            entity_type: Whom the quotas are for.
            benefit_type: What the quotas limit.
            entity_id: ID of the device or of the custom consumer, where `entity_type` is
                `single_device` or `single_custom_consumer`.
            status: Which quotas to list, by whether they are in force; those that are by
                default. By default `"valid"`.
            page_token: Where the page begins: the `page_token` of the page before; the first
                page has none.
            page_size: Number of quotas on a page, 1 to 200.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .benefit_limitations_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "entity_type": entity_type,
                "benefit_type": benefit_type,
                "entity_id": entity_id,
                "status": status,
                "page_token": page_token,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        entity_type: models.BenefitEntityType | str,
        benefit_info: models.BenefitLimitationToCreate | models.BenefitLimitationToCreateDict,
        entity_id: str | None = None,
    ) -> models.BenefitLimitation:
        """Create a quota for devices or their users.

        Create a quota: how many resource points, or how many seconds of voice calls, a device or
        one of the enterprise's own entities (a custom consumer) may use, in all or in each period.
        When one of them is used up, the device stops until the next period. A quota of a single
        device goes before one of all devices; without any, use is not limited.

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

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .benefit_limitations_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "entity_type": entity_type,
                "benefit_info": benefit_info,
                "entity_id": entity_id,
            },
        )

    def update(
        self,
        *,
        benefit_id: str,
        active_mode: models.BenefitActiveMode | str | None = None,
        started_at: int | None = None,
        ended_at: int | None = None,
        limit: int | None = None,
        status: models.BenefitLimitationStatus | str | None = None,
        trigger_unit: models.BenefitTriggerUnit | str | None = None,
        trigger_time: int | None = None,
    ) -> EmptyResult:
        """Change a quota.

        Change a quota for devices or their users; what is left out stays.

        Only for administrators on the top enterprise plan.

        Token permission: `updateBenefitLimitation`.

        Args:
            benefit_id: ID of the quota. `benefit_limitations_create` returns it.
            active_mode: How the time in which the quota holds is given.
            started_at: When the quota begins to hold, Unix time in seconds.
            ended_at: When the quota ceases to hold, Unix time in seconds; 253402300799, the end
                of the year 9999, for never.
            limit: How much may be used: resource points, or seconds of voice calls.
            status: Whether the quota is in force.
            trigger_unit: Unit of the period after which use is counted anew.
            trigger_time: How many units a period has; of no meaning with `never`.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .benefit_limitations_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "benefit_id": benefit_id,
                "active_mode": active_mode,
                "started_at": started_at,
                "ended_at": ended_at,
                "limit": limit,
                "status": status,
                "trigger_unit": trigger_unit,
                "trigger_time": trigger_time,
            },
        )


class AsyncBenefitLimitations(Operations):
    """The operations tagged `benefit_limitations`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        entity_type: models.BenefitEntityType | str,
        benefit_type: models.BenefitLimitationType | str,
        entity_id: str | None = None,
        status: models.BenefitLimitationStatus | str | None = None,
        page_token: str | None = None,
        page_size: int = 20,
    ) -> AsyncPages[models.BenefitLimitation]:
        """List the quotas for devices or their users.

        List the quotas of one kind, page by page.

        Only for administrators on the top enterprise plan.

        Token permission: `listBenefitLimitation`.

        Args:
            entity_type: Whom the quotas are for.
            benefit_type: What the quotas limit.
            entity_id: ID of the device or of the custom consumer, where `entity_type` is
                `single_device` or `single_custom_consumer`.
            status: Which quotas to list, by whether they are in force; those that are by
                default. By default `"valid"`.
            page_token: Where the page begins: the `page_token` of the page before; the first
                page has none.
            page_size: Number of quotas on a page, 1 to 200.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .benefit_limitations_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "entity_type": entity_type,
                "benefit_type": benefit_type,
                "entity_id": entity_id,
                "status": status,
                "page_token": page_token,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        entity_type: models.BenefitEntityType | str,
        benefit_info: models.BenefitLimitationToCreate | models.BenefitLimitationToCreateDict,
        entity_id: str | None = None,
    ) -> models.BenefitLimitation:
        """Create a quota for devices or their users.

        Create a quota: how many resource points, or how many seconds of voice calls, a device or
        one of the enterprise's own entities (a custom consumer) may use, in all or in each period.
        When one of them is used up, the device stops until the next period. A quota of a single
        device goes before one of all devices; without any, use is not limited.

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

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .benefit_limitations_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "entity_type": entity_type,
                "benefit_info": benefit_info,
                "entity_id": entity_id,
            },
        )

    async def update(
        self,
        *,
        benefit_id: str,
        active_mode: models.BenefitActiveMode | str | None = None,
        started_at: int | None = None,
        ended_at: int | None = None,
        limit: int | None = None,
        status: models.BenefitLimitationStatus | str | None = None,
        trigger_unit: models.BenefitTriggerUnit | str | None = None,
        trigger_time: int | None = None,
    ) -> EmptyResult:
        """Change a quota.

        Change a quota for devices or their users; what is left out stays.

        Only for administrators on the top enterprise plan.

        Token permission: `updateBenefitLimitation`.

        Args:
            benefit_id: ID of the quota. `benefit_limitations_create` returns it.
            active_mode: How the time in which the quota holds is given.
            started_at: When the quota begins to hold, Unix time in seconds.
            ended_at: When the quota ceases to hold, Unix time in seconds; 253402300799, the end
                of the year 9999, for never.
            limit: How much may be used: resource points, or seconds of voice calls.
            status: Whether the quota is in force.
            trigger_unit: Unit of the period after which use is counted anew.
            trigger_time: How many units a period has; of no meaning with `never`.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .benefit_limitations_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "benefit_id": benefit_id,
                "active_mode": active_mode,
                "started_at": started_at,
                "ended_at": ended_at,
                "limit": limit,
                "status": status,
                "trigger_unit": trigger_unit,
                "trigger_time": trigger_time,
            },
        )
