"""The operations tagged `apps collaborators`, as a resource class and as endpoint functions"""

from __future__ import annotations

from collections.abc import Sequence

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class AppsCollaborators(Operations):
    """The operations tagged `apps collaborators`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def create(
        self,
        *,
        app_id: str,
        collaborators: Sequence[models.Collaborator | models.CollaboratorDict],
    ) -> EmptyResult:
        """Add a collaborator.

        Add one member of the workspace to those who may edit an app. Requires an enterprise plan.
        The limits are exactly one collaborator per request and 5 requests per second for the whole
        account. OAuth apps of the JWT kind and service tokens need only the permission; all other
        tokens must be those of the owner or a collaborator. OAuth apps of the channel kind are not
        supported.

        Token permission: `Project.addCollaborator`.

        Args:
            app_id: ID of the app: the number after `project-ide` in the URL of its page.
            collaborators: The collaborator, exactly one per request.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .apps_collaborators_create import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "app_id": app_id,
                "collaborators": collaborators,
            },
        )

    def delete(
        self,
        *,
        app_id: str,
        user_id: str,
    ) -> EmptyResult:
        """Remove a collaborator.

        Remove one person from those who may edit an app. What that person made in the app goes to
        its owner. The limit is 5 requests per second for the whole account. OAuth apps of the JWT
        kind and service tokens need only the permission; all other tokens must be those of the
        owner or a collaborator. OAuth apps of the channel kind are not supported.

        Token permission: `Project.removeCollaborator`.

        Args:
            app_id: ID of the app: the number after `project-ide` in the URL of its page.
            user_id: Coze user ID (UID) of the collaborator, shown in the account settings.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .apps_collaborators_delete import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "app_id": app_id,
                "user_id": user_id,
            },
        )


class AsyncAppsCollaborators(Operations):
    """The operations tagged `apps collaborators`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        app_id: str,
        collaborators: Sequence[models.Collaborator | models.CollaboratorDict],
    ) -> EmptyResult:
        """Add a collaborator.

        Add one member of the workspace to those who may edit an app. Requires an enterprise plan.
        The limits are exactly one collaborator per request and 5 requests per second for the whole
        account. OAuth apps of the JWT kind and service tokens need only the permission; all other
        tokens must be those of the owner or a collaborator. OAuth apps of the channel kind are not
        supported.

        Token permission: `Project.addCollaborator`.

        Args:
            app_id: ID of the app: the number after `project-ide` in the URL of its page.
            collaborators: The collaborator, exactly one per request.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .apps_collaborators_create import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "app_id": app_id,
                "collaborators": collaborators,
            },
        )

    async def delete(
        self,
        *,
        app_id: str,
        user_id: str,
    ) -> EmptyResult:
        """Remove a collaborator.

        Remove one person from those who may edit an app. What that person made in the app goes to
        its owner. The limit is 5 requests per second for the whole account. OAuth apps of the JWT
        kind and service tokens need only the permission; all other tokens must be those of the
        owner or a collaborator. OAuth apps of the channel kind are not supported.

        Token permission: `Project.removeCollaborator`.

        Args:
            app_id: ID of the app: the number after `project-ide` in the URL of its page.
            user_id: Coze user ID (UID) of the collaborator, shown in the account settings.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .apps_collaborators_delete import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "app_id": app_id,
                "user_id": user_id,
            },
        )
