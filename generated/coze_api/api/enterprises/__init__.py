"""The resources below `enterprises`, as a resource class"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.resources import Operations, resource

if TYPE_CHECKING:
    from ..enterprises_members import AsyncEnterprisesMembers, EnterprisesMembers
    from ..enterprises_organizations import AsyncEnterprisesOrganizations, EnterprisesOrganizations


class Enterprises(Operations):
    """The resources below `enterprises`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def members(self) -> EnterprisesMembers:
        """The operations tagged `enterprises members`."""
        from ..enterprises_members import EnterprisesMembers

        return EnterprisesMembers(self._client)

    @resource
    def organizations(self) -> EnterprisesOrganizations:
        """The operations tagged `enterprises organizations`."""
        from ..enterprises_organizations import EnterprisesOrganizations

        return EnterprisesOrganizations(self._client)


class AsyncEnterprises(Operations):
    """The resources below `enterprises`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def members(self) -> AsyncEnterprisesMembers:
        """The operations tagged `enterprises members`."""
        from ..enterprises_members import AsyncEnterprisesMembers

        return AsyncEnterprisesMembers(self._client)

    @resource
    def organizations(self) -> AsyncEnterprisesOrganizations:
        """The operations tagged `enterprises organizations`."""
        from ..enterprises_organizations import AsyncEnterprisesOrganizations

        return AsyncEnterprisesOrganizations(self._client)
