"""The operations tagged `workflows runs run_histories`, as a resource class and as endpoint functions"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations, resource

from ... import models

if TYPE_CHECKING:
    from ..workflows_runs_run_histories_execute_nodes import (
        AsyncWorkflowsRunsRunHistoriesExecuteNodes,
        WorkflowsRunsRunHistoriesExecuteNodes,
    )


class WorkflowsRunsRunHistories(Operations):
    """The operations tagged `workflows runs run_histories`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    @resource
    def execute_nodes(self) -> WorkflowsRunsRunHistoriesExecuteNodes:
        """The operations tagged `workflows runs run_histories execute_nodes`."""
        from ..workflows_runs_run_histories_execute_nodes import (
            WorkflowsRunsRunHistoriesExecuteNodes,
        )

        return WorkflowsRunsRunHistoriesExecuteNodes(self._client)

    def retrieve(
        self,
        *,
        workflow_id: str,
        execute_id: str,
    ) -> models.WorkflowRunHistory:
        """Look up an asynchronous run.

        Return how an asynchronous run goes and, once it has ended, its output. What output nodes
        wrote is kept for 24 hours, what the end node gave for 7 days. Outputs of more than 1 MB are
        incomplete (`is_output_trimmed`): read those of output nodes one by one with
        `workflows_runs_run_histories_execute_nodes_retrieve`.

        Token permission: `listRunHistory`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            execute_id: ID of the run, from the response that started it asynchronously.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_runs_run_histories_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "execute_id": execute_id,
            },
        )


class AsyncWorkflowsRunsRunHistories(Operations):
    """The operations tagged `workflows runs run_histories`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @resource
    def execute_nodes(self) -> AsyncWorkflowsRunsRunHistoriesExecuteNodes:
        """The operations tagged `workflows runs run_histories execute_nodes`."""
        from ..workflows_runs_run_histories_execute_nodes import (
            AsyncWorkflowsRunsRunHistoriesExecuteNodes,
        )

        return AsyncWorkflowsRunsRunHistoriesExecuteNodes(self._client)

    async def retrieve(
        self,
        *,
        workflow_id: str,
        execute_id: str,
    ) -> models.WorkflowRunHistory:
        """Look up an asynchronous run.

        Return how an asynchronous run goes and, once it has ended, its output. What output nodes
        wrote is kept for 24 hours, what the end node gave for 7 days. Outputs of more than 1 MB are
        incomplete (`is_output_trimmed`): read those of output nodes one by one with
        `workflows_runs_run_histories_execute_nodes_retrieve`.

        Token permission: `listRunHistory`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            execute_id: ID of the run, from the response that started it asynchronously.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_runs_run_histories_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "execute_id": execute_id,
            },
        )
