"""The operations tagged `apps`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource

from ... import models

if TYPE_CHECKING:
    from ..apps_collaborators import AppsCollaborators, AsyncAppsCollaborators


class Apps(Operations):
    """The operations tagged `apps`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def collaborators(self) -> AppsCollaborators:
        """The operations tagged `apps collaborators`."""
        from ..apps_collaborators import AppsCollaborators

        return AppsCollaborators(self._client)

    def list(
        self,
        *,
        workspace_id: str,
        publish_status: models.AppPublishStatusFilter | str | None = None,
        connector_id: str | None = None,
        page_num: int = 1,
        page_size: int = 20,
    ) -> Page[models.AppSimpleInfo]:
        """List the apps of a workspace.

        List the drafts and the published apps of a workspace, page by page. On personal plans, only
        workspaces that the token's user owns can be listed; on enterprise plans, all apps of a
        workspace.

        Token permission: `listApp`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            publish_status: Which apps to list, by publication status. By default
                `"published_online"`.
            connector_id: Channel whose apps to list; it applies only with `publish_status`
                `published_online` or `published_draft`. Known channels: `1024` API, `999` Chat SDK,
                `998` Web SDK, `10000122` Coze store, `10000113` WeChat customer service, `10000120`
                WeChat service account, `10000121` WeChat subscription account, `10000126` Douyin
                mini program, `10000127` WeChat mini program, `10000011` Feishu; or the ID of an
                organisation's custom channel. By default `"1024"`.
            page_num: Number of the page, from 1.
            page_size: Number of apps on a page.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .apps_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "publish_status": publish_status,
                "connector_id": connector_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )


class AsyncApps(Operations):
    """The operations tagged `apps`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def collaborators(self) -> AsyncAppsCollaborators:
        """The operations tagged `apps collaborators`."""
        from ..apps_collaborators import AsyncAppsCollaborators

        return AsyncAppsCollaborators(self._client)

    def list(
        self,
        *,
        workspace_id: str,
        publish_status: models.AppPublishStatusFilter | str | None = None,
        connector_id: str | None = None,
        page_num: int = 1,
        page_size: int = 20,
    ) -> AsyncPages[models.AppSimpleInfo]:
        """List the apps of a workspace.

        List the drafts and the published apps of a workspace, page by page. On personal plans, only
        workspaces that the token's user owns can be listed; on enterprise plans, all apps of a
        workspace.

        Token permission: `listApp`.

        Args:
            workspace_id: ID of the workspace: the number after `w` (or `space`) in the URL of
                its page.
            publish_status: Which apps to list, by publication status. By default
                `"published_online"`.
            connector_id: Channel whose apps to list; it applies only with `publish_status`
                `published_online` or `published_draft`. Known channels: `1024` API, `999` Chat SDK,
                `998` Web SDK, `10000122` Coze store, `10000113` WeChat customer service, `10000120`
                WeChat service account, `10000121` WeChat subscription account, `10000126` Douyin
                mini program, `10000127` WeChat mini program, `10000011` Feishu; or the ID of an
                organisation's custom channel. By default `"1024"`.
            page_num: Number of the page, from 1.
            page_size: Number of apps on a page.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .apps_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "publish_status": publish_status,
                "connector_id": connector_id,
                "page_num": page_num,
                "page_size": page_size,
            },
        )
