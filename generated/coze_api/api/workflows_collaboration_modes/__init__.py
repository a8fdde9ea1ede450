"""The operations tagged `workflows collaboration_modes`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations
from coze_core.responses import EmptyResult

from ... import models


class WorkflowsCollaborationModes(Operations):
    """The operations tagged `workflows collaboration_modes`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def update(
        self,
        *,
        workflow_id: str,
        collaboration_mode: models.CollaborationMode | str,
    ) -> EmptyResult:
        """Turn collaboration on or off.

        Let several people work on a workflow or a chatflow, or only one. Requires an enterprise
        plan. Workflows that belong to an app can't be shared (code 4000). Remove all collaborators
        before going back to one person. OAuth apps of the JWT kind and service tokens need only the
        permission; all other tokens must be those of the workflow's owner. OAuth apps of the
        channel kind are not supported.

        Token permission: `Workflow.switchDevelopMode`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            collaboration_mode: Whether one person or several work on the workflow.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_collaboration_modes_update import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "collaboration_mode": collaboration_mode,
            },
        )


class AsyncWorkflowsCollaborationModes(Operations):
    """The operations tagged `workflows collaboration_modes`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def update(
        self,
        *,
        workflow_id: str,
        collaboration_mode: models.CollaborationMode | str,
    ) -> EmptyResult:
        """Turn collaboration on or off.

        Let several people work on a workflow or a chatflow, or only one. Requires an enterprise
        plan. Workflows that belong to an app can't be shared (code 4000). Remove all collaborators
        before going back to one person. OAuth apps of the JWT kind and service tokens need only the
        permission; all other tokens must be those of the workflow's owner. OAuth apps of the
        channel kind are not supported.

        Token permission: `Workflow.switchDevelopMode`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            collaboration_mode: Whether one person or several work on the workflow.

        Returns:
            the log ID alone: the service returns no data

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_collaboration_modes_update import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "collaboration_mode": collaboration_mode,
            },
        )
