"""The operations tagged `workflows runs run_histories execute_nodes`, as a resource class and as endpoint functions"""

from __future__ import annotations

from coze_core.clients import AsyncClient, SyncClient
from coze_core.operations import asend, send
from coze_core.resources import Operations

from ... import models


class WorkflowsRunsRunHistoriesExecuteNodes(Operations):
    """The operations tagged `workflows runs run_histories execute_nodes`.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def retrieve(
        self,
        *,
        workflow_id: str,
        execute_id: str,
        node_execute_uuid: str,
    ) -> models.WorkflowNodeExecuteHistory:
        """Look up what an output node wrote.

        Return what an output node of an asynchronous run wrote, which is kept for 24 hours. End
        nodes aren't found here. Of more than 1 MB some may be missing.

        Token permission: `listRunHistory`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            execute_id: ID of the run, from the response that started it asynchronously.
            node_execute_uuid: ID of one execution of the node, from the run's
                `node_execute_status`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_runs_run_histories_execute_nodes_retrieve import OPERATION

        return send(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "execute_id": execute_id,
                "node_execute_uuid": node_execute_uuid,
            },
        )


class AsyncWorkflowsRunsRunHistoriesExecuteNodes(Operations):
    """The operations tagged `workflows runs run_histories execute_nodes`, asynchronous.

    Args:
        client: sends the requests; an `AuthenticatedClient` will do.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def retrieve(
        self,
        *,
        workflow_id: str,
        execute_id: str,
        node_execute_uuid: str,
    ) -> models.WorkflowNodeExecuteHistory:
        """Look up what an output node wrote.

        Return what an output node of an asynchronous run wrote, which is kept for 24 hours. End
        nodes aren't found here. Of more than 1 MB some may be missing.

        Token permission: `listRunHistory`.

        Args:
            workflow_id: ID of the workflow: the number after `workflow_id` in the URL of its
                page.
            execute_id: ID of the run, from the response that started it asynchronously.
            node_execute_uuid: ID of one execution of the node, from the run's
                `node_execute_status`.

        Returns:
            what the service returns, with the log ID of the call

        Raises:
            CozeArgumentError: the document doesn't allow an argument; nothing was sent.
            CozeAPIError: the service refused or failed.
            CozeError: no response came, or one that can't be used.
        """
        from .workflows_runs_run_histories_execute_nodes_retrieve import OPERATION

        return await asend(
            self._client,
            OPERATION,
            {
                "workflow_id": workflow_id,
                "execute_id": execute_id,
                "node_execute_uuid": node_execute_uuid,
            },
        )
