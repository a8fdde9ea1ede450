"""The operations tagged `benefits`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class Benefits(Operations):
    """The operations tagged `benefits`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def retrieve(
        self,
        *,
        benefit_type_list: Sequence[models.BenefitType | str] | None = None,
        resource_id: models.BenefitResource | str | None = None,
    ) -> models.Benefits:
        """Read what the plan allows.

        Return the plan of the token's account and, if asked for, its benefits: how many requests a
        second the plan allows for groups of operations, what was bought in addition, and what
        counts in sum; and how many calls of paid plugins by MCP it includes.

        Token permission: `getBenefit`.

        Args:
            benefit_type_list: Kinds of benefits to return; none by default, which returns the
                plan alone. `api_run_qps` needs `resource_id`.
            resource_id: Operations whose rate to return, for `api_run_qps`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .benefits_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "benefit_type_list": benefit_type_list,
                "resource_id": resource_id,
            },
        )


class AsyncBenefits(Operations):
    """The operations tagged `benefits`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def retrieve(
        self,
        *,
        benefit_type_list: Sequence[models.BenefitType | str] | None = None,
        resource_id: models.BenefitResource | str | None = None,
    ) -> models.Benefits:
        """Read what the plan allows.

        Return the plan of the token's account and, if asked for, its benefits: how many requests a
        second the plan allows for groups of operations, what was bought in addition, and what
        counts in sum; and how many calls of paid plugins by MCP it includes.

        Token permission: `getBenefit`.

        Args:
            benefit_type_list: Kinds of benefits to return; none by default, which returns the
                plan alone. `api_run_qps` needs `resource_id`.
            resource_id: Operations whose rate to return, for `api_run_qps`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .benefits_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "benefit_type_list": benefit_type_list,
                "resource_id": resource_id,
            },
        )
