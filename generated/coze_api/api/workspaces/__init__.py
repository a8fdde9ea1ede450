"""The operations tagged `workspaces`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource
from coze_core.responses import EmptyResult

from ... import models

if TYPE_CHECKING:
    from ..workspaces_members import AsyncWorkspacesMembers, WorkspacesMembers


class Workspaces(Operations):
    """The operations tagged `workspaces`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def members(self) -> WorkspacesMembers:
        """The operations tagged `workspaces members`."""
        from ..workspaces_members import WorkspacesMembers

        return WorkspacesMembers(self._client)

    def list(
        self,
        *,
        page_num: int = 1,
        page_size: int = 20,
        enterprise_id: str | None = None,
        user_id: str | None = None,
        coze_account_id: str | None = None,
    ) -> Page[models.Workspace]:
        """List workspaces.

        List workspaces that a user created or joined, page by page:

        - without any of the IDs: all of the token's own account, personal ones included;
        - with `enterprise_id`: those of the token's own account in that enterprise, personal ones
          excluded;
        - with `user_id` and `coze_account_id`, which go together: those of that user in that
          organisation, personal ones excluded.

        Apps of third-party channels can't call it.

        Token permission: `listWorkspace`.

        Args:
            page_num: Number of the page, from 1.
            page_size: Number of workspaces on a page, 1 to 50.
            enterprise_id: ID of the enterprise whose workspaces to list. Only on enterprise
                plans.
            user_id: Coze user ID of the user whose workspaces to list; needs `coze_account_id`.
            coze_account_id: ID of the organisation whose workspaces to list; needs `user_id`.
                On personal plans, it is the user's ID.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "page_num": page_num,
                "page_size": page_size,
                "enterprise_id": enterprise_id,
                "user_id": user_id,
                "coze_account_id": coze_account_id,
            },
        )

    def create(
        self,
        *,
        name: str,
        description: str,
        icon_file_id: str | None = None,
        coze_account_id: str | None = None,
        owner_uid: str | None = None,
    ) -> models.WorkspaceCreateResult:
        """Create a workspace.

        Create a workspace, for the token's own account or in an organisation.

        Token permission: `createWorkspace`.

        Args:
            name: Name of the workspace, 1 to 50 characters.
            description: What the workspace is for, 1 to 2,000 characters.
            icon_file_id: ID of an uploaded image, which becomes the picture of the workspace
                and is kept for ever. By default the service has one.
            coze_account_id: ID of the organisation that the workspace is created in, on
                enterprise plans; shown in the settings of the organisation. By default it is
                created for the token's own account.
            owner_uid: Coze user ID (UID) of the owner, an employee in the organisation, on
                enterprise plans. By default it is the token's own user.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "name": name,
                "description": description,
                "icon_file_id": icon_file_id,
                "coze_account_id": coze_account_id,
                "owner_uid": owner_uid,
            },
        )

    def update(
        self,
        *,
        workspace_id: str,
        name: str | None = None,
        description: str | None = None,
    ) -> EmptyResult:
        """Update a workspace.

        Change the name and the description of a workspace. What is left out or empty stays as it
        is. A personal workspace can't be changed, and both are checked against the rules for
        content (code 4014).

        Token permission: `Workspace.update`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            name: Name of the workspace, at most 50 characters; empty leaves it as it is.
            description: What the workspace is for, at most 2,000 characters; empty leaves it as
                it is.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "name": name,
                "description": description,
            },
        )


class AsyncWorkspaces(Operations):
    """The operations tagged `workspaces`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def members(self) -> AsyncWorkspacesMembers:
        """The operations tagged `workspaces members`."""
        from ..workspaces_members import AsyncWorkspacesMembers

        return AsyncWorkspacesMembers(self._client)

    def list(
        self,
        *,
        page_num: int = 1,
        page_size: int = 20,
        enterprise_id: str | None = None,
        user_id: str | None = None,
        coze_account_id: str | None = None,
    ) -> AsyncPages[models.Workspace]:
        """List workspaces.

        List workspaces that a user created or joined, page by page:

        - without any of the IDs: all of the token's own account, personal ones included;
        - with `enterprise_id`: those of the token's own account in that enterprise, personal ones
          excluded;
        - with `user_id` and `coze_account_id`, which go together: those of that user in that
          organisation, personal ones excluded.

        Apps of third-party channels can't call it.

        Token permission: `listWorkspace`.

        Args:
            page_num: Number of the page, from 1.
            page_size: Number of workspaces on a page, 1 to 50.
            enterprise_id: ID of the enterprise whose workspaces to list. Only on enterprise
                plans.
            user_id: Coze user ID of the user whose workspaces to list; needs `coze_account_id`.
            coze_account_id: ID of the organisation whose workspaces to list; needs `user_id`.
                On personal plans, it is the user's ID.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "page_num": page_num,
                "page_size": page_size,
                "enterprise_id": enterprise_id,
                "user_id": user_id,
                "coze_account_id": coze_account_id,
            },
        )

    async def create(
        self,
        *,
        name: str,
        description: str,
        icon_file_id: str | None = None,
        coze_account_id: str | None = None,
        owner_uid: str | None = None,
    ) -> models.WorkspaceCreateResult:
        """Create a workspace.

        Create a workspace, for the token's own account or in an organisation.

        Token permission: `createWorkspace`.

        Args:
            name: Name of the workspace, 1 to 50 characters.
            description: What the workspace is for, 1 to 2,000 characters.
            icon_file_id: ID of an uploaded image, which becomes the picture of the workspace
                and is kept for ever. By default the service has one.
            coze_account_id: ID of the organisation that the workspace is created in, on
                enterprise plans; shown in the settings of the organisation. By default it is
                created for the token's own account.
            owner_uid: Coze user ID (UID) of the owner, an employee in the organisation, on
                enterprise plans. By default it is the token's own user.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "name": name,
                "description": description,
                "icon_file_id": icon_file_id,
                "coze_account_id": coze_account_id,
                "owner_uid": owner_uid,
            },
        )

    async def update(
        self,
        *,
        workspace_id: str,
        name: str | None = None,
        description: str | None = None,
    ) -> EmptyResult:
        """Update a workspace.

        Change the name and the description of a workspace. What is left out or empty stays as it
        is. A personal workspace can't be changed, and both are checked against the rules for
        content (code 4014).

        Token permission: `Workspace.update`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            name: Name of the workspace, at most 50 characters; empty leaves it as it is.
            description: What the workspace is for, at most 2,000 characters; empty leaves it as
                it is.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workspaces_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "name": name,
                "description": description,
            },
        )
