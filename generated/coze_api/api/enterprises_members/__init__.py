"""The operations tagged `enterprises members`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class EnterprisesMembers(Operations):
    """The operations tagged `enterprises members`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        enterprise_id: str,
        users: Sequence[models.EnterpriseMember | models.EnterpriseMemberDict],
    ) -> EmptyResult:
        """Add an employee to an enterprise.

        Add an employee to an enterprise, and thereby to its default organization. Users who are
        created on Volcano Engine join by themselves as a rule; this adds one who did not. Guests
        cannot be added. One user a call, and no concurrent calls. On the standard plan an
        enterprise has up to 100 members (code 777074011).

        Enterprise plans only.

        Token permission: `Enterprise.batchAddPeople`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            users: The user to add; one a call.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_members_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "users": users,
            },
        )

    def update(
        self,
        *,
        enterprise_id: str,
        user_id: str,
        role: models.EnterpriseRole | str,
    ) -> EmptyResult:
        """Change the role of an employee.

        Set the role that an employee has in an enterprise. The role of a guest cannot be changed.

        Token permission: `Enterprise.updatePeople`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            user_id: Coze user ID of the member of the enterprise.
            role: Role in the enterprise.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_members_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "user_id": user_id,
                "role": role,
            },
        )

    def delete(
        self,
        *,
        enterprise_id: str,
        user_id: str,
        receiver_user_id: str,
    ) -> EmptyResult:
        """Remove a member from an enterprise.

        Remove a member from an enterprise, and give what the member owns to an administrator of the
        enterprise. First remove the member from all organizations by
        `organizations_members_delete`. One member a call, and no concurrent calls.

        Enterprise plans only.

        Token permission: `Enterprise.removePeople`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            user_id: Coze user ID of the member of the enterprise.
            receiver_user_id: Coze user ID of an administrator of the enterprise, to whom the
                workspaces, bots, workflows and all else that the member owns go.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_members_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "user_id": user_id,
                "receiver_user_id": receiver_user_id,
            },
        )


class AsyncEnterprisesMembers(Operations):
    """The operations tagged `enterprises members`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        enterprise_id: str,
        users: Sequence[models.EnterpriseMember | models.EnterpriseMemberDict],
    ) -> EmptyResult:
        """Add an employee to an enterprise.

        Add an employee to an enterprise, and thereby to its default organization. Users who are
        created on Volcano Engine join by themselves as a rule; this adds one who did not. Guests
        cannot be added. One user a call, and no concurrent calls. On the standard plan an
        enterprise has up to 100 members (code 777074011).

        Enterprise plans only.

        Token permission: `Enterprise.batchAddPeople`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            users: The user to add; one a call.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_members_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "users": users,
            },
        )

    async def update(
        self,
        *,
        enterprise_id: str,
        user_id: str,
        role: models.EnterpriseRole | str,
    ) -> EmptyResult:
        """Change the role of an employee.

        Set the role that an employee has in an enterprise. The role of a guest cannot be changed.

        Token permission: `Enterprise.updatePeople`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            user_id: Coze user ID of the member of the enterprise.
            role: Role in the enterprise.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_members_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "user_id": user_id,
                "role": role,
            },
        )

    async def delete(
        self,
        *,
        enterprise_id: str,
        user_id: str,
        receiver_user_id: str,
    ) -> EmptyResult:
        """Remove a member from an enterprise.

        Remove a member from an enterprise, and give what the member owns to an administrator of the
        enterprise. First remove the member from all organizations by
        `organizations_members_delete`. One member a call, and no concurrent calls.

        Enterprise plans only.

        Token permission: `Enterprise.removePeople`.

        Args:
            enterprise_id: ID of the enterprise: what follows `enterprise` in the URL of the
                platform's page of its organizations.
            user_id: Coze user ID of the member of the enterprise.
            receiver_user_id: Coze user ID of an administrator of the enterprise, to whom the
                workspaces, bots, workflows and all else that the member owns go.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .enterprises_members_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "enterprise_id": enterprise_id,
                "user_id": user_id,
                "receiver_user_id": receiver_user_id,
            },
        )
