"""The operations tagged `workflows versions`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.pages import AsyncPages, Page
from coze_core.resources import Operations

from ... import models


class WorkflowsVersions(Operations):
    """The operations tagged `workflows versions`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        workflow_id: str,
        page_token: str | None = None,
        page_size: int = 10,
        publish_status: models.WorkflowPublishStatusFilter | str | None = None,
        include_input_output: bool | None = None,
    ) -> Page[models.WorkflowVersionInfo]:
        """List the versions of a workflow.

        List the versions of a workflow with their number, description, author and time, page by
        page.

        Token permission: `listVersion`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            page_token: Token of the page: `next_page_token` of the page before. Without it, or
                empty, the first page is returned.
            page_size: Number of items on a page, 1 to 30.
            publish_status: Whether to list published versions, drafts, or both. By default
                `"published_online"`.
            include_input_output: Whether to return `input` and `output`, the parameters of the
                workflow. By default `False`.

        Returns:
            the page asked for; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_versions_list import OPERATION

        return Page.first(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "page_token": page_token,
                "page_size": page_size,
                "publish_status": publish_status,
                "include_input_output": include_input_output,
            },
        )


class AsyncWorkflowsVersions(Operations):
    """The operations tagged `workflows versions`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def list(
        self,
        *,
        workflow_id: str,
        page_token: str | None = None,
        page_size: int = 10,
        publish_status: models.WorkflowPublishStatusFilter | str | None = None,
        include_input_output: bool | None = None,
    ) -> AsyncPages[models.WorkflowVersionInfo]:
        """List the versions of a workflow.

        List the versions of a workflow with their number, description, author and time, page by
        page.

        Token permission: `listVersion`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            page_token: Token of the page: `next_page_token` of the page before. Without it, or
                empty, the first page is returned.
            page_size: Number of items on a page, 1 to 30.
            publish_status: Whether to list published versions, drafts, or both. By default
                `"published_online"`.
            include_input_output: Whether to return `input` and `output`, the parameters of the
                workflow. By default `False`.

        Returns:
            the page asked for when awaited; iterating it continues over all that follow

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_versions_list import OPERATION

        return AsyncPages(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "page_token": page_token,
                "page_size": page_size,
                "publish_status": publish_status,
                "include_input_output": include_input_output,
            },
        )
