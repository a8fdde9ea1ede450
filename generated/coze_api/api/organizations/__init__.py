"""The operations tagged `organizations`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations, resource
from coze_core.responses import EmptyResult

if TYPE_CHECKING:
    from ..organizations_members import AsyncOrganizationsMembers, OrganizationsMembers


class Organizations(Operations):
    """The operations tagged `organizations`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def members(self) -> OrganizationsMembers:
        """The operations tagged `organizations members`."""
        from ..organizations_members import OrganizationsMembers

        return OrganizationsMembers(self._client)

    def update(
        self,
        *,
        organization_id: str,
        name: str | None = None,
        description: str | None = None,
    ) -> EmptyResult:
        """Change the name or the description of an organization.

        Change the name or the description of an organization; what is left out or empty stays. Both
        must keep to the rules for content (code 4102).

        Only on the top enterprise plan.

        Token permission: `Account.updateOrganization`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            name: Name of the organization, up to 30 characters; empty leaves it as it is.
            description: Description of the organization, up to 100 characters; empty leaves it
                as it is.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "name": name,
                "description": description,
            },
        )


class AsyncOrganizations(Operations):
    """The operations tagged `organizations`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def members(self) -> AsyncOrganizationsMembers:
        """The operations tagged `organizations members`."""
        from ..organizations_members import AsyncOrganizationsMembers

        return AsyncOrganizationsMembers(self._client)

    async def update(
        self,
        *,
        organization_id: str,
        name: str | None = None,
        description: str | None = None,
    ) -> EmptyResult:
        """Change the name or the description of an organization.

        Change the name or the description of an organization; what is left out or empty stays. Both
        must keep to the rules for content (code 4102).

        Only on the top enterprise plan.

        Token permission: `Account.updateOrganization`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            name: Name of the organization, up to 30 characters; empty leaves it as it is.
            description: Description of the organization, up to 100 characters; empty leaves it
                as it is.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "name": name,
                "description": description,
            },
        )
