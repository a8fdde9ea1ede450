"""The operations tagged `enterprises organizations`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class EnterprisesOrganizations(Operations):
    """The operations tagged `enterprises organizations`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        enterprise_id: str,
        page_num: int = 1,
        page_size: int = 20,
    ) -> Page[models.OrganizationBasics]:
        """List the organizations of an enterprise.

        List the organizations of an enterprise, the default one included, page by page.

        Enterprise plans only.

        Token permission: `Enterprise.listOrganization`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            page_num: Number of the page, from 1.
            page_size: Number of organizations on a page, 1 to 20.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_organizations_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        enterprise_id: str,
        name: str,
        super_admin_user_id: str,
        description: str | None = None,
    ) -> models.CreatedOrganization:
        """Create an organization.

        Create an organization in an enterprise. An enterprise has up to 20 organizations.

        Only on the top enterprise plan.

        Token permission: `Enterprise.createOrganization`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            name: Name of the organization, 1 to 30 characters.
            super_admin_user_id: Coze user ID of the organization's super administrator, who
                must be an employee of the enterprise.
            description: Description of the organization, up to 100 characters; empty by
                default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_organizations_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "name": name,
                "super_admin_user_id": super_admin_user_id,
                "description": description,
            },
        )


class AsyncEnterprisesOrganizations(Operations):
    """The operations tagged `enterprises organizations`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        enterprise_id: str,
        page_num: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.OrganizationBasics]:
        """List the organizations of an enterprise.

        List the organizations of an enterprise, the default one included, page by page.

        Enterprise plans only.

        Token permission: `Enterprise.listOrganization`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            page_num: Number of the page, from 1.
            page_size: Number of organizations on a page, 1 to 20.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_organizations_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        enterprise_id: str,
        name: str,
        super_admin_user_id: str,
        description: str | None = None,
    ) -> models.CreatedOrganization:
        """Create an organization.

        Create an organization in an enterprise. An enterprise has up to 20 organizations.

        Only on the top enterprise plan.

        Token permission: `Enterprise.createOrganization`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            name: Name of the organization, 1 to 30 characters.
            super_admin_user_id: Coze user ID of the organization's super administrator, who
                must be an employee of the enterprise.
            description: Description of the organization, up to 100 characters; empty by
                default.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_organizations_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "name": name,
                "super_admin_user_id": super_admin_user_id,
                "description": description,
            },
        )
