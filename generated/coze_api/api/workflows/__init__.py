"""The operations tagged `workflows`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncStreamingClient, SyncStreamingClient
from coze_core.operations import asend, send
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations, resource

from ... import models

if TYPE_CHECKING:
    from ..workflows_chat import AsyncWorkflowsChat, WorkflowsChat
    from ..workflows_collaboration_modes import (
        AsyncWorkflowsCollaborationModes,
        WorkflowsCollaborationModes,
    )
    from ..workflows_collaborators import AsyncWorkflowsCollaborators, WorkflowsCollaborators
    from ..workflows_runs import AsyncWorkflowsRuns, WorkflowsRuns
    from ..workflows_versions import AsyncWorkflowsVersions, WorkflowsVersions


class Workflows(Operations):
    """The operations tagged `workflows`.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: SyncStreamingClient) -> None:
        self._client = client

    @resource
    def versions(self) -> WorkflowsVersions:
        """The operations tagged `workflows versions`."""
        from ..workflows_versions import WorkflowsVersions

        return WorkflowsVersions(self._client)

    @resource
    def runs(self) -> WorkflowsRuns:
        """The operations tagged `workflows runs`."""
        from ..workflows_runs import WorkflowsRuns

        return WorkflowsRuns(self._client)

    @resource
    def chat(self) -> WorkflowsChat:
        """The operations tagged `workflows chat`."""
        from ..workflows_chat import WorkflowsChat

        return WorkflowsChat(self._client)

    @resource
    def collaboration_modes(self) -> WorkflowsCollaborationModes:
        """The operations tagged `workflows collaboration_modes`."""
        from ..workflows_collaboration_modes import WorkflowsCollaborationModes

        return WorkflowsCollaborationModes(self._client)

    @resource
    def collaborators(self) -> WorkflowsCollaborators:
        """The operations tagged `workflows collaborators`."""
        from ..workflows_collaborators import WorkflowsCollaborators

        return WorkflowsCollaborators(self._client)

    def list(
        self,
        *,
        workspace_id: str,
        page_num: int = 1,
        page_size: int = 10,
        workflow_mode: models.WorkflowMode | str | None = None,
        app_id: str | None = None,
        publish_status: models.WorkflowPublishStatusFilter | str | None = None,
    ) -> Page[models.WorkflowBasic]:
        """List workflows.

        List the workflows and chatflows of a workspace, or of one app in it, page by page.

        Token permission: `listWorkflow`.

        Args:
            workspace_id: ID of the workspace whose workflows to list: the number after `w` in
                the URL of its page.
            page_num: Number of the page, from 1.
            page_size: Number of items on a page, 1 to 30.
            workflow_mode: Kind of workflow to list; all kinds by default.
            app_id: ID of an app, to list only the workflows that belong to it: the number after
                `project-ide` in the URL of its page.
            publish_status: Whether to list published workflows, drafts, or both. By default
                `"published_online"`.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "page_num": page_num,
                "page_size": page_size,
                "workflow_mode": workflow_mode,
                "app_id": app_id,
                "publish_status": publish_status,
            },
        )

    def retrieve(
        self,
        *,
        workflow_id: str,
        include_input_output: bool | None = None,
    ) -> models.Workflow:
        """Look up a workflow.

        Return the name, description and author of a workflow, and, with `include_input_output`, the
        parameters that it takes and gives.

        Token permission: `getMetaData`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            include_input_output: Whether to return `input` and `output`, the parameters of the
                workflow. By default `False`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "include_input_output": include_input_output,
            },
        )


class AsyncWorkflows(Operations):
    """The operations tagged `workflows`, asynchronous.

    Args:
        client: sends the requests.
    """

    def __init__(self, client: AsyncStreamingClient) -> None:
        self._client = client

    @resource
    def versions(self) -> AsyncWorkflowsVersions:
        """The operations tagged `workflows versions`."""
        from ..workflows_versions import AsyncWorkflowsVersions

        return AsyncWorkflowsVersions(self._client)

    @resource
    def runs(self) -> AsyncWorkflowsRuns:
        """The operations tagged `workflows runs`."""
        from ..workflows_runs import AsyncWorkflowsRuns

        return AsyncWorkflowsRuns(self._client)

    @resource
    def chat(self) -> AsyncWorkflowsChat:
        """The operations tagged `workflows chat`."""
        from ..workflows_chat import AsyncWorkflowsChat

        return AsyncWorkflowsChat(self._client)

    @resource
    def collaboration_modes(self) -> AsyncWorkflowsCollaborationModes:
        """The operations tagged `workflows collaboration_modes`."""
        from ..workflows_collaboration_modes import AsyncWorkflowsCollaborationModes

        return AsyncWorkflowsCollaborationModes(self._client)

    @resource
    def collaborators(self) -> AsyncWorkflowsCollaborators:
        """The operations tagged `workflows collaborators`."""
        from ..workflows_collaborators import AsyncWorkflowsCollaborators

        return AsyncWorkflowsCollaborators(self._client)

    def list(
        self,
        *,
        workspace_id: str,
        page_num: int = 1,
        page_size: int = 10,
        workflow_mode: models.WorkflowMode | str | None = None,
        app_id: str | None = None,
        publish_status: models.WorkflowPublishStatusFilter | str | None = None,
    ) -> AsyncPages[models.WorkflowBasic]:
        """List workflows.

        List the workflows and chatflows of a workspace, or of one app in it, page by page.

        Token permission: `listWorkflow`.

        Args:
            workspace_id: ID of the workspace whose workflows to list: the number after `w` in
                the URL of its page.
            page_num: Number of the page, from 1.
            page_size: Number of items on a page, 1 to 30.
            workflow_mode: Kind of workflow to list; all kinds by default.
            app_id: ID of an app, to list only the workflows that belong to it: the number after
                `project-ide` in the URL of its page.
            publish_status: Whether to list published workflows, drafts, or both. By default
                `"published_online"`.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "workspace_id": workspace_id,
                "page_num": page_num,
                "page_size": page_size,
                "workflow_mode": workflow_mode,
                "app_id": app_id,
                "publish_status": publish_status,
            },
        )

    async def retrieve(
        self,
        *,
        workflow_id: str,
        include_input_output: bool | None = None,
    ) -> models.Workflow:
        """Look up a workflow.

        Return the name, description and author of a workflow, and, with `include_input_output`, the
        parameters that it takes and gives.

        Token permission: `getMetaData`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            include_input_output: Whether to return `input` and `output`, the parameters of the
                workflow. By default `False`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "include_input_output": include_input_output,
            },
        )
