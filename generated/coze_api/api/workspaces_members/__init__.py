"""The operations tagged `workspaces members`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class WorkspacesMembers(Operations):
    """The operations tagged `workspaces members`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        workspace_id: str,
        page_num: int = 1,
        page_size: int = 20,
    ) -> Page[models.WorkspaceMember]:
        """List the members of a workspace.

        List the people who work in a workspace, page by page.

        Token permission: `readMember`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            page_num: Number of the page, from 1.
            page_size: Number of members on a page, 1 to 50.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_members_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    def create(
        self,
        *,
        workspace_id: str,
        users: Sequence[models.WorkspaceNewMember | models.WorkspaceNewMemberDict] | None = None,
    ) -> models.WorkspaceMembersAdded:
        """Add members to a workspace.

        Add up to 20 people to a workspace as administrators or members. The response says of each
        person what came of it; a person who can't be added doesn't keep the others out.

        - On enterprise plans they join at once. They must belong to the enterprise already, else
          the call fails with code 702042162.
        - On personal plans they are invited, and join once they accept.

        A call that would bring the workspace over the number of members that it may have fails with
        code
        702042018. A person whose account allows no workspaces of others makes the call fail, too.

        Token permission: `addMember`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            users: The people, at most 20.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_members_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "users": users,
            },
        )

    def delete(
        self,
        *,
        workspace_id: str,
        user_ids: Sequence[str],
    ) -> models.WorkspaceMembersRemoved:
        """Remove members from a workspace.

        Remove up to 5 people from a workspace. What they own in it goes to the owner of the
        workspace, who can't be removed. The response says of each person what came of it.

        Token permission: `removeMember`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            user_ids: Coze user IDs (UIDs) of the people, at most 5.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_members_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "user_ids": user_ids,
            },
        )


class AsyncWorkspacesMembers(Operations):
    """The operations tagged `workspaces members`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        workspace_id: str,
        page_num: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.WorkspaceMember]:
        """List the members of a workspace.

        List the people who work in a workspace, page by page.

        Token permission: `readMember`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            page_num: Number of the page, from 1.
            page_size: Number of members on a page, 1 to 50.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_members_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )

    async def create(
        self,
        *,
        workspace_id: str,
        users: Sequence[models.WorkspaceNewMember | models.WorkspaceNewMemberDict] | None = None,
    ) -> models.WorkspaceMembersAdded:
        """Add members to a workspace.

        Add up to 20 people to a workspace as administrators or members. The response says of each
        person what came of it; a person who can't be added doesn't keep the others out.

        - On enterprise plans they join at once. They must belong to the enterprise already, else
          the call fails with code 702042162.
        - On personal plans they are invited, and join once they accept.

        A call that would bring the workspace over the number of members that it may have fails with
        code
        702042018. A person whose account allows no workspaces of others makes the call fail, too.

        Token permission: `addMember`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            users: The people, at most 20.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_members_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "users": users,
            },
        )

    async def delete(
        self,
        *,
        workspace_id: str,
        user_ids: Sequence[str],
    ) -> models.WorkspaceMembersRemoved:
        """Remove members from a workspace.

        Remove up to 5 people from a workspace. What they own in it goes to the owner of the
        workspace, who can't be removed. The response says of each person what came of it.

        Token permission: `removeMember`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            user_ids: Coze user IDs (UIDs) of the people, at most 5.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_members_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "user_ids": user_ids,
            },
        )
