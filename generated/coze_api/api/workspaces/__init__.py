"""The operations tagged `workspaces`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class Workspaces(Operations):
    """The operations tagged `workspaces`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

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


class AsyncWorkspaces(Operations):
    """The operations tagged `workspaces`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

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
