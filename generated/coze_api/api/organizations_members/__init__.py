"""The operations tagged `organizations members`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class OrganizationsMembers(Operations):
    """The operations tagged `organizations members`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        organization_id: str,
        page_num: int = 1,
        page_size: int = 20,
    ) -> Page[models.OrganizationMember]:
        """List the members of an organization.

        List the members of an organization, page by page.

        Token permission: `Account.listOrganizationPeople`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            page_num: Number of the page, from 1.
            page_size: Number of members on a page, 1 to 50.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_members_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        organization_id: str,
        organization_people: Sequence[
            models.OrganizationMemberToAdd | models.OrganizationMemberToAddDict
        ],
    ) -> EmptyResult:
        """Add a member to an organization.

        Add a member of the enterprise to an organization. Who is not in the enterprise yet must be
        added to it first by `enterprises_members_create`. Guests can only be guests. One user a
        call, and no concurrent calls.

        Enterprise plans only.

        Token permission: `batchAddOrganizationPeople`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            organization_people: The user to add; one a call.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_members_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "organization_people": organization_people,
            },
        )

    def update(
        self,
        *,
        organization_id: str,
        user_id: str,
        organization_role_type: models.OrganizationRole | str,
    ) -> EmptyResult:
        """Change the role of a member of an organization.

        Set the role that an employee has in an organization. Guests stay guests, and employees
        cannot become guests. Only the token of a super administrator of the organization makes
        others super administrators.

        Token permission: `updateOrganizationPeople`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            user_id: Coze user ID of the member of the organization.
            organization_role_type: Role in the organization; `organization_guest` is none to be
                set.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_members_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "user_id": user_id,
                "organization_role_type": organization_role_type,
            },
        )

    def delete(
        self,
        *,
        organization_id: str,
        user_id: str,
        receiver_user_id: str,
    ) -> EmptyResult:
        """Remove a member from an organization.

        Remove a member from an organization and from its workspaces, and give what the member owns
        to a super administrator of the organization. The user stays in the enterprise. An
        organization keeps at least one super administrator (code 777074044). One member a call, and
        no concurrent calls.

        Enterprise plans only.

        Token permission: `Account.removeOrganizationPeople`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            user_id: Coze user ID of the member of the organization.
            receiver_user_id: Coze user ID of a super administrator of the organization, to whom
                the workspaces, bots, workflows and all else that the member owns go.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_members_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "user_id": user_id,
                "receiver_user_id": receiver_user_id,
            },
        )


class AsyncOrganizationsMembers(Operations):
    """The operations tagged `organizations members`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        organization_id: str,
        page_num: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.OrganizationMember]:
        """List the members of an organization.

        List the members of an organization, page by page.

        Token permission: `Account.listOrganizationPeople`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            page_num: Number of the page, from 1.
            page_size: Number of members on a page, 1 to 50.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_members_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        organization_id: str,
        organization_people: Sequence[
            models.OrganizationMemberToAdd | models.OrganizationMemberToAddDict
        ],
    ) -> EmptyResult:
        """Add a member to an organization.

        Add a member of the enterprise to an organization. Who is not in the enterprise yet must be
        added to it first by `enterprises_members_create`. Guests can only be guests. One user a
        call, and no concurrent calls.

        Enterprise plans only.

        Token permission: `batchAddOrganizationPeople`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            organization_people: The user to add; one a call.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_members_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "organization_people": organization_people,
            },
        )

    async def update(
        self,
        *,
        organization_id: str,
        user_id: str,
        organization_role_type: models.OrganizationRole | str,
    ) -> EmptyResult:
        """Change the role of a member of an organization.

        Set the role that an employee has in an organization. Guests stay guests, and employees
        cannot become guests. Only the token of a super administrator of the organization makes
        others super administrators.

        Token permission: `updateOrganizationPeople`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            user_id: Coze user ID of the member of the organization.
            organization_role_type: Role in the organization; `organization_guest` is none to be
                set.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_members_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "user_id": user_id,
                "organization_role_type": organization_role_type,
            },
        )

    async def delete(
        self,
        *,
        organization_id: str,
        user_id: str,
        receiver_user_id: str,
    ) -> EmptyResult:
        """Remove a member from an organization.

        Remove a member from an organization and from its workspaces, and give what the member owns
        to a super administrator of the organization. The user stays in the enterprise. An
        organization keeps at least one super administrator (code 777074044). One member a call, and
        no concurrent calls.

        Enterprise plans only.

        Token permission: `Account.removeOrganizationPeople`.

        Args:
            organization_id: ID of the organization. `enterprises_organizations_list` tells it.
            user_id: Coze user ID of the member of the organization.
            receiver_user_id: Coze user ID of a super administrator of the organization, to whom
                the workspaces, bots, workflows and all else that the member owns go.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .organizations_members_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "organization_id": organization_id,
                "user_id": user_id,
                "receiver_user_id": receiver_user_id,
            },
        )
